import type { TSESTree } from '@typescript-eslint/types';
import { escapes } from '../../ast/escape.ts';
import type { FunctionNode, Node } from '../../ast/node.ts';
import { contains, isFunction } from '../../ast/node.ts';
import { calledName, memberName, staticNumber, staticString } from '../../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../../ast/unwrap.ts';
import { nodesWithin } from '../../ast/within.ts';
import { codeNumbered } from '../../codes/lookup.ts';
import { saidBy } from '../../evidence/atoms.ts';
import { circumstancesOf } from '../../evidence/guards.ts';
import type { Judgement } from '../../litmus/judgement.ts';
import type { FileTest } from '../../litmus/litmus-test.ts';
import { usesOf } from '../../sites/handler-shape.ts';
import type { Reading } from '../../source/reading.ts';
import { callable } from '../callable.ts';
import { usesOfCaught } from '../catches/caught.ts';
import { excerptOf } from '../excerpt.ts';
import { handedOver } from '../handed-over.ts';
import { isCaughtBy } from '../thrown-to-client.ts';
import { foreignCodeOf } from './foreign-modules.ts';

/**
 * An error of another code space that a handler hands over as it is. grpc-js sends any integer it finds in `code`, 20 for
 * an AbortError, and makes UNKNOWN of a text, with the error's own message: the path of a file, a line of SQL (runtime
 * facts grpc-js/callback-abort-error, grpc-js/callback-file-system-error, grpc-js/callback-foreign-code).
 */
export const foreignError: FileTest = (reading) => [
  ...handedOver(reading).flatMap(({ place, error }) => judgementOn(reading, place, error, reasonFor(reading, place, error))),
  ...callable(reading).flatMap(({ node, signature }) => {
    const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
    return callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => ofCallback(reading, use)) : [];
  }),
];

function judgementOn(reading: Reading, place: Node, error: Node, reason: string | undefined): readonly Judgement[] {
  if (reason === undefined) return [];
  return [
    {
      rule: 'no-invalid-code',
      place,
      node: error,
      written: excerptOf(reading, error),
      used: undefined,
      fits: undefined,
      confidence: 'certain',
      reasons: [reason],
      vetoesConsidered: ['the error is given a code of gRPC first', 'a test tells it from other errors'],
      suggestions: [],
    },
  ];
}

/** `readFile(path, callback)`, `readFile(path).catch(callback)` */
function ofCallback(reading: Reading, use: Node): readonly Judgement[] {
  const call = use.parent;
  return call?.type === 'CallExpression' && getsFailure(call, use) ? judgementOn(reading, call, use, ofCall(reading, call)) : [];
}

function reasonFor(reading: Reading, place: Node, error: Node): string | undefined {
  const inner = settled(error);
  if (inner.type === 'MemberExpression') return isAbortReason(inner) ? 'the reason of an abort is an `AbortError`, whose code is 20' : undefined;
  if (inner.type !== 'Identifier' || isGivenCode(reading, inner)) return undefined;
  return shownByTest(reading, place, inner) ?? shownBySource(reading, place, inner);
}

/** `call.signal.reason`, `controller.signal.reason` */
function isAbortReason(member: TSESTree.MemberExpression): boolean {
  const signal = unwrap(member.object);
  return memberName(member) === 'reason' && signal.type === 'MemberExpression' && memberName(signal) === 'signal';
}

/** `err.code = status.INTERNAL`, anywhere. */
function isGivenCode(reading: Reading, identifier: TSESTree.Identifier): boolean {
  const references = reading.names.variableOf(identifier)?.references ?? [];
  return references.some(({ identifier: { parent } }) => {
    const member = parent?.type === 'TSAsExpression' ? parent.parent : parent;
    return member?.type === 'MemberExpression' && memberName(member) === 'code' && member.parent.type === 'AssignmentExpression' && member.parent.left === member;
  });
}

