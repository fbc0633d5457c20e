import type { TSESTree } from '@typescript-eslint/types';
import { enclosingFunction } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import { messageOf } from '../evidence/message.ts';
import { evidenceOf, familiesIn } from '../evidence/site-evidence.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { judgementFor, messageReason } from './choice.ts';
import type { Judgement } from './judgement.ts';
import type { FileTest } from './litmus-test.ts';

/** Is the method or feature not there? Then UNIMPLEMENTED (google/rpc/code.proto). */
export const unimplemented: FileTest = (reading, sites) => [
  ...sites.flatMap((site) => ofSite(reading, site) ?? []),
  ...reading.nodes.of('ThrowStatement').flatMap((statement) => ofStub(reading, statement) ?? []),
];

const VETOES = ['a value is not supported, not the method'];

function ofSite(reading: Reading, site: RaiseSite): Judgement | undefined {
  const evidence = evidenceOf(reading, site);
  if (!evidence || !JUDGED.has(evidence.used) || !evidence.words.has('not built')) return undefined;
  // A stub does nothing else; a branch that is not built may be about a value instead.
  const confidence = evidence.tested.length === 0 && !evidence.caught ? 'certain' : 'likely';
  const choice = { rule: 'prefer-unimplemented', fits: 'UNIMPLEMENTED', vetoesConsidered: VETOES } as const;
  return judgementFor(reading, evidence, { confidence, reasons: messageReason(evidence) }, choice);
}

const JUDGED: ReadonlySet<CodeName> = new Set(['INTERNAL', 'UNKNOWN', 'UNAVAILABLE', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT', 'NOT_FOUND', 'PERMISSION_DENIED']);

/** `throw new Error('Method not implemented.')` as all that a handler does, as editors generate it. */
function ofStub(reading: Reading, statement: TSESTree.ThrowStatement): Judgement | undefined {
  const around = enclosingFunction(statement);
  const handler = around && reading.handlers.of(around);
  if (!handler || statement.parent !== around.body || around.body.type !== 'BlockStatement' || around.body.body.length !== 1) return undefined;
  const error = settled(statement.argument);
  if (error.type !== 'NewExpression' || error.callee.type !== 'Identifier' || error.callee.name !== 'Error') return undefined;
  const message = messageOf(reading, error.arguments);
  if (!message || !familiesIn(message.text).has('not built')) return undefined;
  return {
    rule: 'prefer-unimplemented',
    place: error,
    node: error,
    written: reading.source.text.slice(...error.range),
    used: undefined,
    fits: 'UNIMPLEMENTED',
    confidence: 'certain',
    reasons: [`the message says "${message.quoted.trim()}"`, 'the handler does nothing else'],
    vetoesConsidered: VETOES,
    suggestions: [],
  };
}
