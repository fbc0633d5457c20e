import type { LiteralDecision, LiteralVerdict } from '@grpc-litmus/core';

/** What the user lets the codemod do beyond what it does by itself. */
export interface Allowances {
  /** Whether a package.json may be given a dependency; where not, the reason for saying no. */
  readonly mayAddDependency: true | { readonly because: string };
  /** Whether a constant of a file's own is given the library's value, where every use of it is a code. */
  readonly replaceConstants: boolean;
}

/**
 * What becomes of a literal in this run. Core says what it is; an import of a package that the file's own package does
 * not depend on would break the program all the same, so such a literal is left until the dependency is there.
 */
export function settle(decision: Pick<LiteralDecision, 'verdict'>, { mayAddDependency, replaceConstants }: Allowances): LiteralVerdict {
  const verdict = decision.verdict.kind === 'skip' && replaceConstants ? (decision.verdict.replaceable ?? decision.verdict) : decision.verdict;
  if (verdict.kind !== 'rewrite' || verdict.reference.missingDependency === undefined || mayAddDependency === true) return verdict;
  const { text, missingDependency } = verdict.reference;
  return { kind: 'undecided', reason: `\`${text}\` needs \`${missingDependency}\`, which is no dependency of the package; ${mayAddDependency.because}` };
}

/** The packages that the rewrites import and that have to become dependencies first. */
export function missingDependencies(verdicts: readonly LiteralVerdict[]): readonly string[] {
  const missing = verdicts.flatMap((verdict) => (verdict.kind === 'rewrite' ? (verdict.reference.missingDependency ?? []) : []));
  return [...new Set(missing)].sort();
}
