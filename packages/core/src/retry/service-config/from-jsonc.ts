import type { ConfigValue, Range, Span } from './config-value.ts';

/** A node of jsonc-eslint-parser, of whose tree no more is taken for granted than is read here. */
interface JsoncNode {
  readonly type: string;
  readonly range: Range;
  readonly body?: readonly JsoncNode[];
  readonly expression?: JsoncNode;
  readonly properties?: readonly { readonly key: JsoncNode; readonly value: JsoncNode }[];
  readonly elements?: readonly (JsoncNode | null)[];
  readonly value?: unknown;
  readonly name?: string;
}

/** The configuration in a JSON document as jsonc-eslint-parser parses it, for eslint-plugin-jsonc and ESLint 8. */
export function configOfJsonc(program: unknown): ConfigValue | undefined {
  // The shape is that parser's own (version 3.3.0), which is told by the name of the statement.
  const [statement] = (program as JsoncNode).body ?? [];
  return statement?.type === 'JSONExpressionStatement' && statement.expression ? configOf(statement.expression) : undefined;
}

function configOf(node: JsoncNode): ConfigValue {
  const span = spanOf(node);
  switch (node.type) {
    case 'JSONObjectExpression':
      return {
        ...span,
        kind: 'object',
        complete: true,
        members: (node.properties ?? []).map(({ key, value }) => ({ key: String(key.value ?? key.name), written: spanOf(key), value: configOf(value) })),
      };
    case 'JSONArrayExpression':
      return { ...span, kind: 'array', complete: true, elements: (node.elements ?? []).flatMap((each) => (each ? configOf(each) : [])) };
    case 'JSONLiteral':
      if (typeof node.value === 'string') return { ...span, kind: 'string', value: node.value };
      if (typeof node.value === 'number') return { ...span, kind: 'number', value: node.value, quote: '"' };
      return { ...span, kind: typeof node.value === 'boolean' ? 'boolean' : 'null' };
    default:
      return { ...span, kind: 'unknown' };
  }
}

function spanOf({ type, value, range: [start, end] }: JsoncNode): Span {
  const isQuoted = type === 'JSONLiteral' && typeof value === 'string';
  return { range: [start, end], inner: isQuoted ? [start + 1, end - 1] : [start, end] };
}
