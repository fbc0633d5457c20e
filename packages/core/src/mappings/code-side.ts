import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { readSpelling } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { codeValues } from '../sites/code-value.ts';
import type { CodeValue } from '../sites/code-value.ts';
import type { Reading } from '../source/reading.ts';
import { isHttpOwner } from './http-side.ts';

/** A status code that a file writes somewhere, and what shows that it is one. */
export interface CodeSide {
  readonly at: Node;
  readonly code: CodeName;
  /** A library's constant is proof; a name or a number only makes sense with its neighbours. */
  readonly by: 'constant' | 'name' | 'number';
  /** Present where it is an expression, not a plain key. */
  readonly value?: CodeValue;
}

/** The status code that an expression is. */
export function codeSide(reading: Reading, node: Node): CodeSide | undefined {
  const [value, ...more] = codeValues(reading, node);
  if (!value || more.length > 0 || value.kind === 'class') return undefined;
  const { at } = value;
  if (value.kind === 'member') return value.code && { at, code: value.code, by: 'constant', value };
  if (at.type === 'MemberExpression') return ofMember(reading, at, value);
  if (value.kind === 'unknown') return undefined;
  const code = value.kind === 'string' ? codeSpelt(value.value) : value.code;
  return code && { at, code, by: value.kind === 'string' ? 'name' : 'number', value };
}

function ofMember(reading: Reading, at: TSESTree.MemberExpression, value: CodeValue): CodeSide | undefined {
  // `status[status.NOT_FOUND]` is the name of the constant; a member of what the file cannot resolve only has a name.
  if (value.kind === 'string' && value.code && at.computed) return { at, code: value.code, by: 'constant', value };
  const code = isHttpOwner(reading, at.object) ? undefined : readSpelling(memberName(at) ?? '');
  return code && { at, code, by: 'name', value };
}

/** The status code that the plain key of a property spells or counts: `NOT_FOUND`, `'not-found'`, `5`. */
export function codeOfKey(key: Node): CodeSide | undefined {
  const text = key.type === 'Identifier' ? key.name : staticString(key);
  const number = staticNumber(key) ?? (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined);
  const code = number === undefined ? text && codeSpelt(text) : codeNumbered(number)?.name;
  return code ? { at: key, code, by: number === undefined ? 'name' : 'number' } : undefined;
}

const PREFIXES: readonly string[] = DIALECTS.flatMap(({ strings }) => strings?.prefixes ?? []);

/** Also with what a dialect writes before it: `functions/not-found`. */
function codeSpelt(text: string): CodeName | undefined {
  const prefix = PREFIXES.find((each) => text.startsWith(each)) ?? '';
  return readSpelling(text.slice(prefix.length));
}
