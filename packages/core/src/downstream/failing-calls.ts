import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import type { DialectId } from '../dialects/dialect.ts';
import type { Reading } from '../source/reading.ts';
import { libraryOf } from './client.ts';

/** A call of another service, and the library whose errors it fails with. */
export interface FailingCall {
  readonly call: TSESTree.CallExpression;
  readonly library: DialectId;
}

/** The calls of other services with whose error an expression fails: a promise, an observable, a stream, or such a call. */
export function failingCalls(reading: Reading, node: Node): readonly FailingCall[] {
  const inner = settled(node);
  switch (inner.type) {
    case 'CallExpression':
      return ofCall(reading, inner);
    case 'NewExpression':
      return ofPromise(reading, inner);
    case 'Identifier': {
      // `const stream = client.listBooks(request)`
      const variable = reading.names.variableOf(inner);
      const definition = variable && reading.names.soleDefinitionOf(variable);
      return definition?.kind === 'value' && definition.path.length === 0 && settled(definition.value).type !== 'Identifier' ? failingCalls(reading, definition.value) : [];
    }
    case 'MemberExpression':
      // `client.getBook(request).response`
      return settled(inner.object).type === 'CallExpression' ? failingCalls(reading, inner.object) : [];
    default:
      return [];
  }
}

function ofCall(reading: Reading, call: TSESTree.CallExpression): readonly FailingCall[] {
  const { callee } = call;
  const name = calledName(call) ?? '';
  if (callee.type === 'MemberExpression') {
    if (callee.object.type === 'Identifier' && callee.object.name === 'Promise') return TOGETHER.has(name) ? call.arguments.flatMap((each) => inList(reading, each)) : [];
    if (GOES_ON.has(name)) return failingCalls(reading, callee.object);
  }
  const own = ofClient(reading, call);
  if (own.length > 0) return own;
  const [first] = call.arguments;
  return first && VALUE_OF.has(name) ? failingCalls(reading, first) : [];
}

function ofClient(reading: Reading, call: TSESTree.CallExpression): readonly FailingCall[] {
  const library = libraryOf(reading, call);
  return library === undefined ? [] : [{ call, library }];
}

const TOGETHER: ReadonlySet<string> = new Set(['all', 'any', 'race']);

/** Methods of promises, observables and streams that leave the failure to what comes after them. */
const GOES_ON: ReadonlySet<string> = new Set(['finally', 'on', 'once', 'pipe', 'then', 'toPromise']);

const VALUE_OF: ReadonlySet<string> = new Set(['firstValueFrom', 'lastValueFrom']);

const inList = (reading: Reading, node: Node): readonly FailingCall[] =>
  node.type === 'ArrayExpression' ? node.elements.flatMap((each) => (each ? failingCalls(reading, each) : [])) : [];

/** `new Promise((resolve, reject) => client.getBook(request, (err, book) => (err ? reject(err) : resolve(book))))` */
function ofPromise(reading: Reading, { callee, arguments: [executor] }: TSESTree.NewExpression): readonly FailingCall[] {
  if (callee.type !== 'Identifier' || callee.name !== 'Promise' || !isFunction(executor)) return [];
  return [...nodesWithin(reading.source, executor.body)].flatMap((each) => (each.type === 'CallExpression' ? ofClient(reading, each) : []));
}
