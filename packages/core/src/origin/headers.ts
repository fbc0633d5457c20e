import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { isCredentialName } from './call-words.ts';
import type { Origin } from './origin.ts';

/** `context.requestHeader.get('authorization')` in a function that nothing shows to be a handler. */
export function isHeaderRead(call: TSESTree.CallExpression, receiver: Node, method: string): boolean {
  if (method !== 'get' && method !== 'getAll') return false;
  const inner = settled(receiver);
  const name = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  const isHeaders = name !== undefined && /^(?:requestHeaders?|headers?|metadata|md|meta)$/i.test(name);
  return isHeaders || /^(?:authorization|x-[\w-]+)$/i.test(staticString(call.arguments[0]) ?? '');
}

/** A header is the caller's identity where its name is a credential's. */
export function header(call: TSESTree.CallExpression, method: string): Origin {
  const key = method === 'get' || method === 'getAll' ? staticString(call.arguments[0]) : undefined;
  return key !== undefined && isCredentialName(key) ? { kind: 'identity', shownBy: 'credential', claims: [] } : { kind: 'metadata' };
}
