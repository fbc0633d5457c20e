import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import type { CodeName } from '../codes/status-code.ts';
import { labelsAround } from '../evidence/labels.ts';
import { messageOf } from '../evidence/message.ts';
import { evidenceOf, familiesIn } from '../evidence/site-evidence.ts';
import type { SiteEvidence } from '../evidence/site-evidence.ts';
import { isAllThatIsDone } from '../evidence/stub.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { judgementFor, messageReason } from './choice.ts';
import type { Confidence, Judgement } from './judgement.ts';
import type { FileTest } from './litmus-test.ts';

/** Is the method or feature not there? Then UNIMPLEMENTED (google/rpc/code.proto). */
export const unimplemented: FileTest = (reading, sites) => [
  ...sites.flatMap((site) => ofSite(reading, site) ?? uncoded(reading, site) ?? []),
  ...(reading.handlers.all.length > 0 ? reading.nodes.of('NewExpression').flatMap((error) => ofPlainError(reading, error) ?? []) : []),
];

const VETOES = ['a value is not supported, not the method'];
const NOTHING_ELSE = 'the function does nothing else';

/** A site with a code that says something else. */
function ofSite(reading: Reading, site: RaiseSite): Judgement | undefined {
  const evidence = evidenceOf(reading, site);
  if (!evidence || !evidence.words.has('not built')) return undefined;
  const isStub = isAllThatIsDone(site.node);
  const confidence = JUDGED.has(evidence.used) ? confidenceIn(evidence, isStub) : undefined;
  const reasons = [...messageReason(evidence), ...(isStub ? [NOTHING_ELSE] : [])];
  return confidence && judgementFor(reading, evidence, { confidence, reasons }, { rule: 'prefer-unimplemented', fits: 'UNIMPLEMENTED', vetoesConsidered: VETOES });
}

const JUDGED: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT', 'NOT_FOUND', 'PERMISSION_DENIED']);

/** A stub leaves no doubt. A branch that is not built may be about a value, for which INVALID_ARGUMENT is held as well. */
function confidenceIn({ site, used, tested, caught, words }: SiteEvidence, isStub: boolean): Confidence | undefined {
  if (isStub) return 'certain';
  if (words.size > 1) return undefined;
  const isBranch = tested.length > 0 || caught !== undefined || labelsAround(site.node).length > 0;
  if (used === 'INVALID_ARGUMENT') return undefined;
  return isBranch ? 'possible' : 'likely';
}

/** `callback(new Error('not implemented'))`, `throw new RpcException('not implemented')`, as all that a handler does. */
function uncoded(reading: Reading, site: RaiseSite): Judgement | undefined {
  const isWithoutCode = site.codes.length === 0 && site.impliedCode === 'UNKNOWN';
  return isWithoutCode && isInHandler(reading, site.node) ? stub(reading, site.node, site.message) : undefined;
}

/** `throw new Error('Method not implemented.')` as all that a handler does, as editors generate it. */
function ofPlainError(reading: Reading, error: TSESTree.NewExpression): Judgement | undefined {
  const isPlain = error.callee.type === 'Identifier' && error.callee.name === 'Error';
  return isPlain && isRaised(error) && isInHandler(reading, error) ? stub(reading, error, error.arguments) : undefined;
}

/** Thrown, or what the promise that is given back is rejected with. */
function isRaised(error: Node): boolean {
  if (error.parent?.type === 'ThrowStatement') return true;
  const call = error.parent;
  return call?.type === 'CallExpression' && calledName(call) === 'reject' && /^(?:ReturnStatement|ArrowFunctionExpression)$/.test(call.parent.type);
}

const isInHandler = (reading: Reading, node: Node): boolean => {
  const around = enclosingFunction(node);
  return around !== undefined && reading.handlers.of(around) !== undefined;
};

function stub(reading: Reading, place: Node, text: readonly Node[]): Judgement | undefined {
  const message = messageOf(reading, text);
  if (!message || !familiesIn(message.text).has('not built') || !isAllThatIsDone(place)) return undefined;
  return {
    rule: 'prefer-unimplemented',
    place,
    node: place,
    written: reading.source.text.slice(...place.range),
    used: undefined,
    fits: 'UNIMPLEMENTED',
    confidence: 'certain',
    reasons: [`the message says "${message.quoted.trim()}"`, NOTHING_ELSE],
    vetoesConsidered: VETOES,
    suggestions: [],
  };
}
