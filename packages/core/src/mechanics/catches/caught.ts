import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { ancestorsOf, contains } from '../../ast/node.ts';
import { calledName, keyName, memberName } from '../../ast/static-name.ts';
import { unwrap } from '../../ast/unwrap.ts';
import { wordsOf } from '../../names/words.ts';
import { usesOf } from '../../sites/handler-shape.ts';
import type { Reading } from '../../source/reading.ts';

/** What a `catch` clause does with what it caught, use by use. */
export type CaughtUse =
  /** `err instanceof Foo` */
  | { readonly kind: 'class test'; readonly node: TSESTree.BinaryExpression }
  /** `throw err` */
  | { readonly kind: 'rethrown'; readonly node: TSESTree.ThrowStatement }
  /** Given to a function, returned or kept, so that it may go on from there. */
  | { readonly kind: 'passed on'; readonly node: Node }
  /** Its code, its name, or anything of it in a test. */
  | { readonly kind: 'looked at'; readonly node: Node }
  /** Noted, quoted or put beside another error. */
  | { readonly kind: 'noted'; readonly node: Node };

/** Every use of what a clause caught, through other names that it is given; none where it is given no name. */
export function usesOfCaught(reading: Reading, { param, body }: TSESTree.CatchClause): readonly CaughtUse[] {
  if (param?.type === 'ObjectPattern') return usesOfParts(param);
  return param?.type === 'Identifier' ? usesOfError(reading, param, body) : [];
}

/** The same of an error that comes by any name, inside a block or branch. */
export const usesOfError = (reading: Reading, name: TSESTree.Identifier, body: Node): readonly CaughtUse[] =>
  usesOf(reading, name).filter((use) => contains(body, use)).flatMap((use) => usesAt(reading, use, body));

function usesAt(reading: Reading, use: Node, body: Node): readonly CaughtUse[] {
  const { parent } = use;
  switch (parent?.type) {
    case 'BinaryExpression':
      if (parent.operator === 'instanceof' && parent.left === use) return [{ kind: 'class test', node: parent }];
      return [{ kind: parent.operator === 'in' ? 'looked at' : 'noted', node: use }];
    case 'ThrowStatement':
      return [{ kind: 'rethrown', node: parent }];
    case 'MemberExpression':
      return [{ kind: TELLING.test(memberName(parent) ?? '') || isTested(parent, body) ? 'looked at' : 'noted', node: use }];
    case 'VariableDeclarator':
      if (parent.id.type === 'ObjectPattern') return usesOfParts(parent.id);
      return parent.id.type === 'Identifier' ? usesOf(reading, parent.id).flatMap((each) => usesAt(reading, each, body)) : [];
    case 'CallExpression':
      return [{ kind: notes(parent) ? 'noted' : 'passed on', node: use }];
    case 'NewExpression':
      // What stands first is what the new error is made of; further behind it is the cause.
      return [{ kind: parent.arguments[0] === use ? 'passed on' : 'noted', node: use }];
    case 'Property':
    case 'TemplateLiteral':
    case 'UnaryExpression':
    case 'IfStatement':
    case 'ArrayExpression':
      return [{ kind: 'noted', node: use }];
    default:
      return [{ kind: 'passed on', node: use }];
  }
}

/** `{ code, message }` of what was caught: who takes its code looks at it. */
const usesOfParts = (pattern: TSESTree.ObjectPattern): readonly CaughtUse[] =>
  pattern.properties.map((each) => ({
    kind: each.type === 'RestElement' || TELLING.test(keyName(each) ?? 'code') ? 'looked at' : 'noted',
    node: each,
  }));

/** The properties that tell errors apart. */
const TELLING = /^(?:code|constructor|getError|getStatus|name|status|statusCode)$/;

/** Whether something decides which way a clause goes. */
function isTested(node: Node, body: Node): boolean {
  let inner = node;
  for (const outer of ancestorsOf(node)) {
    if (inner === body) return false;
    if ((outer.type === 'IfStatement' || outer.type === 'ConditionalExpression') && outer.test === inner) return true;
    if (outer.type === 'SwitchStatement' && outer.discriminant === inner) return true;
    inner = outer;
  }
  return false;
}

/** Functions that make a text of what they are given, or write it down: `String(err)`, `logger.error(err)`, `logError(err)`. */
function notes(call: TSESTree.CallExpression): boolean {
  const [first = '', ...rest] = wordsOf(calledName(call) ?? '');
  if (/^(?:capture|debug|info|log|logger|print|record|report|trace|track|warn)$/.test(first)) return true;
  if (first === 'stringify' || first === 'string' || first === 'inspect' || rest.includes('message')) return true;
  if (first !== 'error' && first !== 'fatal' && first !== 'write' && first !== 'verbose') return false;
  const { callee } = call;
  return callee.type === 'MemberExpression' && /^(?:console|log|logger|logging|winston|pino)$/.test(wordsOf(lastName(callee.object)).at(-1) ?? '');
}

/** The last word of `this.logger`, `functions.logger`, `console`. */
function lastName(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? (memberName(inner) ?? '') : '';
}
