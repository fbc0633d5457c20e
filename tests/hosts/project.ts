import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blockUnder, root } from './document.ts';

/** A project in a folder of its own, with the packages of this repository and ESLint installed as links. */
export interface Project {
  readonly folder: string;
  readonly remove: () => void;
}

/** The folders of what a project may have installed. */
const INSTALLABLE = {
  eslint: path.join(root, 'node_modules/eslint'),
  '@typescript-eslint/parser': path.join(root, 'node_modules/@typescript-eslint/parser'),
  '@eslint/json': path.join(root, 'packages/eslint-plugin/node_modules/@eslint/json'),
  'typescript-eslint': path.join(root, 'node_modules/typescript-eslint'),
  'eslint-plugin-grpc-litmus': path.join(root, 'packages/eslint-plugin'),
  'grpc-litmus': path.join(root, 'packages/cli'),
} as const;

type Installable = keyof typeof INSTALLABLE;

/** The configuration that the README of the plugin shows. */
export const FLAT_CONFIG = blockUnder('packages/eslint-plugin/README.md', 'eslint-plugin-grpc-litmus', 'js');

interface Contents {
  /** By their names; a name may have folders in it. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder of the repository whose files are copied first. */
  readonly copyOf?: string;
  readonly installed?: readonly Installable[];
}

export function makeProject({ files = {}, copyOf, installed = ['eslint', 'eslint-plugin-grpc-litmus'] }: Contents): Project {
  // macOS gives a temporary folder behind a symbolic link.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'grpc-litmus-hosts-')));
  if (copyOf !== undefined) {
    cpSync(path.join(root, copyOf), folder, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  for (const name of installed) {
    const link = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    // Windows lets anybody make a junction, but not a symbolic link.
    symlinkSync(INSTALLABLE[name], link, 'junction');
  }
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}

const manifests = createRequire(import.meta.url);

/** The script behind a command of a package that this repository depends on. */
export function binOf(packageName: string, command: string): string {
  const manifest = path.join(root, 'node_modules', packageName, 'package.json');
  // Every package that is asked for has a table of commands.
  const { bin } = manifests(manifest) as { bin: Record<string, string> };
  return path.join(path.dirname(manifest), bin[command] ?? '');
}
