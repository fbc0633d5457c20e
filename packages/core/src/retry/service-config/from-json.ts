import type { AnyNode, DocumentNode } from '@humanwhocodes/momoa';
import { parse } from '@humanwhocodes/momoa';
import type { ConfigValue, Range, Span } from './config-value.ts';
import type { LiteralText } from './literal-text.ts';
import { PLACEHOLDER } from './literal-text.ts';

/** What a literal holds as JSON, or the place at which it is none. */
export function configOfText(literal: LiteralText): ConfigValue | { readonly kind: 'no JSON'; readonly range: Range } {
  try {
    return configOfJson(parse(literal.text, { mode: 'json', ranges: true }).body, literal);
  } catch (error) {
    const offset = isParseError(error) ? error.offset : 0;
    return { kind: 'no JSON', range: [literal.at(offset), literal.after(offset)] };
  }
}

const isParseError = (error: unknown): error is { readonly offset: number } => typeof error === 'object' && error !== null && 'offset' in error && typeof error.offset === 'number';

/** Where in the file the places of a JSON text are. */
type Places = Pick<LiteralText, 'at' | 'after' | 'quote'>;

const FILE: Places = { at: (offset) => offset, after: (offset) => offset + 1, quote: '"' };

/** The configuration in a JSON document as Momoa parses it, which is what @eslint/json does. */
export const configOfDocument = ({ body }: DocumentNode): ConfigValue => configOfJson(body, FILE);

function configOfJson(node: AnyNode, places: Places): ConfigValue {
  const span = spanOf(node, places);
  switch (node.type) {
    case 'Object':
      return {
        ...span,
        kind: 'object',
        complete: true,
        members: node.members.map(({ name, value }) => ({
          key: name.type === 'String' ? name.value : name.name,
          written: spanOf(name, places),
          value: configOfJson(value, places),
        })),
      };
    case 'Array':
      return { ...span, kind: 'array', complete: true, elements: node.elements.map(({ value }) => configOfJson(value, places)) };
    case 'String':
      return node.value.includes(PLACEHOLDER) ? { ...span, kind: 'unknown' } : { ...span, kind: 'string', value: node.value };
    case 'Number':
      return { ...span, kind: 'number', value: node.value, ...(places.quote && { quote: places.quote }) };
    case 'Boolean':
      return { ...span, kind: 'boolean' };
    case 'Null':
      return { ...span, kind: 'null' };
    default:
      return { ...span, kind: 'unknown' };
  }
}

function spanOf(node: AnyNode, { at, after }: Places): Span {
  // Ranges are asked for above, and @eslint/json asks for them too.
  const [start, end] = node.range ?? [node.loc.start.offset, node.loc.end.offset];
  const range: Range = [at(start), after(end - 1)];
  return { range, inner: node.type === 'String' ? [at(start + 1), at(end - 1)] : range };
}
