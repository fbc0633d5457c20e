import type { Identifier, Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import type { Reading } from '../source/reading.ts';
import { usesOf } from './handler-shape.ts';
import type { Handler } from './handlers.ts';

/**
 * Whether a function that is registered with others, as a member of an object or a class, is a handler by what it does
 * with its parameters: the same class has helpers, of which a service definition knows nothing.
 */
export function looksLikeHandler(reading: Reading, { node, signature, shownBy }: Handler): boolean {
  if (shownBy === 'parameter-type' || shownBy === 'shape') return true;
  const { parent } = node;
  if (parent.type === 'MethodDefinition' && (parent.accessibility === 'private' || parent.accessibility === 'protected' || parent.key.type === 'PrivateIdentifier')) return false;
  const [call] = node.params;
  if (call?.type !== 'Identifier') return false;
  const callback = signature.callback === undefined ? undefined : node.params[signature.callback];
  if (callback?.type === 'Identifier' && (isCalled(reading, callback) || /^_?(?:callback|cb)$/.test(callback.name))) return true;
  return isReadAsCall(reading, call) || /^_?call$|Call$/.test(call.name);
}

const isCalled = (reading: Reading, callback: Identifier): boolean => usesOf(reading, callback).some((use) => use.parent?.type === 'CallExpression' && use.parent.callee === use);

const isReadAsCall = (reading: Reading, call: Identifier): boolean => usesOf(reading, call).some(isMemberOfCall);

/** What the calls of the library have, and little else has. */
function isMemberOfCall(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern') {
    return parent.id.properties.some((each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'request');
  }
  return parent?.type === 'MemberExpression' && parent.object === use && /^(?:request|metadata|write|end|emit|on|sendMetadata|getPeer|getDeadline|getPath|cancelled|destroy)$/.test(memberName(parent) ?? '');
}
