import type { LiteralDecision, MigrationShape, TextEdit } from '@grpc-litmus/core';
import type { BaselineOutcome } from './accepted-places.ts';
import type { TransformName } from './transforms/transform.ts';

/** A place that the transform speaks of, a raw status code say, and what is to become of it. Lines and columns count from 1. */
export interface FileSite {
  readonly line: number;
  readonly column: number;
  /** What stands there, as written: `5`, `'NOT_FOUND'`, `server.bind`. */
  readonly literal: string;
  /** The canonical name of the code that it is or may be: `NOT_FOUND`. Only where the transform is about codes. */
  readonly code?: LiteralDecision['code'];
  readonly shape: LiteralDecision['shape'] | MigrationShape;
  /** The line it stands in, without the space around; at most 200 characters of it. */
  readonly text: string;
  readonly verdict: LiteralDecision['verdict']['kind'];
  readonly reason: string;
  /** What stands there after the rewrite; only where the verdict is `rewrite`. */
  readonly replacement?: string;
  /** What the rewrite waits for, so that the site stays as it is: packages that are no dependencies yet, or `--constants`. */
  readonly needs?: readonly string[];
  readonly evidence: LiteralDecision['evidence'];
}

/** A site together with its file, relative to the result's root, with forward slashes. */
export interface Site extends FileSite {
  readonly file: string;
  /** A code that is open, being undecided or waiting for what it would import, and that the baseline accepts. */
  readonly accepted?: true;
}

export type FailureKind =
  | 'parse-error'
  | 'unreadable'
  | 'analysis-error'
  | 'result-does-not-parse'
  | 'changed-on-disk'
  | 'outside-root'
  | 'read-only'
  | 'write-error'
  | 'dependency-not-added'
  | 'constants-not-made';

/** Why nothing was done to a file that should have been looked at or rewritten. */
export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface FileFailure extends Failure {
  readonly file: string;
}

/** A file that was met and deliberately not looked at. */
export interface PassedOver {
  readonly file: string;
  readonly reason: string;
}

/** A file whose text changes. */
export interface Rewrite {
  readonly file: string;
  /** How many sites are rewritten. */
  readonly replaced: number;
  /** The dependencies that the file is given; only of a package.json. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** It is the file of constants, which was not there. */
  readonly made?: true;
  readonly edits: readonly TextEdit[];
  /** `false` in a dry run, and where writing failed or was refused. */
  readonly written: boolean;
  /** The change as a unified diff, where it was asked for. */
  readonly diff?: string;
}

/** Why no file was written at all. */
export interface Refusal {
  readonly message: string;
  readonly files: readonly string[];
}

/** What became of written files that were to be formatted. */
export interface FormattedFiles {
  /** `prettier`, say; absent where the project has none. */
  readonly formatter?: string;
  readonly files: readonly string[];
  /** Why the files stay as they were written. */
  readonly failure?: string;
}

/** What a run found and did. Everything is in the order of the files' paths. */
export interface CodemodResult {
  readonly transform: TransformName;
  /** The absolute folder that all `file`s are relative to. */
  readonly root: string;
  readonly mode: 'dry-run' | 'write';
  readonly found: number;
  /** Files that the cheap gate let through and that were parsed. */
  readonly parsed: number;
  readonly sites: readonly Site[];
  readonly rewrites: readonly Rewrite[];
  readonly passedOver: readonly PassedOver[];
  readonly failures: readonly FileFailure[];
  readonly refusal?: Refusal;
  /** What the baseline accepts; absent where none was given. */
  readonly baseline?: BaselineOutcome;
  /** Absent where no formatter was asked for. */
  readonly formatted?: readonly FormattedFiles[];
  /** The run was stopped before its end: files that are missing here were not looked at, or not written. */
  readonly interrupted?: true;
}
