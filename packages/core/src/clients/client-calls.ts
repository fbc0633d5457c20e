import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { calledName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { definitionsOf } from '../names/definition.ts';
import type { Reading } from '../source/reading.ts';
import { isClient } from './clients.ts';

/** The calls of gRPC clients whose failure an expression passes on: of a promise, an observable or a stream. */
export function clientCallsIn(reading: Reading, node: Node): readonly TSESTree.CallExpression[] {
  const inner = settled(node);
  if (inner.type === 'Identifier') return ofVariable(reading, inner);
  if (inner.type === 'NewExpression') return ofPromise(reading, inner);
  if (inner.type !== 'CallExpression') return [];
  const { callee } = inner;
  const name = calledName(inner) ?? '';
  if (callee.type === 'MemberExpression') {
    if (callee.object.type === 'Identifier' && callee.object.name === 'Promise') return PROMISE_OF_ALL.has(name) ? inner.arguments.flatMap((each) => inList(reading, each)) : [];
    if (isClient(reading, callee.object)) return NO_CALLS.has(name) ? [] : [inner];
    if (GOES_ON.has(name)) return clientCallsIn(reading, callee.object);
  }
  return VALUE_OF.has(name) && inner.arguments[0] ? clientCallsIn(reading, inner.arguments[0]) : [];
}

const PROMISE_OF_ALL: ReadonlySet<string> = new Set(['all', 'any', 'race']);

/** Methods of promises, observables and streams that leave the failure to what comes after them. */
const GOES_ON: ReadonlySet<string> = new Set(['finally', 'on', 'once', 'pipe', 'then', 'toPromise']);

const VALUE_OF: ReadonlySet<string> = new Set(['firstValueFrom', 'lastValueFrom']);

/** Methods of a client that are no calls of a service. */
const NO_CALLS: ReadonlySet<string> = new Set(['close', 'getChannel', 'getService', 'waitForReady', ...GOES_ON]);

function inList(reading: Reading, node: Node): readonly TSESTree.CallExpression[] {
  return node.type === 'ArrayExpression' ? node.elements.flatMap((each) => (each ? clientCallsIn(reading, each) : [])) : [];
}

/** `const stream = client.listBooks(request)` */
function ofVariable(reading: Reading, identifier: TSESTree.Identifier): readonly TSESTree.CallExpression[] {
  const variable = reading.names.variableOf(identifier);
  const [definition, ...more] = variable ? definitionsOf(variable) : [];
  if (definition?.kind !== 'value' || definition.path.length > 0 || more.length > 0 || settled(definition.value).type === 'Identifier') return [];
  return clientCallsIn(reading, definition.value);
}

/** `new Promise((resolve, reject) => client.getBook(request, (err, book) => (err ? reject(err) : resolve(book))))` */
function ofPromise(reading: Reading, { callee, arguments: [executor] }: TSESTree.NewExpression): readonly TSESTree.CallExpression[] {
  if (callee.type !== 'Identifier' || callee.name !== 'Promise' || !isFunction(executor)) return [];
  return [...nodesWithin(reading.source, executor.body)].flatMap((each) =>
    each.type === 'CallExpression' && each.callee.type === 'MemberExpression' && !NO_CALLS.has(memberName(each.callee) ?? '') && isClient(reading, each.callee.object) ? [each] : [],
  );
}
