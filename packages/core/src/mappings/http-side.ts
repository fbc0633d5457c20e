import type { Node } from '../ast/node.ts';
import { isInvocation } from '../ast/node.ts';
import { calledName, memberName, staticNumber } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { httpStatusNamed } from '../http/status-names.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import { valueBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';

/** An HTTP status that a file writes somewhere. */
export interface HttpSide {
  /** Where it is written. */
  readonly at: Node;
  readonly status: number;
  /** A bare number may be a delay or a size; a name says what it is. */
  readonly by: 'name' | 'number';
}

/** Packages whose constructors and functions are named after HTTP statuses. */
const HTTP_ERRORS: ReadonlySet<string> = new Set(['@feathersjs/errors', '@hapi/boom', '@nestjs/common', '@tsed/exceptions', 'http-errors', 'routing-controllers']);

const NUMBER = /(?<![\w.-])[1-5]\d\d(?![\w.])/g;
const NAMED = new RegExp(`http(?!s?://)|StatusCode|${[...HTTP_ERRORS].join('|')}`, 'i');

/** Whether a text may hold two HTTP statuses, without which there is no mapping; `false` is sure. */
export const mayHoldStatuses = (text: string): boolean => NAMED.test(text) || new Set(text.match(NUMBER)).size > 1;

/** The HTTP status that an expression is: a number, a constant of a list of them, or an error named after one. */
export function httpSide(reading: Reading, node: Node): HttpSide | undefined {
  const at = settled(node);
  if (isInvocation(at)) return ofError(reading, at);
  const number = numberAt(reading, at);
  const named = at.type === 'MemberExpression' && isHttpOwner(reading, at.object) ? httpStatusNamed(memberName(at) ?? '') : undefined;
  const status = number ?? named;
  return status === undefined ? undefined : { at, status, by: at.type === 'MemberExpression' ? 'name' : 'number' };
}

function numberAt(reading: Reading, node: Node): number | undefined {
  const number = staticNumber(valueBehind(reading.names, node));
  return number !== undefined && Number.isInteger(number) && number >= 100 && number <= 599 ? number : undefined;
}

/** `HttpStatus`, `StatusCodes`, `http2.constants`: a list of HTTP statuses by its exported name, or by the file's own. */
export function isHttpOwner(reading: Reading, owner: Node): boolean {
  const name = reading.names.qualify(owner);
  if (name !== undefined) {
    const { module, path } = partsOf(name);
    return isHttpName(path.at(-1) ?? module) || isHttpName(module);
  }
  const inner = settled(owner);
  return isHttpName(inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? (memberName(inner) ?? '') : '');
}

const isHttpName = (name: string): boolean => wordsOf(name).some((word) => /^https?2?$/.test(word)) || /^StatusCodes?$/.test(name);

/** `new NotFoundException()`, `createError.NotFound()`, `Boom.notFound()` */
function ofError(reading: Reading, node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>): HttpSide | undefined {
  const name = reading.names.qualify(node.callee);
  if (name === undefined || !HTTP_ERRORS.has(packageOf(partsOf(name).module) ?? '')) return undefined;
  const status = httpStatusNamed(calledName(node) ?? '');
  return status === undefined ? undefined : { at: node, status, by: 'name' };
}
