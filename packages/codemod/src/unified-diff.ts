import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** The change of a file as a unified diff that `git apply` takes. Line endings are shown as they are. */
export function unifiedDiff(file: string, before: string, after: string): string {
  // A file that is made has nothing before it.
  const patch = structuredPatch(before === '' ? '/dev/null' : `a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
