import type { TSESTree } from '@typescript-eslint/types';
import type { CodeName } from '../codes/status-code.ts';
import type { Settings } from '../settings/settings.ts';
import type { ScopeManager } from './scopes.ts';

/**
 * A parsed file as a host hands it over: ESLint and oxlint give their own tree and scopes, the codemod builds them.
 * The tree is ESTree with TypeScript nodes; every node carries `range` and `parent`.
 */
export interface Source {
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  /** The child keys of each node type, of whichever parser made the tree. */
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** All nodes, the outer before the inner, of a host that has walked the tree already; else they are looked for. */
  readonly nodes?: (() => Iterable<TSESTree.Node>) | undefined;
  /** The text the ranges count in, without a byte order mark. */
  readonly text: string;
  readonly comments: readonly TSESTree.Comment[];
  /** As the host names the file; `<input>` and the like where there is none. */
  readonly filename: string;
  readonly facts: ProjectFacts;
  /**
   * The types of the expression at a range, for a host with a type checker: of each that it may have, null and undefined
   * aside, the names of the type and of all it derives from, as `@grpc/grpc-js#ServiceError`. Asked for only where
   * nothing else decides.
   */
  readonly typesAt?: (range: readonly [number, number]) => readonly (readonly string[])[];
  /** What the project says of its own wrappers. */
  readonly settings?: Settings;
}

/** What a surface knows of the package a file belongs to. Core reads no file itself. */
export interface ProjectFacts {
  /** How the file's imports are to be written; `unknown` is decided by what the file itself does. */
  readonly moduleKind: 'esm' | 'commonjs' | 'unknown';
  /**
   * The gRPC-related packages that the nearest package.json (or its workspace root) depends on, with the range as
   * written. `undefined` where no package.json is known: then nothing may be concluded from an absence.
   */
  readonly dependencies: ReadonlyMap<string, string> | undefined;
  /** Those of them that need not be there when the package runs: peers and dependencies that are optional. */
  readonly optional?: ReadonlySet<string>;
  /** The package's own name: a library's own files speak its dialect without importing it. */
  readonly packageName?: string | undefined;
  /**
   * Whether a file beside this one imports the package by its own name, as the tests of a library do. Asked for only
   * where an import of it would be written.
   */
  readonly importsItself?: () => boolean;
  /** Its package.json speaks of a build for browsers, in which a library for Node does not run. */
  readonly hasBrowserBuild?: true;
  /** The project's own constants, for files in which no library has any. */
  readonly constants?: ConstantsModule;
}

/** A file of the project that names the codes. */
export interface ConstantsModule {
  /** The way to it from the file that is analysed, with its ending: `../grpc-status.ts`. */
  readonly from: string;
  /** What the enum or the object is exported as. */
  readonly name: string;
  /** What it calls each code. */
  readonly members: ReadonlyMap<CodeName, string>;
}

export const NO_FACTS: ProjectFacts = { moduleKind: 'unknown', dependencies: undefined };
