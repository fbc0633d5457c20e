import type { SiteRewrite, SiteVerdict } from './transforms/transform.ts';

/** Whether a package.json may be given a dependency; where not, the reason for saying no. */
export type MayAddDependency = true | { readonly because: string };

/** What the rewrites of a file may import that is not there yet. */
export interface MayImport {
  readonly dependency: MayAddDependency;
  /** Why a file has no constants of the project's own to import. */
  readonly constants: { readonly because: string };
}

/** The option that gives the constants a file; in `needs` it stands for them. */
export const CONSTANTS_OPTION = '--constants';

/**
 * What becomes of a site in this run. An import of a package that the file's own package does not depend on, or of
 * constants that nobody has made, would break the program, so what needs one waits, without its edits, until it is there.
 */
export function settle(verdict: SiteVerdict, mayImport: MayImport): SiteVerdict {
  if (verdict.kind === 'undecided') return verdict.proposal && obstacleOf(verdict.proposal, mayImport) ? { kind: 'undecided', reason: verdict.reason } : verdict;
  const obstacle = verdict.kind === 'rewrite' ? obstacleOf(verdict, mayImport) : undefined;
  return verdict.kind === 'rewrite' && obstacle ? { ...verdict, reason: `\`${verdict.replacement}\` needs ${obstacle.reason}`, needs: obstacle.needs, edits: [], waits: true } : verdict;
}

function obstacleOf({ needs, ownConstants }: SiteRewrite, { dependency, constants }: MayImport): { readonly reason: string; readonly needs: readonly string[] } | undefined {
  if (ownConstants === 'missing') return { reason: `a file of constants, as no library with them is at hand; ${constants.because}`, needs: [CONSTANTS_OPTION] };
  const [missing] = needs;
  return missing === undefined || dependency === true ? undefined : { reason: `\`${missing}\`, which is no dependency of the package; ${dependency.because}`, needs };
}

/** The packages that the rewrites import and that have to become dependencies first. */
export function missingDependencies(verdicts: readonly SiteVerdict[]): readonly string[] {
  return [...new Set(verdicts.flatMap((verdict) => (verdict.kind === 'rewrite' && !verdict.waits ? verdict.needs : [])))].sort();
}

/** Whether one of the rewrites imports the project's own constants. */
export const importsConstants = (verdicts: readonly SiteVerdict[]): boolean => verdicts.some((verdict) => verdict.kind === 'rewrite' && verdict.ownConstants === 'imported');
