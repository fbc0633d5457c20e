import { isOpen } from './open-site.ts';
import type { CodemodResult } from './result.ts';

/** Each number has one meaning. Of several that apply, the one named first here is given. */
export const EXIT_CODES = {
  /** An option or path is wrong; nothing was done. */
  usage: 64,
  /** This tool is at fault. As in sysexits.h, and unlike 1, which Node gives for any exception. */
  defect: 70,
  /** As a shell gives it for a process that SIGINT ended. */
  interrupted: 130,
  refused: 4,
  someFailed: 3,
  formatterFailed: 5,
  rewritesNeeded: 1,
  undecided: 2,
  done: 0,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

export const EXIT_CODE_TABLE = `Exit codes (of several that apply, the one furthest down):
  0   nothing to do, or done
  2   --check --strict: some codes are undecided or wait for an import, and no baseline accepts them
  1   --check: some codes are to be rewritten
  5   --format: everything is written, but some files could not be formatted
  3   some files failed: parse error, unreadable, write error
  4   refused: --write, and files to be rewritten have uncommitted changes
  130 interrupted; what is written stays, and running again goes on from there
  64  usage: unknown option, no such path
  70  a defect of this tool; please report it`;

export interface CheckOptions {
  readonly check: boolean;
  readonly strict: boolean;
}

/** What the process is to exit with for a result. */
export function exitCodeOf(result: CodemodResult, { check, strict }: CheckOptions): ExitCode {
  const { refusal, failures, rewrites, sites, formatted = [], interrupted } = result;
  if (interrupted) return EXIT_CODES.interrupted;
  if (refusal) return EXIT_CODES.refused;
  if (failures.length > 0) return EXIT_CODES.someFailed;
  if (formatted.some(({ failure }) => failure !== undefined)) return EXIT_CODES.formatterFailed;
  if (check && rewrites.length > 0) return EXIT_CODES.rewritesNeeded;
  if (check && strict && sites.some((site) => isOpen(site) && !site.accepted)) return EXIT_CODES.undecided;
  return EXIT_CODES.done;
}
