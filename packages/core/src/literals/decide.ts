import type { TSESTree } from '@typescript-eslint/types';
import type { Dialect } from '../dialects/dialect.ts';
import type { Surroundings } from '../dialects/surroundings.ts';
import { surroundingsOf } from '../dialects/surroundings.ts';
import type { CodeReference } from '../edits/code-reference.ts';
import { hasConstant, referenceTo, runsHere } from '../edits/code-reference.ts';
import { ownReference } from '../edits/own-constants.ts';
import type { TextEdit } from '../edits/text-edit.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import type { Candidate } from './candidate.ts';
import { candidateAt } from './candidate.ts';
import type { LiteralDecision, LiteralRewrite, LiteralVerdict } from './decision.ts';
import { isDefinition } from './definition.ts';
import type { Evidence } from './evidence/evidence.ts';
import { fileEvidence } from './evidence/file-evidence.ts';
import { foreignEvidence } from './evidence/foreign-evidence.ts';
import { functionEvidence } from './evidence/function-evidence.ts';
import { jsonEvidence } from './evidence/json-evidence.ts';
import { nameEvidence } from './evidence/name-evidence.ts';
import { neighbourEvidence } from './evidence/neighbour-evidence.ts';
import { raiseEvidence } from './evidence/raise-evidence.ts';
import { retryEvidence } from './evidence/retry-evidence.ts';
import { subjectEvidence } from './evidence/subject-evidence.ts';
import { typeEvidence } from './evidence/type-evidence.ts';
import { isOfError } from './error-like.ts';
import type { OwnConstant } from './own-constant.ts';
import { ownConstant } from './own-constant.ts';
import { placeKind } from './place-name.ts';

/**
 * Decides every raw literal of a file that stands where a status code could. What one rewrite imports is evidence for
 * the others, as it would be were the file read again: so it is decided until nothing is added.
 */
export function decideLiterals(reading: Reading, sites: () => readonly RaiseSite[]): readonly LiteralDecision[] {
  const candidates = reading.nodes.of('Literal').flatMap((node) => (isNumber(node) ? (candidateAt(node) ?? []) : []));
  if (candidates.length === 0) return [];
  let surroundings = surroundingsOf(reading);
  for (;;) {
    const decided = candidates.flatMap((candidate) => decideConstant(reading, candidate, sites(), surroundings) ?? decide(reading, candidate, sites(), surroundings) ?? []);
    const imported = new Set([...surroundings.imported, ...decided.flatMap(({ imports }) => imports ?? [])]);
    if (imported.size === surroundings.imported.length) return decided.map(({ decision }) => decision);
    surroundings = { ...surroundings, imported: [...imported] };
  }
}

interface Decided {
  readonly decision: LiteralDecision;
  /** The dialect that the rewrite brings into the file. */
  readonly imports: Dialect | undefined;
}

const isNumber = (node: TSESTree.Literal): node is TSESTree.NumberLiteral => typeof node.value === 'number';

function decide(reading: Reading, candidate: Candidate, sites: readonly RaiseSite[], surroundings: Surroundings): Decided | undefined {
  const named = isNamedAsCode(candidate);
  const direct = [
    ...raiseEvidence(reading, candidate, sites),
    ...retryEvidence(reading, candidate, surroundings),
    ...(named ? subjectEvidence(reading, candidate) : []),
    ...functionEvidence(reading, candidate),
    ...jsonEvidence(candidate),
    ...neighbourEvidence(reading, candidate),
  ];
  const isConclusive = direct.some(({ speaks, strength }) => speaks === 'for' && strength === 'conclusive');
  if (!named && !isConclusive) return undefined;
  const evidence = [...direct, ...nameEvidence(reading, candidate, surroundings), ...fileEvidence(surroundings), ...foreignEvidence(reading, candidate)];
  if (!evidence.some(({ speaks }) => speaks === 'for')) return undefined;
  let verdict = verdictOn(reading, candidate, evidence, surroundings);
  const typed = verdict.kind === 'undecided' ? typeEvidence(reading, candidate) : [];
  if (typed.length > 0) {
    evidence.unshift(...typed);
    verdict = verdictOn(reading, candidate, evidence, surroundings);
  }
  const decision = {
    node: candidate.node,
    literal: reading.source.text.slice(...candidate.node.range),
    code: candidate.code,
    shape: candidate.shape,
    verdict,
    evidence: evidence.map(({ speaks, strength, because }) => ({ speaks, strength, because })),
  };
  return { decision, imports: verdict.kind === 'rewrite' ? dialectFor(reading, evidence, surroundings) : undefined };
}

/** A constant of the file's own is a code where its uses are; it stays, being a name already, but may be given the library's. */
function decideConstant(reading: Reading, candidate: Candidate, sites: readonly RaiseSite[], surroundings: Surroundings): Decided | undefined {
  const { name, uses, isExported } = ownConstant(reading, candidate) ?? NO_CONSTANT;
  const decided = uses.map((use) => use && decide(reading, use, sites, surroundings));
  const first = decided.find((use) => use?.decision.verdict.kind === 'rewrite');
  if (!first?.imports) return undefined;
  const isCodeOnly = !isExported && decided.every((use) => use?.decision.verdict.kind === 'rewrite');
  const reference = isCodeOnly ? referenceTo(reading, candidate.code, first.imports, candidate.node) : undefined;
  const reason = `\`${name}\` names the code already`;
  const replaceable = reference && ({ kind: 'rewrite', reference, edits: editsFor(candidate, reference), reason: `every use of \`${name}\` is a code` } as const);
  const verdict: LiteralVerdict = { kind: 'skip', reason, ...(replaceable && { replaceable }) };
  const { node, code, shape } = candidate;
  return { decision: { node, literal: reading.source.text.slice(...node.range), code, shape, verdict, evidence: first.decision.evidence }, imports: undefined };
}

