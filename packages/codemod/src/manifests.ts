import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A parsed package.json, of which nothing is taken for granted. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The manifests that speak of a file: that of its own package, and that of the workspace around it. */
export interface Manifests {
  readonly nearest: Manifest | undefined;
  /** The folder that `nearest` lies in. */
  readonly folder: string | undefined;
  readonly workspaceRoot: Manifest | undefined;
}

const NONE: Manifests = { nearest: undefined, folder: undefined, workspaceRoot: undefined };

/**
 * A function from a file's absolute path to the package.json files that speak of it: the nearest, and that of the
 * workspace root, whose dependencies every package of the workspace can import. Folders are read once. The search ends
 * at the root of a git working tree: a package.json above it is not the file's.
 */
export function createManifestLookup(): (file: string) => Manifests {
  const folders = new Map<string, Manifests>();

  const ofFolder = (folder: string): Manifests => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const found = readFolder(folder);
    folders.set(folder, found);
    return found;
  };

  const readFolder = (folder: string): Manifests => {
    const manifest = readManifest(folder);
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, '.git'));
    const above = isTop ? NONE : ofFolder(parent);
    if (manifest === undefined) return above;
    return {
      nearest: manifest,
      folder,
      workspaceRoot: above.workspaceRoot ?? (isWorkspaceRoot(folder, manifest) ? manifest : undefined),
    };
  };

  return (file) => ofFolder(dirname(file));
}

/**
 * The names of the wrappers that the settings in package.json speak of, for the gate: files that hold one may raise a
 * code in no other words. What is no name is left for core to complain of.
 */
export function wrapperNames({ nearest, workspaceRoot }: Manifests): readonly string[] {
  const settings = nearest?.['grpc-litmus'] ?? workspaceRoot?.['grpc-litmus'];
  const wrappers = isRecord(settings) ? settings['wrappers'] : undefined;
  if (!Array.isArray(wrappers)) return [];
  return wrappers.flatMap((wrapper: unknown) => {
    const name = isRecord(wrapper) ? wrapper['name'] : undefined;
    return typeof name === 'string' ? (name.split('.').at(-1) ?? []) : [];
  });
}

/** npm, Yarn and Bun name the packages of a workspace in its root's package.json, pnpm and Lerna in a file beside it. */
const isWorkspaceRoot = (folder: string, manifest: Manifest): boolean =>
  'workspaces' in manifest || existsSync(join(folder, 'pnpm-workspace.yaml')) || existsSync(join(folder, 'lerna.json'));

/** The manifest of a folder; one that cannot be read or is not JSON counts as absent. */
function readManifest(folder: string): Manifest | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
  return isRecord(content) ? content : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
