import type { Node } from '../ast/node.ts';
import { nodesWithin } from '../ast/within.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { readSpelling, spell } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { DialectId, StringCodes } from '../dialects/dialect.ts';
import { referenceTo } from '../edits/code-reference.ts';
import { fileStyle } from '../edits/file-style.ts';
import type { ErrorSighting } from '../errors/dialect-of-error.ts';
import { errorKnownAs } from '../errors/dialect-of-error.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import { intentOfHttpStatus } from '../http/intent.ts';
import type { Confidence, Judgement, Suggestion } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { partsOf } from '../names/qualified-name.ts';
import type { CodeValue } from '../sites/code-value.ts';
import { codeValues } from '../sites/code-value.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { ownerOf } from './code-read.ts';
import type { Comparison } from './comparison.ts';
import { comparisonsOf } from './comparison.ts';

/**
 * A comparison of the code of an error with a value that the code can never have: a text where the library has numbers,
 * a number where it has names, a name it spells otherwise (runtime facts: the properties of each library's errors).
 */
export const impossibleComparison: FileTest = (reading, sites) =>
  // Only what the file imports tells whose error one is.
  (reading.usesLibrary ? comparisonsOf(reading) : []).flatMap((comparison) => {
    const [left, right] = comparison.sides;
    return ofSides(reading, sites, comparison, left, right) ?? ofSides(reading, sites, comparison, right, left) ?? [];
  });

interface Mistake {
  readonly reason: string;
  /** The codes that may have been meant, the likeliest first. */
  readonly meant: readonly [CodeName, ...CodeName[]];
  readonly confidence: Confidence;
}

const CODE: ReadonlySet<string> = new Set(['code']);

function ofSides(reading: Reading, sites: readonly RaiseSite[], comparison: Comparison, tested: Node, against: Node): Judgement | undefined {
  const owner = ownerOf(reading, tested, CODE);
  if (!owner) return undefined;
  const [value, ...others] = codeValues(reading, against);
  if (!value || others.length > 0) return undefined;
  const known = errorKnownAs(reading, owner, comparison.node);
  const found = known && mistakeIn(value, known, comparison.loose);
  if (!found || isForSeveralLibraries(reading, comparison, tested, found, known) || isRaised(sites, value)) return undefined;
  return {
    rule: 'no-impossible-comparison',
    place: comparison.node,
    node: value.at,
    written: reading.source.text.slice(...value.at.range),
    used: undefined,
    fits: found.meant[0],
    confidence: found.confidence,
    reasons: [found.reason],
    vetoesConsidered: ['the type of the code is tested first', 'the same code stands beside it as the library has it', 'the file raises that number itself'],
    suggestions: found.meant.flatMap((code) => writtenAs(reading, code, value.at, known) ?? []),
  };
}

function mistakeIn(value: CodeValue, known: ErrorSighting, loose: boolean): Mistake | undefined {
  const { strings, title } = known.dialect;
  return strings ? mistakeAmongNames(value, strings, known) : mistakeAmongNumbers(value, known.dialect.id, title, loose);
}

/** Whose errors carry numbers of others: none but its own, those of HTTP as well; any that a server sends where nothing is said. */
const NUMBERS: Readonly<Partial<Record<DialectId, 'own' | 'http'>>> = {
  // An unknown code becomes UNKNOWN over Connect's protocol and INTERNAL over gRPC's.
  connect: 'own',
  // Over REST, and in Spanner's older parts.
  'google-gax': 'http',
  'firebase-admin': 'http',
};

function mistakeAmongNumbers(value: CodeValue, id: DialectId, title: string, loose: boolean): Mistake | undefined {
  if (value.kind === 'string') {
    const digits = /^\d+$/.test(value.value);
    const code = digits ? codeNumbered(Number(value.value))?.name : value.code;
    // `==` takes the digits for the number.
    if (code === undefined || (digits && (loose || NUMBERS[id] === 'http'))) return undefined;
    return { reason: `the codes of ${title} are numbers`, meant: [code], confidence: 'certain' };
  }
  if (value.kind !== 'number' || value.code !== undefined || NUMBERS[id] === 'http') return undefined;
  const intent = value.value >= 400 ? intentOfHttpStatus(value.value) : undefined;
  return intent && { reason: `${value.value} is an HTTP status, and the codes are 0 to 16`, meant: [intent.code, ...intent.alternatives], confidence: NUMBERS[id] === 'own' ? 'certain' : 'likely' };
}

function mistakeAmongNames(value: CodeValue, strings: StringCodes, known: ErrorSighting): Mistake | undefined {
  const { title } = known.dialect;
  if (value.kind === 'number' || value.kind === 'member') {
    const code = value.code ?? (value.kind === 'number' ? intentOfHttpStatus(value.value)?.code : undefined);
    return code && { reason: `the codes of ${title} are texts`, meant: [code], confidence: 'certain' };
  }
  if (value.kind !== 'string' || isOfOtherProtocol(value.value, strings)) return undefined;
  const code = readSpelling(value.value.replace(/^[\w-]+\//, ''));
  if (code === undefined || spelt(code, strings, known) === value.value) return undefined;
  return { reason: `${title} spells the code \`${spelt(code, strings, known)}\``, meant: [code], confidence: 'certain' };
}

/** Where the same class carries codes of another protocol too, all that are written as that one writes them may be its. */
const isOfOtherProtocol = (text: string, { others = [] }: StringCodes): boolean => others.length > 0 && /^[a-z_]+$/.test(text);

/** A code as the errors of a library have it: an SDK of several modules puts the module's name before those of one. */
function spelt(code: CodeName, strings: StringCodes, { name }: ErrorSighting): string {
  const { module } = partsOf(name);
  const prefix = strings.prefixes?.find((each) => module.endsWith(`/${each.slice(0, -1)}`)) ?? '';
  return prefix + spell(code, strings);
}

/** Whether the author knows that the error may be another library's: by a test of the code's type, or the right value beside. */
function isForSeveralLibraries(reading: Reading, { node, beside }: Comparison, tested: Node, { meant: [code] }: Mistake, known: ErrorSighting): boolean {
  const text = (each: Node): string => reading.source.text.slice(...each.range);
  const guards = circumstancesOf(node).guards.map(({ test }) => test);
  const isTypeTest = (each: Node): boolean => each.type === 'UnaryExpression' && each.operator === 'typeof' && text(each.argument) === text(tested);
  if (guards.some((guard) => [...nodesWithin(reading.source, guard)].some(isTypeTest))) return true;
  return beside.some((each) => codeValues(reading, each).some((value) => value.kind !== 'unknown' && value.code === code && !mistakeIn(value, known, false)));
}

const isRaised = (sites: readonly RaiseSite[], value: CodeValue): boolean =>
  value.kind === 'number' && sites.some(({ codes }) => codes.some((each) => each.kind === 'number' && each.value === value.value));

function writtenAs(reading: Reading, code: CodeName, at: Node, known: ErrorSighting): Suggestion | undefined {
  const { strings } = known.dialect;
  if (strings) {
    const { quote } = fileStyle(reading);
    const replacement = `${quote}${spelt(code, strings, known)}${quote}`;
    return { code, replacement, edits: [{ range: at.range, text: replacement }] };
  }
  const reference = referenceTo(reading, code, known.dialect, at);
  return reference && { code, replacement: reference.text, edits: [...(reference.importEdit ? [reference.importEdit] : []), { range: at.range, text: reference.text }] };
}
