import { handlerAround } from '../sites/raise-sites.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Considered } from '../litmus/judge.ts';
import type { Reading } from '../source/reading.ts';
import type { Node } from '../ast/node.ts';
import { circumstancesAccount } from './circumstances.ts';
import { codeAccount, dialectNamed } from './code-account.ts';
import { judgementAccount, verdictOf } from './judgement-account.ts';
import { functionAccount, handlerAccount, knownBy } from './known-by.ts';
import type { CodeAccount, GuardAccount, JudgementAccount, SiteAccount } from './line-account.ts';
import type { Lines } from './lines.ts';
import { messageAccount } from './message-account.ts';

/** What is known of a raise, and what the tests make of it. */
export function raiseAccount(reading: Reading, lines: Lines, site: RaiseSite, considered: readonly Considered[]): SiteAccount {
  const codes = site.codes.map((value) => codeAccount(reading, lines, value));
  const judgements = judgementAccounts(lines, considered);
  const { guards, catches } = circumstancesAccount(reading, lines, site.node);
  const message = messageAccount(reading, site);
  return {
    kind: site.as === 'error' ? 'raise' : 'status',
    ...writtenAt(lines, site.node),
    conclusion: judgedBy(judgements) ?? unjudged(codes, site),
    gaps: gapsIn(codes, guards, message === null),
    judgements,
    dialect: dialectNamed(site.dialect),
    knownBy: knownBy(reading, lines, site),
    codes,
    impliedCode: site.impliedCode ?? null,
    message,
    ...surroundings(reading, lines, site.node),
    guards,
    catches,
  };
}

/** What is known of a place that was judged though nothing is raised there: an answer that is an error, say. */
export function judgedAccount(reading: Reading, lines: Lines, node: Node, considered: readonly Considered[]): SiteAccount {
  const judgements = judgementAccounts(lines, considered);
  const around = surroundings(reading, lines, node);
  return {
    kind: 'judged',
    ...writtenAt(lines, node),
    conclusion: judgedBy(judgements) ?? '',
    gaps: [],
    judgements,
    dialect: around.handler?.dialect ?? null,
    knownBy: null,
    codes: [],
    impliedCode: null,
    message: null,
    ...around,
    ...circumstancesAccount(reading, lines, node),
  };
}

const writtenAt = (lines: Lines, node: Node): Pick<SiteAccount, 'place' | 'text'> => ({ place: lines.place(node), text: lines.written(node) });

function surroundings(reading: Reading, lines: Lines, node: Node): Pick<SiteAccount, 'function' | 'handler'> {
  const handler = handlerAround(reading, node);
  return { function: functionAccount(lines, node), handler: handler ? handlerAccount(lines, handler) : null };
}

/** The judgement that stands comes first. */
export const judgementAccounts = (lines: Lines, considered: readonly Considered[]): readonly JudgementAccount[] =>
  considered
    .map((each) => judgementAccount(lines, each))
    .sort((a, b) => Number(a.supersededBy !== null) - Number(b.supersededBy !== null));

/** What the judgement that stands comes to; `undefined` where none does. */
export function judgedBy(judgements: readonly JudgementAccount[]): string | undefined {
  const standing = judgements.find(({ supersededBy }) => supersededBy === null);
  return standing && verdictOf(standing);
}

function unjudged(codes: readonly CodeAccount[], { impliedCode }: RaiseSite): string {
  const known = codes.flatMap(({ means }) => means ?? []);
  if (known.length > 0) return `${[...new Set(known)].join(' and ')} ${known.length === 1 ? 'stays' : 'stay'}: nothing shows that another code fits.`;
  const [code] = codes;
  if (code) return `No code is judged: \`${code.written}\` may be any code, as far as this file shows.`;
  return impliedCode === undefined
    ? 'No code is judged: none is given here, as far as this file shows.'
    : `${impliedCode} is what the library takes where no code is given; nothing shows that it is wrong here.`;
}

/** What was looked for and could not be read. */
function gapsIn(codes: readonly CodeAccount[], [nearest]: readonly GuardAccount[], isMute: boolean): readonly string[] {
  const unknown = nearest?.atoms.flatMap(({ operands }) => operands.filter(({ origin }) => origin.kind === 'unknown')) ?? [];
  return [
    ...(codes.length > 1 ? ['which of its codes goes out; only a raise of one code is asked whether another fits'] : []),
    ...(nearest ? [] : ['what leads here: no test in its function decides it']),
    ...new Set(unknown.map(({ text }) => `where \`${text}\` comes from`)),
    ...(isMute ? ['what the client reads: the text is not written in this file'] : []),
  ];
}
