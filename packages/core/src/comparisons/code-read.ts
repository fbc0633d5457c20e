import type { Node } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';

/** What a property is read of: `err` of `err.code`, and of the `code` that `const { code } = err` made. */
export function ownerOf(reading: Reading, node: Node, properties: ReadonlySet<string>): Node | undefined {
  const inner = settled(node);
  if (inner.type === 'MemberExpression') return properties.has(memberName(inner) ?? '') ? inner.object : undefined;
  if (inner.type !== 'Identifier') return undefined;
  const variable = reading.names.variableOf(inner);
  const definition = variable && reading.names.soleDefinitionOf(variable);
  if (definition?.kind !== 'value') return undefined;
  const [property, ...deeper] = definition.path;
  if (property === undefined) {
    const value = settled(definition.value);
    return definition.path.length === 0 && value.type === 'MemberExpression' ? ownerOf(reading, value, properties) : undefined;
  }
  return properties.has(property) && deeper.length === 0 ? definition.value : undefined;
}
