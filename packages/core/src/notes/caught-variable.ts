import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { isFunction } from '../ast/node.ts';
import { calledName, functionName, memberName } from '../ast/static-name.ts';
import type { Reading } from '../source/reading.ts';

/** What an error came out of: a `try`, or a promise, call or stream that a function was given to for the case of failure. */
export type Source =
  | { readonly kind: 'try'; readonly block: TSESTree.BlockStatement }
  | { readonly kind: 'failed'; readonly of: Node }
  /** A filter of a framework that gets every error. */
  | { readonly kind: 'anything' };

/** Where the error in a variable was caught; `undefined` for a variable that holds something else. */
export function caughtIn(reading: Reading, identifier: TSESTree.Identifier): Source | undefined {
  const variable = reading.names.variableOf(identifier);
  const [definition, ...more] = variable ? reading.names.definitionsOf(variable) : [];
  if (!definition || more.length > 0) return undefined;
  if (definition.kind === 'caught' && definition.path.length === 0) return { kind: 'try', block: definition.clause.parent.block };
  if (definition.kind !== 'parameter' || definition.index !== 0 || definition.path.length > 0) return undefined;
  return failureGivenTo(definition.of) ?? (isFilter(reading, definition.of) ? { kind: 'anything' } : undefined);
}

/** `promise.catch((err) => …)`, `promise.then(f, (err) => …)`, `stream.on('error', (err) => …)`, `load(id, (err, row) => …)` */
function failureGivenTo(node: FunctionNode): Source | undefined {
  const call = node.parent;
  if (call.type !== 'CallExpression') return undefined;
  const name = calledName(call);
  const [first, second] = call.arguments;
  const object = call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
  if (name === 'catch' && first === node && object) return { kind: 'failed', of: object };
  if (name === 'then' && second === node && object) return { kind: 'failed', of: object };
  if ((name === 'on' || name === 'once') && second === node && object) {
    return first?.type === 'Literal' && first.value === 'error' ? { kind: 'failed', of: object } : undefined;
  }
  if (name === 'catchError' && first === node) {
    // `client.find(id).pipe(catchError((err) => …))`
    const pipe = call.parent;
    return pipe?.type === 'CallExpression' && pipe.callee.type === 'MemberExpression' && memberName(pipe.callee) === 'pipe' ? { kind: 'failed', of: pipe.callee.object } : { kind: 'anything' };
  }
  const [param] = node.params;
  const isNodeCallback = call.arguments.at(-1) === node && param?.type === 'Identifier' && /^_?e(?:rr(?:or)?)?$/i.test(param.name) && call.arguments.length > 1;
  return isNodeCallback ? { kind: 'failed', of: call } : undefined;
}

/** The method `catch` of an exception filter of NestJS that takes all there is. */
function isFilter(reading: Reading, node: FunctionNode): boolean {
  const method = node.parent;
  if (method.type !== 'MethodDefinition' || functionName(node) !== 'catch' || !isFunction(method.value)) return false;
  const { decorators } = method.parent.parent as { readonly decorators?: readonly TSESTree.Decorator[] }; // parsers of JavaScript leave the list out
  return (decorators ?? []).some(
    ({ expression }) => expression.type === 'CallExpression' && expression.arguments.length === 0 && reading.names.qualify(expression.callee) === '@nestjs/common#Catch',
  );
}
