import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import type { TextEdit } from './text-edit.ts';
import { isDirective, topOfFile } from './top-of-file.ts';

/** A named export to bring into a file. */
export interface Wanted {
  readonly module: string;
  readonly name: string;
  readonly local: string;
}

/**
 * The edit that brings a named export into a file, in the file's own way: one more name in an import or a
 * destructured require that is there, else a new line behind the last of those at the top, else the first line that
 * an import may stand on. For one thing wanted it is always the same edit, so it can be made once for several sites.
 */
export function importEdit(reading: Reading, wanted: Wanted): TextEdit {
  return extended(reading, wanted) ?? added(reading, wanted);
}

function extended(reading: Reading, wanted: Wanted): TextEdit | undefined {
  const { ast, text } = reading.source;
  for (const statement of ast.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value === wanted.module && statement.importKind !== 'type') {
      const named = statement.specifiers.filter((each) => each.type === 'ImportSpecifier');
      const last = named.at(-1);
      if (last) return behindName(text, last, named.at(-2)?.range[1] ?? statement.range[0], importText(wanted));
    }
    const pattern = destructuredRequire(statement, wanted.module);
    const last = pattern?.properties.at(-1);
    if (pattern && last?.type === 'Property' && isSetBeforeCodes(reading, statement)) {
      return behindName(text, last, pattern.properties.at(-2)?.range[1] ?? pattern.range[0], requireText(wanted));
    }
  }
  return undefined;
}

/** Whether no number that may become a name stands before a statement: unlike an import, a require is not hoisted. */
const isSetBeforeCodes = ({ nodes }: Reading, statement: Node): boolean =>
  !nodes.of('Literal').some(({ value, range }) => typeof value === 'number' && range[0] < statement.range[0]);

/** One more name behind the last one, on a line of its own where the last has one. */
function behindName(text: string, last: Node, from: number, name: string): TextEdit {
  const end = last.range[1];
  const lineBreak = /\r?\n[ \t]*$/.exec(text.slice(from, last.range[0]))?.[0];
  if (lineBreak === undefined) return { range: [end, end], text: `, ${name}` };
  const restOfLine = text.slice(end, lineEnd(text, end));
  // A comment behind the last name stays with it.
  const [, comma = '', comment = ''] = /^([ \t]*,)?([ \t]*(?:\/\/.*|\/\*.*\*\/)?[ \t]*)$/.exec(restOfLine) ?? [];
  const place = end + comma.length + comment.length;
  if (comma !== '') return { range: [place, place], text: `${lineBreak}${name},` };
  return { range: [end, place], text: `,${comment}${lineBreak}${name}` };
}

function destructuredRequire(statement: Node, module: string): TSESTree.ObjectPattern | undefined {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return undefined;
  const [declarator] = statement.declarations;
  return declarator.id.type === 'ObjectPattern' && requiredModule(declarator.init) === module ? declarator.id : undefined;
}

function requiredModule(node: Node | null): string | undefined {
  const inner = node && settled(node);
  if (inner?.type !== 'CallExpression' || inner.callee.type !== 'Identifier' || inner.callee.name !== 'require') return undefined;
  return staticString(inner.arguments[0]);
}

const importText = ({ name, local }: Wanted): string => (name === local ? name : `${name} as ${local}`);
const requireText = ({ name, local }: Wanted): string => (name === local ? name : `${name}: ${local}`);

/** A new line behind the last import, or behind the last require of those the file begins with. */
function added(reading: Reading, wanted: Wanted): TextEdit {
  const { ast, text } = reading.source;
  const { moduleKind, quote, semicolon, lineBreak } = reading.style;
  const line =
    moduleKind === 'commonjs'
      ? `const { ${requireText(wanted)} } = require(${quote}${wanted.module}${quote})${semicolon}`
      : `import { ${importText(wanted)} } from ${quote}${wanted.module}${quote}${semicolon}`;
  const last = moduleKind === 'commonjs' ? headOf(ast).findLast(isRequire) : ast.body.findLast(isImport);
  if (last) {
    const place = behindComment(text, last.range[1]);
    return { range: [place, place], text: `${lineBreak}${line}` };
  }
  const { place, isBehindDirective } = topOfFile(reading.source);
  if (isBehindDirective) {
    const end = behindComment(text, place);
    return { range: [end, end], text: `${lineBreak}${lineBreak}${line}` };
  }
  return { range: [place, place], text: text.slice(place).trim() === '' ? line : `${line}${lineBreak}${lineBreak}` };
}

/** The statements that a file begins with, as far as they load modules: a later require loads something late, on purpose. */
function headOf({ body }: TSESTree.Program): readonly Node[] {
  const end = body.findIndex((statement) => !isRequire(statement) && !isImport(statement) && !isDirective(statement));
  return end < 0 ? body : body.slice(0, end);
}

const isImport = ({ type }: Node): boolean => type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration';

const isRequire = (statement: Node): boolean =>
  statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => requiredModule(init) !== undefined);

/** The end of the line, where nothing but a comment is left of it. */
function behindComment(text: string, from: number): number {
  const end = lineEnd(text, from);
  return /^[ \t]*(?:\/\/.*|\/\*.*\*\/[ \t]*)$/.test(text.slice(from, end)) ? end : from;
}

/** Where the line ends that a place is on, before its line break. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
