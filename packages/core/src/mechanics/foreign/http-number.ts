import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { isFunction } from '../../ast/node.ts';
import { calledName } from '../../ast/static-name.ts';
import { settled, unwrap } from '../../ast/unwrap.ts';
import { closestCode } from '../../codes/closest.ts';
import type { CodeName } from '../../codes/status-code.ts';
import { circumstancesOf } from '../../evidence/guards.ts';
import { intentOfHttpStatus } from '../../http/intent.ts';
import { partsOf } from '../../names/qualified-name.ts';
import { wordsOf } from '../../names/words.ts';
import type { Reading } from '../../source/reading.ts';

/** An HTTP status: what shows that it is one, and what was meant by it. */
export interface HttpNumber {
  readonly reason: string;
  /** The codes that may have been meant, the likeliest first; none where only the run tells. */
  readonly meant: readonly CodeName[];
}

/** What a number says as an HTTP status; `undefined` for one that is none. */
export function httpStatus(number: number): HttpNumber | undefined {
  const intent = intentOfHttpStatus(number);
  return intent && { reason: `${number} is an HTTP status`, meant: [intent.code, ...intent.alternatives] };
}

/** What shows that a value is an HTTP status: a constant of a table of them, or what an HttpException of NestJS says. */
export const httpNumber = (reading: Reading, node: Node): HttpNumber | undefined => constant(reading, node) ?? statusOfException(reading, node);

/** `HttpStatus.NOT_FOUND`: the table is told by what it is imported as, or by the package it comes from. */
function constant(reading: Reading, node: Node): HttpNumber | undefined {
  const inner = settled(node);
  const name = reading.names.qualify(inner);
  if (name === undefined) return undefined;
  const { module, path } = partsOf(name);
  const member = path.at(-1);
  const words = new Set(wordsOf([TABLES.has(module) ? module : '', ...path].join(' ')));
  if (member === undefined || name.includes('()') || !words.has('http') || !words.has('status') || words.has('grpc')) return undefined;
  const meant = closestCode(member.replace(/^HTTP_STATUS_/, ''));
  return { reason: `\`${member}\` is the name of an HTTP status`, meant: meant ? [meant.code, ...meant.alternatives] : [] };
}

/** Packages that hold nothing else. */
const TABLES: ReadonlySet<string> = new Set(['http-status', 'http-status-codes']);

/** `exception.getStatus()`, where the exception is an HttpException by its type or by a test. */
function statusOfException(reading: Reading, node: Node): HttpNumber | undefined {
  const inner = settled(node);
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'MemberExpression' || calledName(inner) !== 'getStatus') return undefined;
  const exception = unwrap(inner.callee.object);
  if (exception.type !== 'Identifier' || !(isTyped(reading, exception) || isTested(reading, inner, exception))) return undefined;
  return { reason: `\`${exception.name}\` is an \`HttpException\`, whose status is that of HTTP`, meant: [] };
}

const isHttpException = (reading: Reading, node: Node): boolean => /^@nestjs\/common#(?!Rpc)\w*Exception$/.test(reading.names.qualify(node) ?? '');

function isTyped(reading: Reading, identifier: TSESTree.Identifier): boolean {
  const [definition] = reading.names.variableOf(identifier)?.defs ?? [];
  const declared = definition?.name;
  if (!definition || !isFunction(definition.node) || declared?.type !== 'Identifier') return false;
  const type = declared.typeAnnotation?.typeAnnotation;
  return type?.type === 'TSTypeReference' && isHttpException(reading, type.typeName);
}

const isTested = (reading: Reading, node: Node, { name }: TSESTree.Identifier): boolean =>
  circumstancesOf(node).guards.some(({ test, outcome }) => {
    const inner = unwrap(test);
    if (!outcome || inner.type !== 'BinaryExpression' || inner.operator !== 'instanceof') return false;
    const left = unwrap(inner.left);
    return left.type === 'Identifier' && left.name === name && isHttpException(reading, inner.right);
  });

