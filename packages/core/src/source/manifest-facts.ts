import type { ProjectFacts } from './source.ts';

/** A parsed package.json, of which nothing is taken for granted. */
export type Manifest = Readonly<Record<string, unknown>>;

const DEPENDENCY_FIELDS = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'] as const;

/**
 * What a file's package says of it.
 *
 * @param filename the file, for its extension
 * @param nearest the package.json of the file's own package, where there is one
 * @param workspaceRoot the package.json of the workspace that package belongs to
 */
export function factsOf(filename: string, nearest?: Manifest, workspaceRoot: Manifest = {}): ProjectFacts {
  const moduleKind = moduleKindOf(extensionOf(filename), nearest?.['type']);
  if (nearest === undefined) return { moduleKind, dependencies: undefined };
  const optional = optionalIn(nearest);
  return {
    moduleKind,
    dependencies: new Map([...dependenciesOf(workspaceRoot), ...dependenciesOf(nearest)]),
    ...(optional.size > 0 && { optional }),
    ...(hasBrowserBuild(nearest) && { hasBrowserBuild: true }),
    packageName: typeof nearest['name'] === 'string' ? nearest['name'] : undefined,
  };
}

/** The key of package.json under which a project tells its settings to every surface. */
const SETTINGS_KEY = 'grpc-litmus';

/** The settings that the nearest package.json holds, else those of the workspace; as somebody wrote them. */
export const settingsIn = (nearest: Manifest = {}, workspaceRoot: Manifest = {}): unknown => nearest[SETTINGS_KEY] ?? workspaceRoot[SETTINGS_KEY];

const extensionOf = (filename: string): string => /\.[^./\\]+$/.exec(filename)?.[0] ?? '';

/**
 * How imports are written in a file. A CommonJS package tells nothing of its TypeScript, which is written with `import`
 * all the same; a package without a `type` tells nothing of its `.js`, which may go through a bundler.
 */
function moduleKindOf(extension: string, packageType: unknown): ProjectFacts['moduleKind'] {
  if (extension === '.mjs' || extension === '.mts') return 'esm';
  if (extension === '.cjs') return 'commonjs';
  if (extension === '.cts') return 'unknown';
  if (packageType === 'module') return 'esm';
  return packageType === 'commonjs' && /^\.jsx?$/.test(extension) ? 'commonjs' : 'unknown';
}

/** Told by the field `browser`, of bundlers, or by a condition of that name in `exports`, of Node. */
function hasBrowserBuild({ browser, exports }: Manifest): boolean {
  return typeof browser === 'string' || (isRecord(browser) && Object.keys(browser).length > 0) || hasCondition(exports, 'browser');
}

function hasCondition(exported: unknown, condition: string): boolean {
  return isRecord(exported) && (condition in exported || Object.values(exported).some((each) => hasCondition(each, condition)));
}

/** What a package can run without. */
function optionalIn(manifest: Manifest): ReadonlySet<string> {
  const peers = Object.entries(recordIn(manifest, 'peerDependenciesMeta')).flatMap(([name, meta]) => (isRecord(meta) && meta['optional'] === true ? [name] : []));
  const needed = recordIn(manifest, 'dependencies');
  return new Set([...peers, ...Object.keys(recordIn(manifest, 'optionalDependencies'))].filter((name) => !(name in needed)));
}

/** Name and range of each dependency; what a package needs to run comes last and so wins. */
function dependenciesOf(manifest: Manifest): [name: string, range: string][] {
  return DEPENDENCY_FIELDS.flatMap((field) => {
    return Object.entries(recordIn(manifest, field)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  });
}

function recordIn(manifest: Manifest, field: string): Readonly<Record<string, unknown>> {
  const value = manifest[field];
  return isRecord(value) ? value : {};
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
