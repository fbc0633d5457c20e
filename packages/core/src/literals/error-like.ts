import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isFunction, isInvocation } from '../ast/node.ts';
import { keyName, memberName, propertyOf } from '../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import type { Candidate } from './candidate.ts';
import { wordsOf } from '../names/words.ts';

/** Whether the thing whose `code` it is, is an error or a status by its name, its shape or where it comes from. */
export function isOfError(reading: Reading, { subject }: Candidate): boolean {
  const inner = subject && settled(subject);
  if (!inner) return false;
  return inner.type === 'ObjectExpression' ? isErrorObject(inner) : isErrorValue(reading, inner);
}

/** Whether a value is an error or a status by its name or where it comes from. */
export function isErrorValue(reading: Reading, node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
      return namesError(node.name) || isCaught(reading, node);
    case 'MemberExpression':
      // `err.errors[0]` is one of several.
      return node.computed && memberName(node) === undefined ? isErrorValue(reading, settled(node.object)) : namesError(memberName(node) ?? '');
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' ? namesError(memberName(node.callee) ?? '') : node.callee.type === 'Identifier' && namesError(node.callee.name);
    case 'ThisExpression':
      return isInErrorClass(node);
    default:
      return false;
  }
}

/** `err`, `lastError`, `grpcErr`, `callStatus`, `e`. */
function namesError(name: string): boolean {
  const words = wordsOf(name);
  return /^(?:e|er|ex|err|errs|error|errors|exc|exception|reason|cause|failure|rejection|status|trailers?)$/.test(words.at(-1) ?? '') || words.some((word) => /^(?:err|error|exception)$/.test(word));
}

function isCaught(reading: Reading, identifier: TSESTree.Identifier): boolean {
  const variable = reading.names.variableOf(identifier);
  return variable !== undefined && reading.names.definitionsOf(variable).some(({ kind }) => kind === 'caught');
}

function isInErrorClass(node: Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (around.type === 'ClassDeclaration' || around.type === 'ClassExpression') {
      return around.superClass?.type === 'Identifier' && namesError(around.superClass.name);
    }
  }
  return false;
}

/** An object with a text beside the code, or one that is used as an error. */
function isErrorObject(object: TSESTree.ObjectExpression): boolean {
  if (['message', 'details', 'metadata', 'stack'].some((name) => propertyOf(object, name))) return true;
  const outer = wrapped(object);
  const { parent } = outer;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' && namesError(parent.id.name);
    case 'Property':
    case 'PropertyDefinition':
      return namesError(keyName(parent) ?? '');
    case 'AssignmentExpression':
      return parent.left.type === 'Identifier' ? namesError(parent.left.name) : parent.left.type === 'MemberExpression' && namesError(memberName(parent.left) ?? '');
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const around = [...ancestorsOf(outer)].find(isFunction);
      return around?.parent.type === 'VariableDeclarator' && around.parent.id.type === 'Identifier' && namesError(around.parent.id.name);
    }
    default:
      return isInvocation(parent) && takesError(parent, outer);
  }
}

/**
 * `Object.assign(new Error(), { code })`, `stub.rejects({ code })`, `callback({ code })`, `emit('error', { code })`, `new SomeError({ code })`.
 * Not `next({ code })`: that is how Express is told of an error, whose codes are its own.
 */
function takesError(invocation: TSESTree.CallExpression | TSESTree.NewExpression, argument: Node): boolean {
  const callee = unwrap(invocation.callee);
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
  if (namesError(name) || /^(?:rejects?|throws?|yields?|mockRejectedValue(?:Once)?|fail)$/.test(name)) return true;
  if (name === 'assign') return invocation.arguments.some((each) => each !== argument && each.type === 'NewExpression');
  if (name === 'emit') return invocation.arguments[1] === argument;
  return /^(?:callback|cb|done)$/i.test(name) && invocation.arguments[0] === argument;
}
