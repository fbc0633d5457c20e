import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import type { Definition } from '../names/definition.ts';
import { functionBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import type { Origin } from './origin.ts';
import { UNKNOWN_ORIGIN } from './origin.ts';
import { roleOf } from './role.ts';
import type { Follow, Given, Trace } from './trace.ts';
import { NONE_GIVEN } from './trace.ts';

/** Where a parameter's value comes from: by the handler it belongs to, its type, or what the function is handed to. */
export function ofParameter({ of, index, path: inside }: Definition & { kind: 'parameter' }, at: Trace, follow: Follow): Origin {
  const path = [...inside, ...at.path];
  const handler = at.reading.handlers.of(of);
  if (handler) return roleOf(handler.signature, index, path);
  const argument = at.given.get(of)?.[index];
  if (argument) return follow(argument, { ...at, path, given: NONE_GIVEN });
  if (isRequestByType(of.params[index])) return { kind: 'request', path: path.map((each) => each ?? '*'), byType: true };
  if (index === 0 && isListenerForRequests(at.reading, of)) return { kind: 'request', path: path.map((each) => each ?? '*') };
  const source = givenByCall(of, index) ?? givenByFunction(at, of, index);
  if (source === undefined) return UNKNOWN_ORIGIN;
  if (source === 'error') return { kind: 'caught' };
  return follow(source.value, { ...at, path: source.isElement ? ['*', ...path] : path, given: source.given ?? at.given });
}

/** What a parameter stands for: a value, an element of it, or the error that a callback gets. */
type Source = 'error' | { readonly value: Node; readonly isElement?: boolean; readonly given?: Given };

/**
 * `request: SetUpUserRequest`, as protobuf names its messages, or `input: CreateUserDto`, in a service that a handler in
 * another file hands it to. The requests of HTTP frameworks are named for the framework.
 */
function isRequestByType(param: Node | undefined): boolean {
  const type = param?.type === 'Identifier' ? param.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return false;
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : '';
  return /^[A-Z]\w+(?:Request|Req|Dto|DTO|Input)$/.test(name) && !/^(?:Api|Authenticated|Axios|Callable|Express|Fastify|Fetch|Got|Http|Https|Incoming|Koa|Nest|Next|Undici|Webhook)/.test(name);
}

/** `call.on('data', (message) => …)` of a handler: each message that the client streams. */
function isListenerForRequests({ names, handlers }: Reading, of: FunctionNode): boolean {
  const call = of.parent;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'on') return false;
  const { object } = call.callee;
  const variable = object.type === 'Identifier' && staticString(call.arguments[0]) === 'data' ? names.variableOf(object) : undefined;
  return variable !== undefined && names.definitionsOf(variable).some((each) => each.kind === 'parameter' && handlers.of(each.of)?.signature.request.parameter === each.index);
}

/** What the call that a function is written in gives it. */
function givenByCall(of: FunctionNode, index: number): Source | undefined {
  const call = of.parent;
  if (call.type !== 'CallExpression') return undefined;
  const { callee } = call;
  const [first] = of.params;
  if (call.arguments.at(-1) === of && call.arguments.length > 1 && first?.type === 'Identifier' && isErrorName(first.name)) {
    return index === 0 ? 'error' : { value: call };
  }
  if (call.arguments[0] !== of) return undefined;
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (callee.type === 'MemberExpression' && index === 0 && ITERATORS.has(method ?? '')) return { value: callee.object, isElement: true };
  if (callee.type === 'MemberExpression' && index === 0 && (method === 'then' || method === 'subscribe')) return { value: callee.object };
  if (callee.type === 'MemberExpression' && index === 0 && method === 'catch') return 'error';
  const stream = index === 0 ? streamBefore(call) : undefined;
  return stream && { value: stream };
}

const isErrorName = (name: string): boolean => /^_?(?:e|er|err|error)(?:or)?$/i.test(name);

/** Methods that call a function for each element of a list. */
const ITERATORS = new Set(['every', 'filter', 'find', 'findIndex', 'flatMap', 'forEach', 'map', 'some']);

/** The stream that an operator of RxJS gets its values from: `users$` of `users$.pipe(map((user) => …))`. */
function streamBefore(operator: TSESTree.CallExpression): Node | undefined {
  if (operator.callee.type !== 'Identifier' || !RECEIVING.has(operator.callee.name)) return undefined;
  const pipe = operator.parent;
  if (pipe.type !== 'CallExpression' || pipe.callee.type !== 'MemberExpression' || memberName(pipe.callee) !== 'pipe') return undefined;
  const before = pipe.arguments.slice(0, pipe.arguments.findIndex((each) => each === operator));
  return before.every(letsThrough) ? pipe.callee.object : undefined;
}

const RECEIVING = new Set(['concatMap', 'exhaustMap', 'filter', 'map', 'mergeMap', 'switchMap', 'tap']);
const LETTING_THROUGH = new Set(['catchError', 'defaultIfEmpty', 'delay', 'filter', 'first', 'last', 'retry', 'share', 'shareReplay', 'take', 'tap', 'timeout']);

const letsThrough = (operator: Node): boolean =>
  operator.type === 'CallExpression' && operator.callee.type === 'Identifier' && LETTING_THROUGH.has(operator.callee.name);

/** What a function of the file calls the function with that it is handed: `withOrder(id, (order) => …)`. */
function givenByFunction({ reading, given }: Trace, of: FunctionNode, index: number): Source | undefined {
  const call = of.parent;
  if (given.size > 0 || call.type !== 'CallExpression') return undefined;
  const target = call.callee === of ? undefined : functionBehind(reading.names, call.callee);
  const param = target?.params[call.arguments.findIndex((each) => each === of)];
  if (!target || contains(target, call) || param?.type !== 'Identifier') return undefined;
  const calls = reading.nodes.of('CallExpression').filter((each) => contains(target.body, each) && isCallTo(reading, each, target, param));
  const [only] = calls;
  const value = only?.arguments[index];
  return calls.length === 1 && value ? { value, given: new Map([[target, call.arguments]]) } : undefined;
}

function isCallTo({ names }: Reading, { callee }: TSESTree.CallExpression, target: FunctionNode, param: TSESTree.Identifier): boolean {
  if (callee.type !== 'Identifier' || callee.name !== param.name) return false;
  const variable = names.variableOf(callee);
  return variable !== undefined && names.definitionsOf(variable).some((each) => each.kind === 'parameter' && each.of === target);
}
