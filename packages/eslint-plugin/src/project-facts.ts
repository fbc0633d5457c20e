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

/** What a folder and those above it say. */
interface Surroundings {
  readonly nearest: Manifest | undefined;
  readonly workspaceRoot: Manifest | undefined;
  /** When the disk was asked, in milliseconds of the clock. */
  readonly asked: number;
}

/** The folders that were looked at. */
const folders = new Map<string, Surroundings>();

/** For so many milliseconds the disk is not asked again: a run over a folder asks once, an editor sees what was saved. */
const FRESH = 1000;

/** What was made of a manifest, by the ending of the files; of none, by the same. */
const projects = new WeakMap<Manifest, Map<string, { readonly workspaceRoot: Manifest | undefined; readonly project: Project }>>();

const NO_MANIFEST: Manifest = {};

/** Each package.json that was read, by its folder, until its modification time changes. */
const manifests = new Map<string, ReadManifest>();

/**
 * What the package of a file says of it, and the workspace around that package, whose dependencies all of its packages
 * can import. Text without a place on the disk (`<input>`, `<text>`, a relative name) belongs to no package.
 */
export function projectOf(filename: string): Project {
  if (!path.isAbsolute(filename) || path.basename(filename) === '<text>') return { facts: NO_FACTS, settings: undefined };
  const { nearest, workspaceRoot } = surroundingsOf(path.dirname(filename), Date.now());
  const made = projects.get(nearest ?? NO_MANIFEST) ?? new Map<string, { readonly workspaceRoot: Manifest | undefined; readonly project: Project }>();
  projects.set(nearest ?? NO_MANIFEST, made);
  const ending = path.extname(filename);
  const known = made.get(ending);
  if (known && known.workspaceRoot === workspaceRoot) return known.project;
  const project = { facts: factsOf(filename, nearest, workspaceRoot), settings: settingsIn(nearest, workspaceRoot) };
  made.set(ending, { workspaceRoot, project });
  return project;
}

/** The manifests around a folder, up to the root of the git working tree: a package.json above that is not its own. */
function surroundingsOf(folder: string, now: number): Surroundings {
  const known = folders.get(folder);
  if (known && Math.abs(now - known.asked) < FRESH) return known;
  const manifest = manifestIn(folder);
  const parent = path.dirname(folder);
  const above = parent === folder || exists(path.join(folder, '.git')) ? undefined : surroundingsOf(parent, now);
  const isRoot = manifest !== undefined && isWorkspaceRoot(folder, manifest);
  const found = { nearest: manifest ?? above?.nearest, workspaceRoot: above?.workspaceRoot ?? (isRoot ? manifest : undefined), asked: now };
  folders.set(folder, found);
  return found;
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
