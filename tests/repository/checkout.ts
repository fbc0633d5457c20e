import { readFileSync } from 'node:fs';
import path from 'node:path';
import { committedFiles } from '../../scripts/committed-text.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

/** All files that are committed or will be, relative to the root, with `/` between folders. */
export const files: readonly string[] = committedFiles();

/** The text of a file, named relative to the root. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The parts of a package.json that are looked at here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: string; readonly url: string; readonly directory?: string };
  readonly publishConfig?: Readonly<Record<string, unknown>>;
  readonly sideEffects?: boolean | readonly string[];
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly main?: string;
  readonly types?: string;
  readonly files?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The manifest of a folder, named relative to the root. */
export function manifest(folder: string): Manifest {
  return JSON.parse(read(path.posix.join(folder, 'package.json'))) as Manifest;
}

/** The folders of the workspace's packages under `packages` or `examples`. */
export function workspaceFolders(parent: 'packages' | 'examples'): string[] {
  return files.filter((file) => new RegExp(`^${parent}/[^/]+/package\\.json$`).test(file)).map(path.posix.dirname);
}
