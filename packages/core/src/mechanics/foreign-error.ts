import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { calledName, memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { saidBy } from '../evidence/atoms.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import { definitionsOf } from '../names/definition.ts';
import type { Reading } from '../source/reading.ts';
import { usesOfCaught } from './caught.ts';
import { excerptOf } from './excerpt.ts';
import { foreignCodeOf } from './foreign-modules.ts';
import type { HandedOver } from './handed-over.ts';
import { handedOver } from './handed-over.ts';
import { escapes } from './thrown.ts';
import { isCaughtBy } from './thrown-to-client.ts';

/**
 * An error of another code space that a handler hands over as it is. grpc-js sends any integer it finds in `code`, 20 for
 * an AbortError, and makes UNKNOWN of a text, with the error's own message: the path of a file, a line of SQL (runtime
 * facts grpc-js/callback-abort-error, grpc-js/callback-file-system-error, grpc-js/callback-foreign-code).
 */
export const foreignError: FileTest = (reading) =>
  handedOver(reading).flatMap((given) => {
    const reason = reasonFor(reading, given);
    if (reason === undefined) return [];
    return {
      rule: 'no-invalid-code',
      place: given.place,
      node: given.error,
      written: excerptOf(reading, given.error),
      used: undefined,
      fits: undefined,
      confidence: 'certain',
      reasons: [reason],
      vetoesConsidered: ['the error is given a code of gRPC first', 'a test tells it from other errors'],
      suggestions: [],
    } as const;
  });

function reasonFor(reading: Reading, { place, error }: HandedOver): string | undefined {
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
  const [definition] = definitions ? definitionsOf(definitions) : [];
  if (definition?.kind === 'parameter' && definition.index === 0 && definition.path.length === 0) return ofFunction(reading, definition.of, place);
  if (definition?.kind !== 'caught' || !isCaughtBy(reading, definition.clause, identifier)) return undefined;
  const { clause } = definition;
  const isTouched = usesOfCaught(reading, clause).some(({ kind, node }) => kind !== 'noted' && !contains(place, node));
  if (isTouched) return undefined;
  const { block } = clause.parent;
  const call = reading.nodes.of('CallExpression').find((each) => contains(block, each) && escapes(block, each) && foreignCodeOf(reading.names.qualify(each.callee)) !== undefined);
  return call && ofCall(reading, call);
}

/** `fs.readFile(path, (err, data) => …)`, `readFile(path).catch((err) => …)` */
function ofFunction(reading: Reading, of: FunctionNode, place: Node): string | undefined {
  const call = of.parent;
  if (call.type !== 'CallExpression' || !call.arguments.includes(of as TSESTree.Expression)) return undefined;
  const takesFailure = of.params.length > 1 ? call.arguments.at(-1) === of : calledName(call) === 'catch' || (calledName(call) === 'then' && call.arguments[1] === of);
  const isTold = circumstancesOf(place).guards.length <= 1;
  return takesFailure && isTold ? ofCall(reading, call) : undefined;
}

function ofCall(reading: Reading, { callee }: TSESTree.CallExpression): string | undefined {
  const code = foreignCodeOf(reading.names.qualify(callee));
  return code === undefined ? undefined : `an error of \`${excerptOf(reading, callee)}\` has a code of its own, such as ${code}`;
}