const NO_CONSTANT: OwnConstant = { name: '', uses: [], isExported: false };

const isNamedAsCode = ({ name, shape }: Candidate): boolean => name !== undefined && shape !== 'argument' && placeKind(name) !== undefined;

function verdictOn(reading: Reading, candidate: Candidate, evidence: readonly Evidence[], surroundings: Surroundings): LiteralVerdict {
  if (isDefinition(candidate)) return { kind: 'skip', reason: 'it defines what the code is called' };
  const against = evidence.find(({ speaks, strength }) => speaks === 'against' && strength === 'conclusive');
  if (against) return { kind: 'skip', reason: against.because };
  const supporting = evidence.filter(({ speaks }) => speaks === 'for');
  const doubt = evidence.find(({ speaks }) => speaks === 'against');
  if (doubt) return { kind: 'undecided', reason: doubt.because, ...proposalFor(reading, candidate, supporting, surroundings) };
  if (!suffices(reading, candidate, supporting, surroundings)) {
    const reason = `only this speaks for it: ${supporting.map(({ because }) => because).join('; ')}`;
    return { kind: 'undecided', reason, ...proposalFor(reading, candidate, supporting, surroundings) };
  }
  const spelt = supporting.find(({ dialect, strength }) => dialect?.strings && strength !== 'weak')?.dialect;
  if (spelt) return { kind: 'skip', reason: `the codes of ${spelt.title} are strings` };
  const reason = supporting.map(({ because }) => because).join('; ');
  const dialect = dialectFor(reading, supporting, surroundings);
  const reference = referenceIn(reading, candidate, dialect);
  if (!reference) return { kind: 'skip', reason: `${dialect?.title ?? `\`${reading.source.facts.constants?.name ?? ''}\``} has no constant for ${candidate.code}` };
  return { kind: 'rewrite', reference, edits: editsFor(candidate, reference), reason };
}

/** The rewrite of an undecided literal, were it a code. */
function proposalFor(reading: Reading, candidate: Candidate, supporting: readonly Evidence[], surroundings: Surroundings): { readonly proposal?: LiteralRewrite } {
  const dialect = dialectFor(reading, supporting, surroundings);
  if (!dialect && !reading.source.facts.constants) return {};
  const reference = dialect?.strings ? undefined : referenceIn(reading, candidate, dialect);
  return reference ? { proposal: { kind: 'rewrite', reference, edits: editsFor(candidate, reference), reason: 'accepted by a person' } } : {};
}

/**
 * How a code is named in a dialect; by a constant of the project's own where there is none, and in the files of the library
 * itself, which mostly do not import it.
 */
function referenceIn(reading: Reading, { code, node }: Candidate, dialect: Dialect | undefined): CodeReference | undefined {
  if (!dialect) return ownReference(reading, code, node);
  const reference = referenceTo(reading, code, dialect, node);
  const isOfLibrary = dialect.packages.some(({ name }) => name === reading.source.facts.packageName) && hasConstant(dialect, code);
  return isOfLibrary && (!reference || reference.missingDependency !== undefined) ? ownReference(reading, code, node) : reference;
}

/** A key becomes a computed one: `{ [status.NOT_FOUND]: … }`. None where the constant has still to be made. */
function editsFor({ node, shape }: Candidate, { text, importEdit, ownConstants }: CodeReference): readonly TextEdit[] {
  if (ownConstants === 'missing') return [];
  const isPlainKey = shape === 'map-key' && node.parent.type === 'Property' && !node.parent.computed;
  const replacement = { range: node.range, text: isPlainKey ? `[${text}]` : text };
  return importEdit ? [importEdit, replacement] : [replacement];
}

/**
 * Whether the evidence is enough. It takes one conclusive observation or two strong ones, of which the place itself can
 * be one: a `code` of something that is an error, or a list of codes to repeat. 0 is the value of most exit codes and
 * defaults, so there more must speak for it; and where nothing is known of a library, something must name gRPC.
 */
function suffices(reading: Reading, candidate: Candidate, supporting: readonly Evidence[], { imported, depended }: Surroundings): boolean {
  if (supporting.some(({ strength }) => strength === 'conclusive')) return true;
  if (imported.length === 0 && depended.length === 0 && !supporting.some(({ namesGrpc }) => namesGrpc)) return false;
  const strong = supporting.filter(({ strength }) => strength === 'strong').length;
  const weak = supporting.filter(({ strength }) => strength === 'weak').length;
  const { code, shape } = candidate;
  const needed = code === 'OK' || shape === 'map-key' || shape === 'definition' ? 3 : 2;
  const place = isPlaceOfCode(reading, candidate) ? 1 : 0;
  return strong > 0 && strong + weak / 2 + place >= needed;
}

function isPlaceOfCode(reading: Reading, candidate: Candidate): boolean {
  const kind = candidate.name === undefined ? undefined : placeKind(candidate.name);
  if (kind === 'grpc') return candidate.shape !== 'definition' && candidate.shape !== 'map-key';
  return kind === 'retry' || (kind === 'code' && isOfError(reading, candidate));
}

/** The dialect whose constant to write: what the evidence is about, else what the file or its package has, if it runs there. */
function dialectFor(reading: Reading, supporting: readonly Evidence[], { imported, depended }: Surroundings): Dialect | undefined {
  const spoken = supporting.flatMap(({ dialect, strength }) => (dialect && strength !== 'weak' ? dialect : []));
  return [...spoken, ...imported, ...depended].find(({ enums }) => enums.some(({ importable }) => importable && runsHere(reading, importable.module)));
}
