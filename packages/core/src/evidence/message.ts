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

/** The text that expressions make up; `undefined` where none of them holds a word. */
export function messageOf(reading: Reading, parts: readonly Node[]): Message | undefined {
  const quoted = parts.map((part) => textOf(reading, part)).find((text) => /\p{L}/u.test(text));
  return quoted === undefined ? undefined : { text: normalised(quoted), quoted };
}

function textOf(reading: Reading, part: Node): string {
  const node = settled(part);
  const plain = staticString(node);
  if (plain !== undefined) return plain;
  switch (node.type) {
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? '').join('{}');
    case 'BinaryExpression':
      return node.operator === '+' ? textOf(reading, node.left) + textOf(reading, node.right) : '{}';
    case 'LogicalExpression':
      return textOf(reading, node.right);
    case 'CallExpression':
      // `t('err.not_found')`, `util.format('…', x)`, `new Error('…').message`
      return node.arguments[0] ? textOf(reading, node.arguments[0]) : '{}';
    case 'Identifier':
    case 'MemberExpression': {
      const behind = valueBehind(reading.names, node);
      if (behind !== node) return textOf(reading, behind);
      // The name of a constant from elsewhere says what its text says: `Messages.USER_NOT_FOUND`.
      const name = node.type === 'Identifier' ? node.name : memberName(node);
      return name !== undefined && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name) ? name : '{}';
    }
    default:
      return '{}';
  }
}

function normalised(text: string): string {
  const isKey = !/\s/.test(text) && /[._-]/.test(text);
  const spaced = isKey ? text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._:/-]+/g, ' ') : text;
  return spaced.toLowerCase().replace(/[’'`"]/g, '').replace(/\s+/g, ' ').trim();
}
