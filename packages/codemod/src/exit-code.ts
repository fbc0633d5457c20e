import type { CodemodResult } from './result.ts';

/** Each number has one meaning. Of several that apply, the one named first here is given. */
export const EXIT_CODES = {
  /** An option or path is wrong; nothing was done. */
  usage: 64,
  /** This tool is at fault. As in sysexits.h, and unlike 1, which Node gives for any exception. */
  defect: 70,
  refused: 4,
  someFailed: 3,
  rewritesNeeded: 1,
  undecided: 2,
  done: 0,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

export const EXIT_CODE_TABLE = `Exit codes (of several that apply, the one furthest down):
  0   nothing to do, or done
  2   --check --strict: some codes are undecided
  1   --check: some codes are to be rewritten
  3   some files failed: parse error, unreadable, write error
  4   refused: --write, and files to be rewritten have uncommitted changes
  64  usage: unknown option, no such path
  70  a defect of this tool; please report it`;

export interface CheckOptions {
  readonly check: boolean;
  readonly strict: boolean;
}

/** What the process is to exit with for a result. */
export function exitCodeOf({ refusal, failures, rewrites, sites }: CodemodResult, { check, strict }: CheckOptions): ExitCode {
  if (refusal) return EXIT_CODES.refused;
  if (failures.length > 0) return EXIT_CODES.someFailed;
  if (check && rewrites.length > 0) return EXIT_CODES.rewritesNeeded;
  if (check && strict && sites.some(({ verdict }) => verdict === 'undecided')) return EXIT_CODES.undecided;
  return EXIT_CODES.done;
}
