import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isInvocation } from '../ast/node.ts';
import { calledName, keyName, propertyOf, staticString } from '../ast/static-name.ts';
import { settled, wrapped } from '../ast/unwrap.ts';
import { isCodeName } from '../codes/lookup.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { Reading } from '../source/reading.ts';
import { codeValues } from '../sites/code-value.ts';
import { listBehind } from './code-test.ts';
import type { RetryDecision } from './decision.ts';
import type { NamedCode } from './grpc-code.ts';
import { grpcCode, hasNumbers } from './grpc-code.ts';
import { callsOf, repeatedCalls } from './repeated-calls.ts';
import { retrierAround } from './retrier.ts';
import { namesRetryList } from './retry-name.ts';

/** The lists of codes to repeat that somebody has written: for a library that takes them, or under a name that says so. */
export function listDecisions(reading: Reading): readonly RetryDecision[] {
  return [...optionDecisions(reading), ...ofArguments(reading), ...ofNames(reading)];
}

/** The options of libraries that list codes. */
const OPTIONS: readonly string[] = DIALECTS.flatMap(({ retry }) => retry.flatMap((rule) => (rule.form === 'property' ? rule.property : [])));

/** `retryableStatusCodes: […]`, `retryCodes: […]`, `retryableStatuses: […]` */
export function optionDecisions(reading: Reading): readonly RetryDecision[] {
  if (!OPTIONS.some((option) => reading.source.text.includes(option))) return [];
  return reading.nodes.of('Property').flatMap((property) => {
    const key = property.parent.type === 'ObjectExpression' ? keyName(property) : undefined;
    const takers = DIALECTS.filter(({ retry }) => retry.some((rule) => rule.form === 'property' && rule.property === key));
    const elements = takers.length > 0 ? listBehind(reading, property.value) : undefined;
    if (key === undefined || !elements || property.parent.type !== 'ObjectExpression') return [];
    const isPolicy = takers.some(({ id }) => id === 'grpc-js');
    if (isPolicy && !isRetryPolicy(property.parent)) return [];
    const repeated = elements.flatMap((each) => (isPolicy ? ofPolicy(reading, each) : ofLibrary(reading, each)) ?? []);
    if (repeated.length === 0) return [];
    const call = isPolicy ? undefined : callWithOptions(property.parent);
    return [{ by: isPolicy ? ('policy' as const) : ('list' as const), repeated, calls: call ? repeatedCalls(reading, [call]) : [], region: call ?? property }];
  });
}

/** An object that has the other keys of a policy as well: HTTP clients have lists of the same name. */
const isRetryPolicy = (object: TSESTree.ObjectExpression): boolean =>
  ['maxAttempts', 'initialBackoff', 'maxBackoff', 'backoffMultiplier', 'hedgingDelay'].filter((key) => propertyOf(object, key)).length >= 2;

/** A service config has names in any case, or numbers. */
function ofPolicy(reading: Reading, element: Node): NamedCode | undefined {
  const name = staticString(element)?.toUpperCase();
  if (isCodeName(name)) return { code: name, at: element };
  const [value] = codeValues(reading, element);
  return value && (value.kind === 'number' || value.kind === 'member') && value.code !== undefined ? { code: value.code, at: element } : undefined;
}

/** A library's list has numbers, which a file that imports a library may write as they are; type imports count. */
function ofLibrary(reading: Reading, element: Node): NamedCode | undefined {
  const named = grpcCode(reading, element);
  return named && { code: named.code, at: element };
}

/** The call that is given an object of options: `client.get(request, { retry: { retryCodes } })`. */
function callWithOptions(object: Node): TSESTree.CallExpression | undefined {
  for (const each of ancestorsOf(object)) {
    if (each.type === 'CallExpression') return each;
    if (each.type !== 'Property' && each.type !== 'ObjectExpression' && each !== wrapped(each)) return undefined;
  }
  return undefined;
}

/** `createRetryOptions([…], backoff)` */
function ofArguments(reading: Reading): readonly RetryDecision[] {
  const invocations = [...reading.nodes.of('CallExpression'), ...reading.nodes.of('NewExpression')];
  return invocations.flatMap((invocation) => {
    if (!/retry/i.test(calledName(invocation) ?? '')) return [];
    const name = reading.names.qualify(invocation.callee);
    const rule = DIALECTS.flatMap(({ retry }) => retry).find((each) => each.form === 'argument' && name !== undefined && each.names.includes(name));
    const list = rule?.form === 'argument' ? invocation.arguments[rule.argument] : undefined;
    const repeated = (list && listBehind(reading, list)?.flatMap((each) => ofLibrary(reading, each) ?? [])) ?? [];
    return repeated.length > 0 ? [{ by: 'list' as const, repeated, calls: [], region: invocation }] : [];
  });
}

/** `const RETRYABLE_CODES = new Set([…])`, `static readonly retryable = […]`, `{ transientCodes: […] }` */
function ofNames(reading: Reading): readonly RetryDecision[] {
  return reading.nodes.of('ArrayExpression').flatMap((list) => {
    const name = holderOf(list);
    if (name === undefined || !namesRetryList(name)) return [];
    const repeated = list.elements.flatMap((each) => (each && each.type !== 'SpreadElement' ? (grpcCode(reading, each) ?? []) : []));
    // Numbers alone may be of anything: a list of gRPC's codes is told by a constant, or by its name.
    const isOfGrpc = repeated.some(({ at }) => settled(at).type !== 'Literal') || (hasNumbers(reading) && /grpc|status|code/i.test(name));
    if (!isOfGrpc || repeated.length === 0) return [];
    const retrier = retrierAround(reading, list);
    return [{ by: 'list' as const, repeated, calls: retrier ? callsOf(reading, retrier) : [], region: retrier ?? list }];
  });
}

/** What a list is given to; properties that a library reads are looked at above. */
function holderOf(list: TSESTree.ArrayExpression): string | undefined {
  const outer = wrapped(list);
  const { parent } = outer;
  if (isInvocation(parent) && /^(?:Set|freeze)$/.test(calledName(parent) ?? '')) return nameOf(wrapped(parent));
  return nameOf(outer);
}

function nameOf(value: Node): string | undefined {
  const { parent } = value;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'PropertyDefinition':
      return keyName(parent);
    case 'Property': {
      const key = keyName(parent);
      return DIALECTS.some(({ retry }) => retry.some((rule) => rule.form === 'property' && rule.property === key)) ? undefined : key;
    }
    default:
      return undefined;
  }
}
