import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { enclosingFunction } from '../ast/node.ts';
import { keyName, memberName, propertyOf } from '../ast/static-name.ts';
import { unwrap, wrapped } from '../ast/unwrap.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { CodeValue } from './code-value.ts';
import { codeValues } from './code-value.ts';
import { usesOf } from './handler-shape.ts';
import type { RaiseSite } from './raise-site.ts';

/**
 * Raise sites told by the constant that stands in them: whoever gives a member of a status enum to a constructor, to a
 * function that makes or sends an error, or as the `code` of an object with a text, raises it, whatever the library
 * or wrapper in between.
 */
export function sitesOfConstants(reading: Reading, known: readonly RaiseSite[]): readonly RaiseSite[] {
  if (!reading.mayHoldEnums) return [];
  const taken = new Set(known.flatMap(({ codes }) => codes.map(({ at }) => at)));
  return reading.nodes.of('MemberExpression').flatMap((node) => {
    if (taken.has(node) || !mayRaise(node)) return [];
    const [value] = codeValues(reading, node);
    if (value?.kind !== 'member') return [];
    return [node, ...usesOfConstant(reading, node)].flatMap((use) => siteAround(use, value) ?? []);
  });
}

/** Whether something stands where a code makes a raise site, or where it gets a name: most members do not. */
function mayRaise(node: Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== outer;
    case 'AssignmentExpression':
      return parent.right === outer;
    case 'Property':
    case 'PropertyDefinition':
      return parent.value === outer;
    case 'VariableDeclarator':
      return parent.init === outer;
    default:
      return false;
  }
}

/** Where a code goes that was first given a name: `const status = grpc.status.NOT_FOUND; return fail(callback, status)`. */
function usesOfConstant(reading: Reading, node: Node): readonly Node[] {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== outer || parent.id.type !== 'Identifier') return [];
  return enclosingFunction(parent) ? usesOf(reading, parent.id) : [];
}

function siteAround(node: Node, value: CodeValue & { kind: 'member' }): RaiseSite | undefined {
  const outer = wrapped(node);
  const { parent } = outer;
  const site = (around: Node, message: readonly Node[], as: RaiseSite['as'] = 'error'): RaiseSite => ({
    kind: 'raise',
    as,
    node: around,
    dialect: value.of.dialect.id,
    codes: [value],
    impliedCode: undefined,
    message,
  });
  switch (parent?.type) {
    case 'Property':
      if (parent.value !== outer || parent.parent.type !== 'ObjectExpression' || !isCodeKey(keyName(parent))) return undefined;
      return ofStatusObject(parent.parent, site);
    case 'NewExpression':
      return parent.callee === outer || !isErrorName(parent.callee) ? undefined : site(parent, textsOf(parent.arguments, outer));
    case 'CallExpression':
      return parent.callee !== outer && makesError(parent) ? site(parent, textsOf(parent.arguments, outer), /status/i.test(lastName(parent.callee) ?? '') ? 'status' : 'error') : undefined;
    case 'AssignmentExpression':
      return parent.right === outer && parent.left.type === 'MemberExpression' && memberName(parent.left) === 'code' ? site(parent, [], isStatusName(parent.left.object) ? 'status' : 'error') : undefined;
    case 'PropertyDefinition':
      return parent.value === outer && keyName(parent) === 'code' ? site(parent, []) : undefined;
    default:
      return undefined;
  }
}

const isCodeKey = (name: string | undefined): boolean => name !== undefined && /^(?:code|grpcCode|statusCode|errorCode)$/.test(name);

function ofStatusObject(object: TSESTree.ObjectExpression, site: (around: Node, message: readonly Node[], as: RaiseSite['as']) => RaiseSite): RaiseSite | undefined {
  const texts = ['details', 'message', 'description', 'text'].flatMap((name) => propertyOf(object, name)?.value ?? []);
  const outer = wrapped(object);
  const { parent } = outer;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') {
    const isExpectation = parent.type === 'CallExpression' && /^(?:to|with|match|include|equal|deepEqual)/.test(lastName(parent.callee) ?? '');
    return isExpectation ? undefined : site(parent, texts.length > 0 ? texts : textsOf(parent.arguments, outer), parent.type === 'NewExpression' ? 'error' : 'status');
  }
  return texts.length > 0 ? site(object, texts, 'status') : undefined;
}

/** `new GrpcError(…)`, `new NotFoundException(…)`: not `new Map(…)`. */
const isErrorName = (callee: Node): boolean => /(?:Error|Exception|Status|Fault|Problem)$/.test(lastName(callee) ?? '');

/** What a call ends with, well or not: an interceptor that sets the code of one raises nothing. */
const isStatusName = (node: Node): boolean => wordsOf(lastName(node) ?? '').at(-1) === 'status';

/** A function whose name says that it makes or sends an error; `super` in the constructor of one. */
function makesError(call: TSESTree.CallExpression): boolean {
  if (call.callee.type === 'Super') return true;
  const words = wordsOf(lastName(call.callee) ?? '');
  const [first = ''] = words;
  if (/^(?:is|has|get|map|to|from|log|parse|format|describe|count|record|track|expect|assert|on|convert)$/.test(first)) return false;
  return words.some((word) => /^(?:error|errors|err|exception|fail|failure|reject|throw|raise|abort|deny)$/.test(word)) || words.at(-1) === 'status';
}

function lastName(callee: Node): string | undefined {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return inner.name;
  return inner.type === 'MemberExpression' ? memberName(inner) : undefined;
}

/** The arguments that can be a text: not the code, not functions, objects or numbers. */
const textsOf = (values: readonly Node[], code: Node): readonly Node[] =>
  values.filter((each) => each !== code && (each.type !== 'Literal' || typeof each.value === 'string') && !/^(?:ObjectExpression|ArrayExpression|.*FunctionExpression|SpreadElement)$/.test(each.type));
