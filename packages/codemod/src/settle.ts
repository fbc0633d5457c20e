import type { SiteVerdict } from './transforms/transform.ts';

/** Whether a package.json may be given a dependency; where not, the reason for saying no. */
export type MayAddDependency = true | { readonly because: string };

/**
 * What becomes of a site in this run. An import of a package that the file's own package does not depend on would break
 * the program, so what needs one waits, without its edits, until the dependency is there.
 */
export function settle(verdict: SiteVerdict, mayAddDependency: MayAddDependency): SiteVerdict {
  if (mayAddDependency === true) return verdict;
  if (verdict.kind === 'undecided') return verdict.proposal && verdict.proposal.needs.length > 0 ? { kind: 'undecided', reason: verdict.reason } : verdict;
  if (verdict.kind !== 'rewrite') return verdict;
  const [missing] = verdict.needs;
  if (missing === undefined) return verdict;
  const reason = `\`${verdict.replacement}\` needs \`${missing}\`, which is no dependency of the package; ${mayAddDependency.because}`;
  return { ...verdict, reason, edits: [], waits: true };
}

/** The packages that the rewrites import and that have to become dependencies first. */
export function missingDependencies(verdicts: readonly SiteVerdict[]): readonly string[] {
  return [...new Set(verdicts.flatMap((verdict) => (verdict.kind === 'rewrite' && !verdict.waits ? verdict.needs : [])))].sort();
}
