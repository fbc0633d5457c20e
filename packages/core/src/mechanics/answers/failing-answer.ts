import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../../ast/node.ts';
import { keyName, memberName, propertyOf } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import { circumstancesOf } from '../../evidence/guards.ts';
import type { Confidence } from '../../litmus/judgement.ts';
import { wordsOf } from '../../names/words.ts';
import { codeValues } from '../../sites/code-value.ts';
import type { Handler } from '../../sites/handlers.ts';
import type { Reading } from '../../source/reading.ts';
import { httpNumber, httpStatus } from '../foreign/http-number.ts';
import type { Answer } from './answers.ts';

/** What shows that an answer is an error in truth. */
export interface ErrorShown {
  readonly reason: string;
  readonly confidence: Confidence;
}

export const certain = (reason: string): ErrorShown => ({ reason, confidence: 'certain' });

/** What shows that an object given as an answer says that the call failed. */
export function failureSaid(reading: Reading, { handler, isOneOfMany }: Answer, object: TSESTree.ObjectExpression): ErrorShown | undefined {
  const carried = carriedCode(reading, object);
  // A stream can tell of something that failed in it, and go on.
  return carried || isOneOfMany ? carried : (httpFailure(reading, object) ?? deniedSuccess(handler, object) ?? nothingButError(object));
}

const valueAt = (object: TSESTree.ObjectExpression, ...names: readonly string[]): Node | undefined =>
  names.flatMap((name) => propertyOf(object, name)?.value ?? [])[0];

/** `{ code: status.NOT_FOUND }`. One inside `error` may be the fate of an operation that the answer tells of. */
function carriedCode(reading: Reading, object: TSESTree.ObjectExpression): ErrorShown | undefined {
  const values = ['code', 'status', 'statusCode'].flatMap((each) => propertyOf(object, each) ?? []).flatMap(({ value }) => codeValues(reading, value));
  const found = values.find((value) => value.kind === 'member' && value.code !== undefined && value.code !== 'OK');
  return found?.kind === 'member' ? certain(`the answer carries the code ${found.member}`) : undefined;
}

/** `{ status: 404, message }`, `{ status: HttpStatus.CONFLICT }` */
function httpFailure(reading: Reading, object: TSESTree.ObjectExpression): ErrorShown | undefined {
  const status = valueAt(object, 'status', 'statusCode', 'code');
  if (!status) return undefined;
  const [value] = codeValues(reading, status);
  const found = value?.kind === 'number' ? (valueAt(object, 'message', 'error', 'errors', 'details') ? httpStatus(value.value) : undefined) : httpNumber(reading, status);
  return found?.meant[0] !== undefined && found.meant[0] !== 'OK' ? certain(`the answer carries an HTTP status: ${found.reason}`) : undefined;
}

/** `{ success: false }`. "Is it valid?" may be answered with no. */
function deniedSuccess(handler: Handler, object: TSESTree.ObjectExpression): ErrorShown | undefined {
  const name = ['success', 'ok', 'isSuccess', 'succeeded'].find((each) => isFalse(valueAt(object, each)));
  if (name === undefined) return undefined;
  return { reason: `the answer says \`${name}: false\``, confidence: asksQuestion(nameOf(handler.node)) ? 'likely' : 'certain' };
}

const isFalse = (node: Node | undefined): boolean => node?.type === 'Literal' && node.value === false;

const asksQuestion = (name: string): boolean => /^(?:can|check|does|exists|has|health|is|ping|test|validate|verify)$/.test(wordsOf(name)[0] ?? '');

/** The name under which a handler is written, also where a wrapper stands between. */
function nameOf(node: FunctionNode): string {
  const outer = wrapped(node.parent.type === 'CallExpression' ? node.parent : node);
  const { parent } = outer;
  if (node.id) return node.id.name;
  switch (parent?.type) {
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return keyName(parent) ?? '';
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : '';
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression' ? (memberName(parent.left) ?? '') : '';
    default:
      return '';
  }
}

/** `{ error: 'no such book' }`: an answer with nothing else in it. */
function nothingButError(object: TSESTree.ObjectExpression): ErrorShown | undefined {
  const named = object.properties.map((each) => (each.type === 'Property' ? { name: keyName(each) ?? '', value: each.value } : undefined));
  const error = named.find((each) => each?.name === 'error');
  if (!error || isNothing(error.value) || !saysWhatFailed(error.value)) return undefined;
  const isAlone = named.every((each) => each !== undefined && (ABOUT_ERROR.test(each.name) || isNothing(each.value)));
  return isAlone ? certain('the answer holds an `error` and nothing else') : undefined;
}

const ABOUT_ERROR = /^(?:code|details|error|errorCode|errorMessage|message|reason|status|statusCode|success)$/;

/** A text, or something in a `catch`: a variable of that name may as well be empty elsewhere. */
function saysWhatFailed(node: Node): boolean {
  const inner = settled(node);
  if (inner.type === 'TemplateLiteral' || (inner.type === 'Literal' && typeof inner.value === 'string')) return true;
  return inner.type !== 'Literal' && circumstancesOf(node).catches.length > 0;
}

function isNothing(node: Node): boolean {
  const inner = settled(node);
  switch (inner.type) {
    case 'Literal':
      return inner.raw === 'null' || inner.value === '' || inner.value === 0;
    case 'Identifier':
      return inner.name === 'undefined';
    case 'ArrayExpression':
      return inner.elements.length === 0;
    case 'ObjectExpression':
      return inner.properties.length === 0;
    default:
      return false;
  }
}
