import { accountOf } from '@grpc-litmus/core';
import type { JudgementAccount, LineAccount } from '@grpc-litmus/core';
import { packageVersion } from '../version.ts';
import type { PlaceRead } from './read-place.ts';
import { presetsThatReport, pageOf } from './rule-facts.ts';

/** What `why --json` prints: the account of a line, with where it is and who reports it. */
export interface Why extends Omit<LineAccount, 'sites' | 'comparisons'> {
  /** Of this program. */
  readonly version: string;
  readonly file: string;
  readonly sites: readonly Judged<LineAccount['sites'][number]>[];
  readonly comparisons: readonly Judged<LineAccount['comparisons'][number]>[];
}

type Judged<Account> = Omit<Account, 'judgements'> & { readonly judgements: readonly JudgementOfRule[] };

export interface JudgementOfRule extends JudgementAccount {
  /** The presets in which the rule reports it; none where another judgement has the word. */
  readonly presets: readonly string[];
  /** The address of the rule's page. */
  readonly page: string;
}

/** The account of a line, together with what the plugin says of the rules in it. */
export function whyOf({ file, line, source }: PlaceRead): Why {
  const account = accountOf(source, line);
  if (!account) throw new RangeError(`${file} has no line ${line}.`);
  return { version: packageVersion(), file, ...account, sites: account.sites.map(judged), comparisons: account.comparisons.map(judged) };
}

const judged = <Account extends { readonly judgements: readonly JudgementAccount[] }>(account: Account): Judged<Account> => ({
  ...account,
  judgements: account.judgements.map((judgement) => ({ ...judgement, presets: presetsThatReport(judgement), page: pageOf(judgement.rule) })),
});