/** A test on the way says what the error is: its class, its name, or a code that is none of gRPC. */
function shownByTest(reading: Reading, place: Node, { name }: TSESTree.Identifier): string | undefined {
  for (const guard of circumstancesOf(place).guards) {
    const { any, atoms } = saidBy(guard);
    for (const atom of any ? [] : atoms) {
      if (atom.kind !== 'compared') continue;
      const [left, right] = [unwrap(atom.left), unwrap(atom.right)];
      if (atom.operator === 'instanceof' && isNamed(left, name)) {
        const code = foreignCodeOf(reading.names.qualify(right));
        if (code !== undefined) return `an \`${excerptOf(reading, right)}\` has a code of its own, such as ${code}`;
      }
      if (!/^===?$/.test(atom.operator) || left.type !== 'MemberExpression' || !isNamed(unwrap(left.object), name)) continue;
      const found = ofProperty(memberName(left) ?? '', right);
      if (found !== undefined) return `\`${excerptOf(reading, left)}\` is ${found} here`;
    }
  }
  return undefined;
}

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

/** What a property of an error is shown to be, where that is no code of gRPC. */
function ofProperty(property: string, value: Node): string | undefined {
  const [text, number] = [staticString(value), staticNumber(value)];
  if (property === 'name') return text === 'AbortError' || text === 'TimeoutError' ? `\`${text}\`` : undefined;
  if (property !== 'code') return undefined;
  if (text !== undefined) return `the text \`${text}\``;
  return number !== undefined && !codeNumbered(number) ? `\`${String(number)}\`` : undefined;
}

/** The call that failed is one of a module whose errors are known. */
function shownBySource(reading: Reading, place: Node, identifier: TSESTree.Identifier): string | undefined {
  const definitions = reading.names.variableOf(identifier);
  const [definition] = definitions ? reading.names.definitionsOf(definitions) : [];
  if (definition?.kind === 'parameter' && definition.index === 0 && definition.path.length === 0) return ofFunction(reading, definition.of, place);
  if (definition?.kind !== 'caught' || !isCaughtBy(reading, definition.clause, identifier)) return undefined;
  const { clause } = definition;
  const isTouched = usesOfCaught(reading, clause).some(({ kind, node }) => kind !== 'noted' && !contains(place, node));
  if (isTouched) return undefined;
  const { block } = clause.parent;
  for (const node of nodesWithin(reading.source, block)) {
    const reason = node.type === 'CallExpression' && failsThere(node) && escapes(block, node) ? ofCall(reading, node) : undefined;
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Whether a call fails where it stands: it is waited for, without a `catch` of its own, or says by its name that it waits. */
function failsThere(call: TSESTree.CallExpression): boolean {
  const name = calledName(call) ?? '';
  const member = wrapped(call).parent;
  if (member?.type === 'MemberExpression' && member.parent.type === 'CallExpression' && member.parent.callee === member) return name !== 'catch' && failsThere(member.parent);
  return name !== 'catch' && (member?.type === 'AwaitExpression' || (name.endsWith('Sync') && name !== 'existsSync'));
}

/** `fs.readFile(path, (err, data) => …)`, `readFile(path).catch((err) => …)` */
function ofFunction(reading: Reading, of: FunctionNode, place: Node): string | undefined {
  const call = of.parent;
  // One guard is the question whether there is an error; more may tell which.
  return call.type === 'CallExpression' && getsFailure(call, of) && circumstancesOf(place).guards.length <= 1 ? ofCall(reading, call) : undefined;
}

/** Whether a function that is given to a call gets the error that the call fails with, as its first argument. */
function getsFailure(call: TSESTree.CallExpression, given: Node): boolean {
  const { arguments: values } = call;
  switch (calledName(call)) {
    case 'catch':
      return values[0] === given;
    case 'then':
      return values[1] === given;
    case 'on':
    case 'once':
      return values[1] === given && staticString(values[0]) === 'error';
    default:
      return values.at(-1) === given && (!isFunction(given) || given.params.length > 1);
  }
}

function ofCall(reading: Reading, { callee }: TSESTree.CallExpression): string | undefined {
  const code = foreignCodeOf(reading.names.qualify(callee));
  return code === undefined ? undefined : `an error of \`${excerptOf(reading, callee)}\` has a code of its own, such as ${code}`;
}
