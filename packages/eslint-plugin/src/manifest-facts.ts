import path from 'node:path';
import type { ProjectFacts } from '@grpc-litmus/core';

/** A parsed package.json, of which nothing is taken for granted. */
export type Manifest = Readonly<Record<string, unknown>>;

const DEPENDENCY_FIELDS = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'] as const;

/** Names of packages that raise, read or carry a gRPC status. */
const GRPC_RELATED =
  /grpc|^@connectrpc\/|^@bufbuild\/connect|^@protobuf-ts\/|^@nestjs\/microservices$|^firebase(?:-admin|-functions)?$|^google-gax$|^@google-cloud\/|^@temporalio\/|^mali$/;

/**
 * What a file's package says of it.
 *
 * @param filename the file, for its extension
 * @param nearest the package.json of the file's own package
 * @param workspaceRoot the package.json of the workspace that package belongs to
 */
export function factsOf(filename: string, nearest: Manifest, workspaceRoot?: Manifest): ProjectFacts {
  return {
    moduleKind: moduleKindOf(filename, nearest),
    dependencies: new Map([...grpcDependencies(workspaceRoot ?? {}), ...grpcDependencies(nearest)]),
  };
}

/**
 * How imports are written in a file. A `.ts` or `.js` file of a package without a `type` may go through a compiler
 * that takes either form, so only the file itself can say.
 */
function moduleKindOf(filename: string, manifest: Manifest): ProjectFacts['moduleKind'] {
  const extension = path.extname(filename);
  if (extension === '.mjs' || extension === '.mts') return 'esm';
  if (extension === '.cjs') return 'commonjs';
  if (extension === '.cts') return 'unknown';
  if (manifest['type'] === 'module') return 'esm';
  return manifest['type'] === 'commonjs' && /^\.jsx?$/.test(extension) ? 'commonjs' : 'unknown';
}

/** Name and range of each gRPC-related dependency; what a package needs to run comes last and so wins. */
function grpcDependencies(manifest: Manifest): [name: string, range: string][] {
  return DEPENDENCY_FIELDS.flatMap((field) => {
    const dependencies = manifest[field];
    if (typeof dependencies !== 'object' || dependencies === null) return [];
    return Object.entries(dependencies).filter(
      (entry): entry is [string, string] => GRPC_RELATED.test(entry[0]) && typeof entry[1] === 'string',
    );
  });
}
