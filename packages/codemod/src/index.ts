export { runCodemod } from './run.ts';
export type { CodemodOptions, Progress } from './run.ts';
export type { CodemodResult, Failure, FailureKind, FileFailure, FileSite, PassedOver, Refusal, Rewrite, Site } from './result.ts';
export { EXIT_CODES, exitCodeOf } from './exit-code.ts';
export type { CheckOptions, ExitCode } from './exit-code.ts';
export { UsageError } from './usage-error.ts';
