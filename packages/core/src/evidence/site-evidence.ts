import type { Node } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import { WORDS } from '../lexicon/families.ts';
import type { WordFamily } from '../lexicon/families.ts';
import type { CodeValue } from '../sites/code-value.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { circumstancesOf } from './guards.ts';
import type { CatchAround, Guard } from './guards.ts';
import { labelsAround } from './labels.ts';
import type { Message } from './message.ts';
import { messageOf } from './message.ts';
import type { Tested } from './tested.ts';
import { testedBy, testedByLabels } from './tested.ts';

export { operandsOf } from './tested.ts';
export type { Operand, Tested } from './tested.ts';

/** Everything a raise site shows of its situation, read once for all litmus tests. */
export interface SiteEvidence {
  readonly site: RaiseSite;
  readonly value: CodeValue;
  readonly used: CodeName;
  readonly message: Message | undefined;
  /** What the words of the message say, vetoes considered. */
  readonly words: ReadonlySet<WordFamily>;
  /** What the nearest guard tests, each with where it comes from; empty where nothing guards the site. */
  readonly tested: readonly Tested[];
  /** The `catch` that the site stands in with no guard between. */
  readonly caught: CatchAround | undefined;
}

/** A site belongs to one reading of one file, and every litmus test asks for the same. */
const read = new WeakMap<RaiseSite, { readonly evidence: SiteEvidence | undefined }>();

/** Reads a site, once; `undefined` where it has not one known code. */
export function evidenceOf(reading: Reading, site: RaiseSite): SiteEvidence | undefined {
  const known = read.get(site);
  if (known) return known.evidence;
  const evidence = readSite(reading, site);
  read.set(site, { evidence });
  return evidence;
}

function readSite(reading: Reading, site: RaiseSite): SiteEvidence | undefined {
  const [value] = site.codes;
  if (site.codes.length !== 1 || !value || value.kind === 'unknown' || value.code === undefined) return undefined;
  const message = messageOf(reading, site.message);
  const { guards, catches } = circumstancesOf(site.node);
  const [around] = catches;
  const caught = around?.guardsInside === 0 ? around : undefined;
  return {
    site,
    value,
    used: value.code,
    message,
    words: message ? familiesIn(message.text) : new Set(),
    tested: testedAround(reading, site.node, guards, caught),
    caught,
  };
}

/** What the words of a normalised text say. */
export const familiesIn = (text: string): ReadonlySet<WordFamily> =>
  new Set(WORDS.filter(({ says, unless }) => says.test(text) && !unless?.test(text)).map(({ family }) => family));

/** What the nearest test says, be it of an `if` or of a `switch`; a `catch` between them hides it. */
function testedAround(reading: Reading, place: Node, [guard]: readonly Guard[], caught: CatchAround | undefined): readonly Tested[] {
  const [labels] = labelsAround(place);
  const isInside = (start: number): boolean => !caught || start > caught.clause.range[0];
  const [atGuard, atLabels] = [guard?.test.range[0] ?? -1, labels?.statement.discriminant.range[0] ?? -1];
  if (labels && atLabels > atGuard && isInside(atLabels)) return testedByLabels(reading, labels);
  return guard && isInside(atGuard) && !caught ? testedBy(reading, guard) : [];
}
