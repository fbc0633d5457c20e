/** The caller asked for something that cannot be: an option or path is wrong. Nothing has been done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
