import type { Node } from '../ast/node.ts';
import { isInvocation } from '../ast/node.ts';
import { propertyOf, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { DialectId, Slot } from '../dialects/dialect.ts';
import { raiserNamed } from '../dialects/registry.ts';
import type { Reading } from '../source/reading.ts';
import { errorObject } from './error-object.ts';
import { applied } from './makers.ts';
import { partsOfWrapper } from './wrappers.ts';

/** The parts of an error, as far as one place shows them. */
export interface ErrorParts {
  readonly code: Node | undefined;
  readonly impliedCode: CodeName | undefined;
  readonly message: readonly Node[];
  /** The dialect of the library that makes it; `undefined` for an object that only its use tells. */
  readonly dialect: DialectId | undefined;
}

/** The parts of the error that an expression makes; `undefined` where it makes none that is known. */
export function errorParts(reading: Reading, node: Node): ErrorParts | undefined {
  const inner = settled(node);
  if (isInvocation(inner)) {
    const parts = partsOfInvocation(reading, inner.callee, inner.arguments);
    if (parts) return parts;
    const maker = reading.makers.usedBy(inner);
    if (maker) return applied(maker, inner.arguments);
  }
  const error = errorObject(reading, inner);
  return error && { ...error, impliedCode: undefined, dialect: undefined };
}

/** The parts of what a library's constructor or function, or a wrapper of the settings, makes of its arguments. */
export function partsOfInvocation(reading: Reading, callee: Node, values: readonly Node[]): ErrorParts | undefined {
  const name = reading.names.qualify(callee);
  const known = name === undefined ? undefined : raiserNamed(name);
  if (!known) return partsOfWrapper(reading, callee, values);
  const { raiser, dialect, code } = known;
  const written = raiser.code && inSlot(reading, values, raiser.code);
  const text = raiser.message && inSlot(reading, values, raiser.message);
  return {
    code: written,
    impliedCode: code ?? (written ? undefined : raiser.codeDefault),
    message: text ? [text] : [],
    dialect: dialect.id,
  };
}

/** What stands in a slot; one in an object also counts where the object is a constant of the file. */
export function inSlot(reading: Reading, values: readonly Node[], slot: Slot): Node | undefined {
  const value = values[slot.argument];
  if (!value || value.type === 'SpreadElement') return undefined;
  if (!slot.properties) return value;
  const inner = settled(value);
  if (slot.orText && (inner.type === 'TemplateLiteral' || staticString(inner) !== undefined)) return value;
  if (inner.type !== 'ObjectExpression') {
    const error = errorObject(reading, inner);
    return slot.properties.includes('code') ? error?.code : error?.message[0];
  }
  for (const name of slot.properties) {
    const property = propertyOf(inner, name);
    if (property) return property.value;
  }
  return undefined;
}
