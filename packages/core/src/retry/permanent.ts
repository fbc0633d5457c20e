import type { Node } from '../ast/node.ts';
import { ancestorsOf, isFunction } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { Confidence, Suggestion } from '../litmus/judgement.ts';
import type { Note, NoteTest } from '../notes/note.ts';
import type { Reading } from '../source/reading.ts';
import { isExplained, mentions } from './circumstances.ts';
import { retryDecisions } from './decide.ts';
import type { RetryDecision } from './decision.ts';
import type { NamedCode } from './grpc-code.ts';
import { PERMANENT } from './permanence.ts';

/**
 * A code is repeated that stays what it is (AIP-194). Where something between two attempts may change the outcome, a
 * renewed token, a new id, another read, nothing is said.
 */
export const permanentRetry: NoteTest = (reading) =>
  retryDecisions(reading).flatMap((decision) => [
    ...decision.repeated.flatMap((named) => ofCode(reading, decision, named) ?? []),
    ...(decision.inverted ? [ofInverted(reading, decision.inverted)] : []),
  ]);

function ofCode(reading: Reading, decision: RetryDecision, { code, at }: NamedCode): Note | undefined {
  const permanence = PERMANENT[code];
  if (!permanence || reading.source.settings?.retry.retryable.includes(code)) return undefined;
  const confidence = permanence.disputed && speaksOtlp(reading) ? undefined : sureness(reading, decision, code, at);
  if (!confidence) return undefined;
  return {
    rule: 'no-permanent-retry',
    place: at,
    node: at,
    written: reading.source.text.slice(...at.range),
    confidence: permanence.disputed ? 'possible' : isExplained(reading.source, at) ? lower(confidence) : confidence,
    reasons: [permanence.because],
    suggestions: decision.by === 'list' || decision.by === 'policy' ? withoutElement(reading, at) : [],
  };
}

const ofInverted = (reading: Reading, { code, at }: NamedCode): Note => ({
  rule: 'no-permanent-retry',
  place: at,
  node: at,
  written: reading.source.text.slice(...at.range),
  confidence: 'certain',
  reasons: [`the test lets go of ${code} alone`],
  inverted: true,
});

const lower = (confidence: Confidence): Confidence => (confidence === 'certain' ? 'likely' : 'possible');

/** OTLP has its own table, in which OUT_OF_RANGE and DATA_LOSS may be repeated. */
const speaksOtlp = ({ names, source }: Reading): boolean =>
  /otlp|opentelemetry/i.test(source.filename) || names.bindings.some(({ qualified }) => qualified.startsWith('@opentelemetry/'));

function sureness(reading: Reading, { by, loop, region, repeated }: RetryDecision, code: CodeName, at: Node): Confidence | undefined {
  const says = (word: RegExp): boolean => mentions(reading.source, region, word);
  if (by === 'policy') return 'certain';
  if (by !== 'loop') {
    // Whoever renews credentials elsewhere in the file lists the code for that; whoever waits for something expects these.
    if (code === 'UNAUTHENTICATED' && mentions(reading.source, reading.source.ast, RENEWS)) return 'possible';
    return AWAITED.has(code) && mentions(reading.source, functionAround(region), WAITS_FOR) ? undefined : 'certain';
  }
  if (!loop || loop.mends) return undefined;
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'PERMISSION_DENIED':
      return says(RENEWS) || says(WAITS_FOR) ? undefined : 'certain';
    case 'NOT_FOUND':
      // Alone it is waited for; beside a code of a server that is away it is taken for one.
      return says(WAITS_FOR) || !repeated.some((each) => each.code === 'UNAVAILABLE') || at === undefined ? undefined : 'likely';
    case 'ALREADY_EXISTS':
      return says(/random|uuid|nanoid|ulid|generate|suffix|unique|\bnext/i) ? undefined : 'likely';
    case 'FAILED_PRECONDITION':
    case 'OUT_OF_RANGE':
      return says(WAITS_FOR) || (reading.source.text.slice(...region.range).match(/\bawait\b/g)?.length ?? 0) > 2 ? undefined : 'likely';
    default:
      return 'certain';
  }
}

/** Codes of something that is not yet there, or not yet as it will be. */
const AWAITED: ReadonlySet<CodeName> = new Set(['NOT_FOUND', 'FAILED_PRECONDITION', 'PERMISSION_DENIED']);

/** The outermost function around a place, with its name; the place itself where there is none. */
function functionAround(node: Node): Node {
  const outermost = [...ancestorsOf(node)].filter(isFunction).at(-1);
  return outermost?.parent.type === 'VariableDeclarator' ? outermost.parent : (outermost ?? node);
}
const RENEWS = /token|credential|log_?in|sign_?in|refresh|renew|reauth|session|jwt/i;
const WAITS_FOR = /wait(?:s|ing)?_?(?:for|until|till)|poll|until|ready|eventual|propagat|exists?\b|appear|provision|consisten/i;

/** A list without one of its elements, where others are left. */
function withoutElement(reading: Reading, at: Node): readonly Suggestion[] {
  const list = at.parent;
  if (list?.type !== 'ArrayExpression' || list.elements.length < 2) return [];
  const index = list.elements.findIndex((each) => each === at);
  const [before, after] = [list.elements[index - 1], list.elements[index + 1]];
  const range = after ? ([at.range[0], after.range[0]] as const) : before ? ([before.range[1], at.range[1]] as const) : undefined;
  // A comment between two elements would go with the wrong one.
  if (!range || reading.source.comments.some(({ range: [from] }) => range[0] <= from && from < range[1])) return [];
  return [{ replacement: reading.source.text.slice(...at.range), edits: [{ range, text: '' }] }];
}
