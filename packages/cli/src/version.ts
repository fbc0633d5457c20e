import { readFileSync } from 'node:fs';

/** The version of this package. */
export function packageVersion(): string {
  // The manifest is this package's own and always has a version.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return version;
}
