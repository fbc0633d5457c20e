import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { ProjectFacts } from '@grpc-litmus/core';

/** What of a package.json is read. */
interface Manifest {
  readonly type: string | undefined;
  readonly isWorkspaceRoot: boolean;
  readonly dependencies: ReadonlyMap<string, string>;
}

/** What is known of one folder: its nearest manifest and that of the workspace around it. */
interface FolderFacts {
  readonly nearest: Manifest | undefined;
  readonly workspaceRoot: Manifest | undefined;
}

const NOTHING: FolderFacts = { nearest: undefined, workspaceRoot: undefined };

const DEPENDENCY_FIELDS = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'] as const;

/**
 * A function from a file's absolute path to what its package says: the nearest package.json, and that of the workspace
 * root, whose dependencies every package of the workspace can import. Folders are read once. The search ends at the root
 * of a git working tree: a package.json above it is not the file's.
 */
export function createFactsLookup(): (file: string) => ProjectFacts {
  const folders = new Map<string, FolderFacts>();

  const factsOf = (folder: string): FolderFacts => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const facts = readFolder(folder);
    folders.set(folder, facts);
    return facts;
  };

  const readFolder = (folder: string): FolderFacts => {
    const manifest = readManifest(folder);
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, '.git'));
    const above = isTop ? NOTHING : factsOf(parent);
    if (manifest === undefined) return above;
    return {
      nearest: manifest,
      workspaceRoot: above.workspaceRoot ?? (manifest.isWorkspaceRoot ? manifest : undefined),
    };
  };

  return (file) => {
    const { nearest, workspaceRoot } = factsOf(dirname(file));
    const moduleKind = moduleKindOf(extname(file), nearest?.type);
    if (nearest === undefined) return { moduleKind, dependencies: undefined };
    return { moduleKind, dependencies: new Map([...(workspaceRoot?.dependencies ?? []), ...nearest.dependencies]) };
  };
}

/**
 * How imports are to be written in a file of this extension. A CommonJS package tells nothing of its TypeScript, which
 * is written with `import` all the same; a package without a `type` tells nothing of its `.js` behind a bundler.
 */
function moduleKindOf(extension: string, packageType: string | undefined): ProjectFacts['moduleKind'] {
  switch (extension) {
    case '.mjs':
    case '.mts':
      return 'esm';
    case '.cjs':
      return 'commonjs';
    case '.cts':
      return 'unknown';
    case '.js':
    case '.jsx':
      return packageType === 'module' ? 'esm' : packageType === 'commonjs' ? 'commonjs' : 'unknown';
    default:
      return packageType === 'module' ? 'esm' : 'unknown';
  }
}

/** The manifest of a folder; one that cannot be read or is not JSON counts as absent. */
function readManifest(folder: string): Manifest | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
  if (!isRecord(content)) return undefined;
  const dependencies = new Map<string, string>();
  for (const field of DEPENDENCY_FIELDS) {
    const entries = content[field];
    if (!isRecord(entries)) continue;
    for (const [name, range] of Object.entries(entries)) if (typeof range === 'string') dependencies.set(name, range);
  }
  return {
    type: typeof content['type'] === 'string' ? content['type'] : undefined,
    isWorkspaceRoot: 'workspaces' in content || existsSync(join(folder, 'pnpm-workspace.yaml')) || existsSync(join(folder, 'lerna.json')),
    dependencies,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
