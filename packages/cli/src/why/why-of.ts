import { accountOf } from '@grpc-litmus/core';
import type { JudgementAccount, LineAccount, NoteAccount } from '@grpc-litmus/core';
import { packageVersion } from '../version.ts';
import type { PlaceRead } from './read-place.ts';
import { pageOf, presetsThatReport } from './rule-facts.ts';

/** What `why --json` prints: the account of a line, with where it is and who reports it. */
export interface Why extends Omit<LineAccount, 'sites' | 'comparisons' | 'notes'> {
  /** Of this program. */
  readonly version: string;
  readonly file: string;
  readonly sites: readonly Judged<LineAccount['sites'][number]>[];
  readonly comparisons: readonly Judged<LineAccount['comparisons'][number]>[];
  readonly notes: readonly OfRule<NoteAccount>[];
}

type Judged<Account> = Omit<Account, 'judgements'> & { readonly judgements: readonly OfRule<JudgementAccount>[] };

/** Something that a rule says, with who reports it. */
export type OfRule<Said> = Said & {
  /** The presets in which the rule reports it; none where another judgement has the word. */
  readonly presets: readonly string[];
  /** The address of the rule's page. */
  readonly page: string | null;
};

/** The account of a line, together with what the plugin says of the rules in it. */
export function whyOf({ file, line, source }: PlaceRead): Why {
  const account = accountOf(source, line);
  if (!account) throw new RangeError(`${file} has no line ${line}.`);
  const { sites, comparisons, notes } = account;
  return { version: packageVersion(), file, ...account, sites: sites.map(judged), comparisons: comparisons.map(judged), notes: notes.map(ofRule) };
}

const ofRule = <Said extends JudgementAccount | NoteAccount>(said: Said): OfRule<Said> => ({ ...said, presets: presetsThatReport(said), page: pageOf(said.rule) });

const judged = <Account extends { readonly judgements: readonly JudgementAccount[] }>(account: Account): Judged<Account> => ({
  ...account,
  judgements: account.judgements.map((judgement) => ofRule(judgement)),
});
