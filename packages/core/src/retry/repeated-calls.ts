import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { libraryOf } from '../downstream/client.ts';
import type { Reading } from '../source/reading.ts';
import { functionBehind } from '../names/value-behind.ts';
import { callsAttempted } from './attempts.ts';
import type { RepeatedCall } from './decision.ts';

/** Of some calls those of a gRPC client: one that is known to be, or that is called one. */
export const repeatedCalls = (reading: Reading, calls: readonly TSESTree.CallExpression[]): readonly RepeatedCall[] =>
  calls.flatMap((call) => {
    const method = call.callee.type === 'MemberExpression' ? memberName(call.callee) : undefined;
    return method !== undefined && call.callee.type === 'MemberExpression' && (libraryOf(reading, call) !== undefined || isCalledClient(call.callee.object)) ? [{ call, method }] : [];
  });

/** `client`, `this.ordersClient`, `stub`, `grpc.orders`, `paymentService` */
function isCalledClient(node: Node): boolean {
  const inner = settled(node);
  if (inner.type === 'Identifier') return CLIENT.test(inner.name);
  if (inner.type !== 'MemberExpression') return false;
  return CLIENT.test(memberName(inner) ?? '') || isCalledClient(inner.object);
}

const CLIENT = /(?:client|stub|grpc|rpc|service|svc)$/i;

/** The calls in the function that a retrier is given. */
export function callsOf(reading: Reading, retrier: TSESTree.CallExpression): readonly RepeatedCall[] {
  const repeated = retrier.arguments.map((each) => functionBehind(reading.names, each)).find((each) => each);
  if (!repeated) return [];
  const body = settled(repeated.body);
  return repeatedCalls(reading, body.type === 'CallExpression' ? [body] : callsAttempted(reading, repeated.body));
}
