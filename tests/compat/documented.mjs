import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../docs/hosts.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** The configuration that docs/hosts.md shows under a heading. */
export function documented(heading) {
  const [, section] = page.split(`### ${heading}\n`);
  return /^```\w+\n([^]*?)^```$/m.exec(section)[1];
}
