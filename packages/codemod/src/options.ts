import type { Analysis, Source } from '@grpc-litmus/core';
import type { Ask } from './answers.ts';
import type { TransformName } from './transforms/transform.ts';

export interface CodemodOptions {
  /** What is rewritten: raw status codes to constants, or the deprecated package grpc to @grpc/grpc-js. Default: `status-codes`. */
  readonly transform?: TransformName;
  /** Files and folders to look at. */
  readonly paths?: readonly string[];
  /** Further files, of a list made elsewhere: one that does not exist is a failure of that file only. */
  readonly listed?: readonly string[];
  /** The folder that relative paths are taken from. Default: the process's working directory. */
  readonly cwd?: string;
  /** Write the new texts. Default: look only. */
  readonly write?: boolean;
  /** Write also where git could not give the old text back. */
  readonly allowDirty?: boolean;
  /** Honour .gitignore files. Default: true. */
  readonly gitignore?: boolean;
  /** Look only at files that one of these patterns matches; written as in .gitignore, relative to the result's root. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Look only at files changed since the branch left this commit, and at new ones. */
  readonly since?: string;
  /** A file of undecided codes that are accepted. */
  readonly baseline?: string;
  /** Write the baseline anew, so that it accepts all that is undecided now. */
  readonly updateBaseline?: boolean;
  /** Give a package.json the dependency that a rewrite imports. Default: leave such codes undecided. */
  readonly addDependency?: boolean;
  /**
   * A file with constants for the codes, to import where no library at hand has any: one that exports an enum or an object
   * of them, or one that is not there yet, which is made. Only files of the same package import it.
   */
  readonly constants?: string;
  /** Give `const NOT_FOUND = 5` the library's constant, where every use of it in the file is a code. */
  readonly replaceConstants?: boolean;
  /**
   * Whether a type checker is asked about codes that are undecided: `auto` where a tsconfig.json is there and the
   * dependencies are installed, `on` everywhere. Default: `off`, as a program takes seconds and memory a package.
   */
  readonly types?: 'off' | 'auto' | 'on';
  /** Run the project's own formatter on the files written. */
  readonly format?: boolean;
  /** Give each rewrite its unified diff. */
  readonly diff?: boolean;
  /** Asked about each undecided site that a rewrite is proposed for. Not to be given together with `types`, which looks twice. */
  readonly ask?: Ask;
  /** Called before each file. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the run between two files. What is written by then stays. */
  readonly signal?: AbortSignal;
  /** In place of core's analysis of status codes; for tests. */
  readonly analyse?: (source: Source) => Analysis;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}
