import { mayConcernCodes } from '../analysis.ts';
import { contains } from '../ast/node.ts';
import type { Node } from '../ast/node.ts';
import { decideLiterals } from '../literals/decide.ts';
import type { LiteralDecision } from '../literals/decision.ts';
import { consider } from '../litmus/judge.ts';
import type { Considered } from '../litmus/judge.ts';
import { takeNotes } from '../notes/take-notes.ts';
import { configProblemsOf } from '../retry/service-config/problems.ts';
import { NO_SETTINGS } from '../settings/settings.ts';
import { findRaiseSites } from '../sites/raise-sites.ts';
import { read } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import { codeComparisonsIn, comparisonAccount } from './comparison-account.ts';
import type { LineAccount, LiteralAccount, NothingAccount } from './line-account.ts';
import { linesOf } from './lines.ts';
import type { Lines, Ranged } from './lines.ts';
import { projectAccount } from './project-account.ts';
import { judgedAccount, raiseAccount } from './site-account.ts';

/**
 * Tells what core sees on a line and why it judges as it does, also where it has nothing to report. It decides nothing:
 * it tells what `analyse` decides, and the evidence that its tests read.
 *
 * @param line from 1
 * @returns `undefined` where the file has no such line
 */
export function accountOf(source: Source, line: number): LineAccount | undefined {
  const lines = linesOf(source.text);
  if (!Number.isInteger(line) || line < 1 || line > lines.count) return undefined;
  const reading = read(source);
  const raises = findRaiseSites(reading);
  const literals = decideLiterals(reading, () => raises);
  const considered = consider(reading, raises);
  const comparisons = codeComparisonsIn(reading, considered);
  const concerning = (node: Node): readonly Considered[] => considered.filter(({ judgement }) => touch(judgement.place, node));

  const raisesHere = onLine(lines, line, raises, ({ node, codes }) => [node, ...codes.map(({ at }) => at), ...concerning(node).map(({ judgement }) => judgement.node)]);
  const comparisonsHere = onLine(lines, line, comparisons, ({ node }) => [node]);
  const told = [...raises, ...comparisons].map(({ node }) => node);
  const others = considered.filter(({ judgement, supersededBy }) => !supersededBy && !told.some((node) => touch(judgement.place, node)));
  const othersHere = onLine(lines, line, others.map(({ judgement: { place: node, node: at } }) => ({ node, at })), ({ node, at }) => [node, at]);
  const literalsHere = literals.filter(({ node }) => lines.place(node).line === line);

  const sites = [
    ...raisesHere.map((site) => raiseAccount(reading, lines, site, concerning(site.node))),
    ...othersHere.map(({ node }) => judgedAccount(reading, lines, node, concerning(node))),
  ];
  const notes = takeNotes(reading, raises);
  const notesHere = notes.filter(({ node, place }) => lines.place(node).line === line || raisesHere.some((site) => touch(site.node, place)));
  const problems = configProblemsOf(reading);
  const problemsHere = problems.filter((each) => lines.place(each).line === line);
  const isEmpty = problemsHere.length + sites.length + comparisonsHere.length + literalsHere.length + notesHere.length === 0;
  const elsewhere = [...told, ...others.map(({ judgement }) => judgement.place), ...literals.map(({ node }) => node), ...notes.map(({ node }) => node), ...problems];
  return {
    line,
    text: lines.text(line),
    nothing: isEmpty ? nothingAccount(source, lines, line, elsewhere) : null,
    sites: sites.sort((a, b) => a.place.column - b.place.column),
    comparisons: comparisonsHere.map((each) => comparisonAccount(reading, lines, each, concerning(each.node))),
    literals: literalsHere.map((each) => literalAccount(lines, each)),
    notes: [
      ...notesHere.map(({ rule, node, written, confidence, reasons }) => ({ rule, place: lines.place(node), written, confidence, reasons })),
      ...problemsHere.map((each) => ({ rule: each.rule, place: lines.place(each), written: lines.written(each), confidence: each.confidence, reasons: [each.problem] })),
    ],
    project: projectAccount(reading),
  };
}

const touch = (a: Node, b: Node): boolean => contains(a, b) || contains(b, a);

/** What begins on a line or has one of its parts there; else the innermost that the line lies within. */
function onLine<Thing extends { readonly node: Node }>(lines: Lines, line: number, things: readonly Thing[], parts: (thing: Thing) => readonly Node[]): readonly Thing[] {
  const begun = things.filter((thing) => parts(thing).some((part) => lines.place(part).line === line));
  if (begun.length > 0) return begun;
  const around = things.filter(({ node }) => lines.place(node).line <= line && line <= lines.place(node).endLine);
  return around.filter(({ node }) => !around.some((inner) => inner.node !== node && contains(node, inner.node)));
}

function literalAccount(lines: Lines, { node, literal, code, shape, verdict, evidence }: LiteralDecision): LiteralAccount {
  return {
    place: lines.place(node),
    literal,
    code,
    shape,
    verdict: verdict.kind,
    reason: verdict.kind === 'rewrite' && verdict.reference.ownConstants === 'missing' ? `${verdict.reason}; no library with constants is at hand, so the codemod has to be given a file of them by \`--constants\`` : verdict.reason,
    replacement: verdict.kind === 'rewrite' ? verdict.reference.text : null,
    evidence,
  };
}

function nothingAccount(source: Source, lines: Lines, line: number, elsewhere: readonly Ranged[]): NothingAccount {
  const taken = [...new Set(elsewhere.map((node) => lines.place(node).line))].sort((a, b) => a - b);
  const nearest = [taken.findLast((each) => each < line), taken.find((each) => each > line)];
  return {
    because: whyNothing(source, lines.text(line), taken.length === 0),
    nearest: nearest.flatMap((each) => (each === undefined ? [] : { line: each, text: lines.text(each).trim() })),
  };
}

function whyNothing({ text, settings = NO_SETTINGS }: Source, onLine: string, isBare: boolean): string {
  if (!mayConcernCodes(text, () => settings)) return 'No word of the file speaks of status codes, so it is not looked into.';
  if (isBare) return 'Nothing in this file is known to raise, compare or list a status code.';
  return /(?<![\w.])(?:1[0-6]|\d)(?![\w.])/.test(onLine)
    ? 'No status code is raised or compared on this line, and its number stands where no status code would.'
    : 'No status code is raised, compared or listed on this line.';
}
