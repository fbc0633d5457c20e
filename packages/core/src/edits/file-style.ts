import { partsOf } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';

/** How a file writes what an import is made of. */
export interface FileStyle {
  readonly moduleKind: 'esm' | 'commonjs';
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  readonly lineBreak: '\n' | '\r\n';
}

export function fileStyle(reading: Reading): FileStyle {
  const { text } = reading.source;
  return {
    moduleKind: moduleKind(reading),
    quote: quote(reading),
    semicolon: semicolon(reading),
    lineBreak: text.slice(0, text.indexOf('\n') + 1).endsWith('\r\n') ? '\r\n' : '\n',
  };
}

/** What the file itself does counts before what its package says. */
function moduleKind({ source, nodes, names }: Reading): FileStyle['moduleKind'] {
  const isModule = source.ast.body.some(({ type }) => type === 'ImportDeclaration' || type.startsWith('Export'));
  if (isModule) return 'esm';
  const requires = nodes.of('CallExpression').some((call) => {
    const name = call.callee.type === 'Identifier' && call.callee.name === 'require' ? names.qualify(call) : undefined;
    return name !== undefined && partsOf(name).module !== '';
  });
  if (requires || /\.cjs$/.test(source.filename) || /\b(?:module\.exports|exports\.\w+)\s*=/.test(source.text)) return 'commonjs';
  if (/\.(?:mjs|mts)$/.test(source.filename)) return 'esm';
  if (/\.(?:ts|tsx)$/.test(source.filename)) return 'esm';
  return source.facts.moduleKind === 'esm' ? 'esm' : 'commonjs';
}

/** The quotes of the file's imports, else those of most of its strings. */
function quote({ source, nodes }: Reading): FileStyle['quote'] {
  const sources = nodes.of('ImportDeclaration').map((node) => node.source);
  const strings = sources.length > 0 ? sources : nodes.of('Literal').filter(({ value }) => typeof value === 'string');
  const double = strings.filter(({ range }) => source.text[range[0]] === '"').length;
  return double > strings.length / 2 ? '"' : "'";
}

/** Whether the file's first statements end with a semicolon. */
function semicolon({ source }: Reading): FileStyle['semicolon'] {
  const ended = source.ast.body.filter(({ type }) => ['ImportDeclaration', 'VariableDeclaration', 'ExpressionStatement'].includes(type)).slice(0, 20);
  const without = ended.filter(({ range }) => source.text[range[1] - 1] !== ';').length;
  return ended.length > 0 && without > ended.length / 2 ? '' : ';';
}
