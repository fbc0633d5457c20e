export { runCodemod } from './run.ts';
export type { Answer, Ask, Question } from './answers.ts';
export type { TransformName } from './transforms/transform.ts';
export type { CodemodOptions, Progress } from './options.ts';
export type { CodemodResult, Failure, FailureKind, FileFailure, FileSite, FormattedFiles, PassedOver, Refusal, Rewrite, Site } from './result.ts';
export { EXIT_CODES, exitCodeOf } from './exit-code.ts';
export type { CheckOptions, ExitCode } from './exit-code.ts';
export type { BaselineOutcome } from './accepted-places.ts';
export { UsageError, usageErrorOf } from './usage-error.ts';
