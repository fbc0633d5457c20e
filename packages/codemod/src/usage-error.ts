/** The caller asked for something that cannot be: an option or path is wrong. Nothing has been done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The error that a user can mend, of one that ended a command; `undefined` for a defect. One such is thrown by oxc-parser:
 * npm leaves its build for this system out where optional dependencies are, or where the lock file came from another system.
 */
export function usageErrorOf(error: unknown): UsageError | undefined {
  if (error instanceof UsageError) return error;
  if (!(error instanceof Error) || !/\bnative binding\b/.test(error.message)) return undefined;
  return new UsageError(`oxc-parser lies here without its build for this system (${process.platform} ${process.arch}). Remove node_modules and install again, without --omit=optional and with a lock file that has the build.`, { cause: error });
}
