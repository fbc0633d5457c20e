import type { Node } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import { WORDS } from '../lexicon/families.ts';
import type { WordFamily } from '../lexicon/families.ts';
import type { Origin } from '../origin/origin.ts';
import { originOf } from '../origin/origin-of.ts';
import type { CodeValue } from '../sites/code-value.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { saidBy } from './atoms.ts';
import { circumstancesOf } from './guards.ts';
import type { CatchAround } from './guards.ts';
import type { Message } from './message.ts';
import { messageOf } from './message.ts';

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

/** One thing that the nearest guard says. */
export type Tested =
  | { readonly kind: 'absent' | 'present'; readonly node: Node; readonly origin: Origin }
  | { readonly kind: 'compared'; readonly operator: string; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'other'; readonly node: Node };

export interface Operand {
  readonly node: Node;
  readonly origin: Origin;
}

/** Reads a site; `undefined` where it has not one known code. */
export function evidenceOf(reading: Reading, site: RaiseSite): SiteEvidence | undefined {
  const [value] = site.codes;
  if (site.codes.length !== 1 || !value || value.kind === 'unknown' || value.code === undefined) return undefined;
  const message = messageOf(reading, site.message);
  const { guards, catches } = circumstancesOf(site.node);
  const [nearest] = guards;
  const [around] = catches;
  const caught = around?.guardsInside === 0 ? around : undefined;
  return {
    site,
    value,
    used: value.code,
    message,
    words: message ? familiesIn(message.text) : new Set(),
    tested: nearest && !caught ? testedBy(reading, nearest) : [],
    caught,
  };
}

/** What the words of a normalised text say. */
export const familiesIn = (text: string): ReadonlySet<WordFamily> =>
  new Set(WORDS.filter(({ says, unless }) => says.test(text) && !unless?.test(text)).map(({ family }) => family));

function testedBy(reading: Reading, guard: Parameters<typeof saidBy>[0]): readonly Tested[] {
  const operand = (node: Node): Operand => ({ node, origin: originOf(reading, node) });
  return saidBy(guard).atoms.map((atom): Tested => {
    switch (atom.kind) {
      case 'absent':
      case 'present':
        return { kind: atom.kind, node: atom.operand, origin: originOf(reading, atom.operand) };
      case 'compared':
        return { kind: 'compared', operator: atom.operator, left: operand(atom.left), right: operand(atom.right) };
      case 'other':
        return { kind: 'other', node: atom.test };
    }
  });
}

/** All operands of what is tested. */
export const operandsOf = (tested: readonly Tested[]): readonly Operand[] =>
  tested.flatMap((each): readonly Operand[] => {
    switch (each.kind) {
      case 'absent':
      case 'present':
        return [{ node: each.node, origin: each.origin }];
      case 'compared':
        return [each.left, each.right];
      case 'other':
        return [{ node: each.node, origin: { kind: 'unknown' } }];
    }
  });
