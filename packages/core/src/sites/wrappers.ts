import type { Node } from '../ast/node.ts';
import { propertyOf } from '../ast/static-name.ts';
import { settled, unwrap } from '../ast/unwrap.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import type { SlotSetting, Wrapper } from '../settings/settings.ts';
import type { Reading } from '../source/reading.ts';
import type { ErrorParts } from './error-parts.ts';

/** The parts of the error that a wrapper named in the settings makes of its arguments. */
export function partsOfWrapper(reading: Reading, callee: Node, values: readonly Node[]): ErrorParts | undefined {
  const wrapper = reading.source.settings?.wrappers.find((each) => isCallTo(reading, callee, each));
  if (!wrapper) return undefined;
  const message = wrapper.message === undefined ? undefined : inSlot(values, wrapper.message);
  return { code: inSlot(values, wrapper.code), impliedCode: undefined, message: message ? [message] : [], dialect: undefined };
}

function isCallTo(reading: Reading, callee: Node, { from, name, package: owner }: Wrapper): boolean {
  const qualified = reading.names.qualify(callee);
  if (qualified === undefined) return false;
  const { module, path } = partsOf(qualified);
  const isOwner = from === 'package' ? packageOf(module) === owner || module === owner : !isKnownPackage(reading, module);
  if (!isOwner) return false;
  if (path.length > 0) return path.join('.') === name;
  // A default import goes by the name the file gives it.
  const inner = unwrap(callee);
  return inner.type === 'Identifier' && inner.name === name;
}

/** Files come by relative paths, or by an alias that looks like a package but is none the project depends on. */
function isKnownPackage(reading: Reading, module: string): boolean {
  const owner = packageOf(module);
  return owner !== undefined && reading.source.facts.dependencies?.has(owner) === true;
}

function inSlot(values: readonly Node[], slot: SlotSetting): Node | undefined {
  if (typeof slot === 'number') return values[slot];
  for (const value of values) {
    const inner = settled(value);
    const property = inner.type === 'ObjectExpression' ? propertyOf(inner, slot) : undefined;
    if (property) return property.value;
  }
  return undefined;
}
