import { createRequire } from 'node:module';
import path from 'node:path';
import { packageOf, partsOf } from '../../src/names/qualified-name.ts';
import type { QualifiedName } from '../../src/names/qualified-name.ts';

const load = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');
const manifest = load('../../package.json') as { readonly devDependencies: Readonly<Record<string, string>> };

/** The folder of an installed package. */
export const folderOf = (name: string): string => path.join(root, 'node_modules', name);

/** The version of a package that is installed to check facts; `undefined` for one that is not. */
export function installedVersion(name: string): string | undefined {
  if (!Object.hasOwn(manifest.devDependencies, name)) return undefined;
  return (load(path.join(folderOf(name), 'package.json')) as { readonly version: string }).version;
}

/**
 * The thing of a qualified name, of an installed package.
 *
 * @throws {Error} where the package is not installed, or cannot be loaded without what it only runs with
 */
export function loaded(name: string): unknown {
  const { module, path: steps } = partsOf(name as QualifiedName); // the dialect data writes names as they are printed
  const exported = loadedModule(module);
  const usual = isRecord(exported) && 'default' in exported ? exported['default'] : exported;
  const found = inside(exported, steps);
  return steps.length === 0 || found === undefined ? inside(usual, steps) : found;
}

function loadedModule(module: string): unknown {
  const owner = packageOf(module) ?? module;
  try {
    return load(module);
  } catch (error) {
    if (owner === module) throw error;
    // Files deep inside can be reached in older versions only, or by compilers; they are there all the same.
    return load(path.join(folderOf(owner), module.slice(owner.length + 1)));
  }
}

const inside = (from: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), from);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
