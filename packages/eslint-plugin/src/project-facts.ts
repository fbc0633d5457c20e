import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { NO_FACTS, factsOf, settingsIn } from '@grpc-litmus/core';
import type { Manifest, ProjectFacts } from '@grpc-litmus/core';

export interface Project {
  readonly facts: ProjectFacts;
  /** The settings of package.json as somebody wrote them. */
  readonly settings: unknown;
}

interface ReadManifest {
  readonly modified: number;
  /** `undefined` where the file is no JSON object, as it may be while somebody edits it. */
  readonly manifest: Manifest | undefined;
}

/** What was made of the manifests for files of one ending in one folder, until one of them changes. */
const projects = new Map<string, { readonly nearest: Manifest | undefined; readonly workspaceRoot: Manifest | undefined; readonly project: Project }>();

/** Each package.json that was read, by its folder, until its modification time changes. */
const manifests = new Map<string, ReadManifest>();

/**
 * What the package of a file says of it, and the workspace around that package, whose dependencies all of its packages
 * can import. Text without a place on the disk (`<input>`, `<text>`, a relative name) belongs to no package.
 */
export function projectOf(filename: string): Project {
  if (!path.isAbsolute(filename) || path.basename(filename) === '<text>') return { facts: NO_FACTS, settings: undefined };
  let nearest: Manifest | undefined;
  let workspaceRoot: Manifest | undefined;
  for (const folder of foldersUpwards(filename)) {
    const manifest = manifestIn(folder);
    if (manifest === undefined) continue;
    nearest ??= manifest;
    if (isWorkspaceRoot(folder, manifest)) workspaceRoot = manifest;
  }
  const place = path.dirname(filename) + path.extname(filename);
  const known = projects.get(place);
  if (known && known.nearest === nearest && known.workspaceRoot === workspaceRoot) return known.project;
  const project = { facts: factsOf(filename, nearest, workspaceRoot), settings: settingsIn(nearest, workspaceRoot) };
  projects.set(place, { nearest, workspaceRoot, project });
  return project;
}

/** The folders a file lies in, up to the root of the git working tree: a package.json above that is not the file's. */
function* foldersUpwards(filename: string): Generator<string> {
  for (let folder = path.dirname(filename); ; folder = path.dirname(folder)) {
    yield folder;
    if (folder === path.dirname(folder) || exists(path.join(folder, '.git'))) return;
  }
}

function manifestIn(folder: string): Manifest | undefined {
  const file = path.join(folder, 'package.json');
  const modified = modificationTime(file);
  if (modified === undefined) return undefined;
  const known = manifests.get(folder);
  if (known?.modified === modified) return known.manifest;
  const manifest = readManifest(file);
  manifests.set(folder, { modified, manifest });
  return manifest;
}

function readManifest(file: string): Manifest | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    // An array passes as well, and has none of the fields that are looked for.
    return typeof json === 'object' && json !== null ? (json as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** npm, Yarn and Bun name the packages of a workspace in its root's package.json, pnpm and Lerna in a file beside it. */
function isWorkspaceRoot(folder: string, manifest: Manifest): boolean {
  return 'workspaces' in manifest || ['pnpm-workspace.yaml', 'lerna.json'].some((file) => exists(path.join(folder, file)));
}

const exists = (file: string): boolean => modificationTime(file) !== undefined;

/** `undefined` where there is no such file, or no way to it. */
function modificationTime(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    return undefined;
  }
}
