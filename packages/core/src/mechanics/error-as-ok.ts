import type { TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../ast/node.ts';
import { calledName, keyName, memberName, propertyOf } from '../ast/static-name.ts';
import { returnsOf } from '../ast/returns.ts';
import { settled } from '../ast/unwrap.ts';
import { raiserNamed } from '../dialects/registry.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { Judgement } from '../litmus/judgement.ts';
import { wordsOf } from '../names/words.ts';
import { codeValues } from '../sites/code-value.ts';
import { usesOf } from '../sites/handler-shape.ts';
import type { Handler } from '../sites/handlers.ts';
import type { Reading } from '../source/reading.ts';

/**
 * An error delivered as a normal answer: the client sees OK, so nothing that looks at codes sees the failure
 * (runtime fact: what the second argument of a callback holds is the answer, whatever it looks like).
 */
export const errorAsOk: FileTest = (reading) =>
  reading.handlers.all.flatMap((handler) =>
    answersOf(reading, handler).flatMap(({ place, answer }) => {
      const reason = errorIn(reading, answer);
      return reason === undefined ? [] : [judgementOn(reading, place, answer, reason)];
    }),
  );

interface Answer {
  /** The call or statement that answers. */
  readonly place: Node;
  readonly answer: Node;
}

function answersOf(reading: Reading, handler: Handler): readonly Answer[] {
  const { node, signature } = handler;
  const [call] = node.params;
  switch (signature.style) {
    case 'callback': {
      const callback = node.params[signature.callback ?? 1];
      return callback?.type === 'Identifier' ? usesOf(reading, callback).flatMap((use) => answeredBy(use) ?? []) : [];
    }
    case 'stream':
      return call?.type === 'Identifier' ? usesOf(reading, call).flatMap((use) => writtenBy(use) ?? []) : [];
    case 'promise':
      return returnedBy(node);
  }
}

/** `callback(null, answer)` */
function answeredBy(use: Node): Answer | undefined {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee !== use) return undefined;
  const [error, answer] = call.arguments;
  const isFine = (error?.type === 'Literal' && error.value === null) || (error?.type === 'Identifier' && error.name === 'undefined');
  return isFine && answer ? { place: call, answer } : undefined;
}

/** `call.write(answer)` */
function writtenBy(use: Node): Answer | undefined {
  const member = use.parent;
  const call = member?.parent;
  if (member?.type !== 'MemberExpression' || memberName(member) !== 'write' || call?.type !== 'CallExpression') return undefined;
  const [answer] = call.arguments;
  return answer ? { place: call, answer } : undefined;
}

const returnedBy = (node: FunctionNode): readonly Answer[] => returnsOf(node).map((answer) => ({ place: answer, answer }));

/** What shows that an answer is an error in truth. */
function errorIn(reading: Reading, answer: Node): string | undefined {
  const inner = settled(answer);
  switch (inner.type) {
    case 'ObjectExpression':
      return errorInObject(reading, inner);
    case 'NewExpression': {
      const name = reading.names.qualify(inner.callee);
      return name !== undefined && raiserNamed(name) ? `\`${calledName(inner) ?? ''}\` is an error` : undefined;
    }
    case 'CallExpression': {
      const words = wordsOf(calledName(inner) ?? '');
      const isMade = /^(?:create|make|build|new|to|format|get|as)$/.test(words[0] ?? '') && words.includes('error');
      return isMade ? `\`${calledName(inner) ?? ''}\` makes an error` : undefined;
    }
    default:
      return undefined;
  }
}

function errorInObject(reading: Reading, object: TSESTree.ObjectExpression): string | undefined {
  const code = propertyOf(object, 'code') ?? propertyOf(object, 'status');
  const [value] = code ? codeValues(reading, code.value) : [];
  if (value?.kind === 'member' && value.code !== undefined && value.code !== 'OK') return `the answer carries the code ${value.code}`;
  const failed = object.properties.find((each) => each.type === 'Property' && /^(?:success|ok|isSuccess|succeeded)$/.test(keyName(each) ?? '') && isFalse(each.value));
  if (failed?.type !== 'Property') return undefined;
  return `the answer says \`${keyName(failed) ?? ''}: false\``;
}

const isFalse = (node: Node): boolean => node.type === 'Literal' && node.value === false;

function judgementOn(reading: Reading, place: Node, answer: Node, reason: string): Judgement {
  const text = reading.source.text.slice(...answer.range).replace(/\s+/g, ' ');
  return {
    rule: 'no-error-as-ok',
    place,
    node: answer,
    written: text.length > 60 ? `${text.slice(0, 57)}…` : text,
    used: 'OK',
    fits: undefined,
    confidence: 'certain',
    reasons: [reason],
    vetoesConsidered: [],
    suggestions: [],
  };
}
