import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';

/** The text of an error, as far as the file says it. */
export interface Message {
  /** Lower case, without apostrophes, placeholders as `{}`; keys like `err.invalid_params` split into words. */
  readonly text: string;
  /** As written, for a report to quote. */
  readonly quoted: string;
}

/** More names in a row than this are not followed: a text that holds itself must end. */
const MAX_HOPS = 8;

/** The text that expressions make up; `undefined` where none of them holds a word. */
export function messageOf(reading: Reading, parts: readonly Node[]): Message | undefined {
  const quoted = parts.map((part) => textOf(reading, part, 0)).find((text) => /\p{L}/u.test(text));
  return quoted === undefined ? undefined : { text: normalised(quoted), quoted };
}

/** What is known of a text; `{}` stands for each part that is not. */
function textOf(reading: Reading, part: Node, hops: number): string {
  const node = settled(part);
  const plain = staticString(node);
  if (plain !== undefined) return plain;
  switch (node.type) {
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? '').join('{}');
    case 'BinaryExpression':
      return node.operator === '+' ? textOf(reading, node.left, hops) + textOf(reading, node.right, hops) : '{}';
    case 'LogicalExpression':
      return textOf(reading, node.right, hops);
    case 'CallExpression':
      return ofCall(reading, node, hops);
    case 'Identifier':
    case 'MemberExpression': {
      const behind = hops < MAX_HOPS ? valueBehind(reading.names, node) : node;
      if (behind !== node) return textOf(reading, behind, hops + 1);
      // The name of a constant from elsewhere says what its text says: `Messages.USER_NOT_FOUND`.
      const name = node.type === 'Identifier' ? node.name : memberName(node);
      return name !== undefined && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name) ? name : '{}';
    }
    default:
      return '{}';
  }
}

/** `t('err.not_found')` and `util.format('…', x)` say their first argument, `'…'.replace(x, y)` what it is called on. */
function ofCall(reading: Reading, call: TSESTree.CallExpression, hops: number): string {
  const [first] = call.arguments;
  const { callee } = call;
  if (callee.type === 'MemberExpression' && TEXT_METHODS.has(memberName(callee) ?? '')) return textOf(reading, callee.object, hops);
  return first ? textOf(reading, first, hops) : '{}';
}

const TEXT_METHODS = new Set(['concat', 'normalize', 'replace', 'replaceAll', 'slice', 'toLowerCase', 'toString', 'toUpperCase', 'trim']);

function normalised(text: string): string {
  const isKey = !/\s/.test(text) && /[._-]/.test(text);
  const spaced = isKey ? text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._:/-]+/g, ' ') : text;
  return spaced.toLowerCase().replace(/[’'`"]/g, '').replace(/\s+/g, ' ').trim();
}
