import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import { fileStyle } from './file-style.ts';
import type { TextEdit } from './text-edit.ts';

/** A named export to bring into a file. */
export interface Wanted {
  readonly module: string;
  readonly name: string;
  readonly local: string;
}

/**
 * The edit that brings a named export into a file, in the file's own way: one more name in an import or a
 * destructured require that is there, else a new line behind the last of them, else at the top behind what must stay
 * there: a shebang, a licence, directives.
 */
export function importEdit(reading: Reading, wanted: Wanted): TextEdit {
  return extended(reading, wanted) ?? added(reading, wanted);
}

function extended(reading: Reading, wanted: Wanted): TextEdit | undefined {
  const { ast, text } = reading.source;
  for (const statement of ast.body) {
    if (statement.type === 'ImportDeclaration' && statement.source.value === wanted.module && statement.importKind !== 'type') {
      const named = statement.specifiers.filter((each) => each.type === 'ImportSpecifier');
      const [first] = named;
      const last = named.at(-1);
      if (first && last) return behind(text, last, named.at(-2), importText(wanted), statement);
    }
    const pattern = destructuredRequire(statement, wanted.module);
    const property = pattern?.properties.at(-1);
    if (pattern && property && property.type === 'Property') {
      return behind(text, property, pattern.properties.at(-2), requireText(wanted), pattern);
    }
  }
  return undefined;
}

/** Behind the last name, on a line of its own where the names stand so. */
function behind(text: string, last: Node, beforeLast: Node | undefined, name: string, around: Node): TextEdit {
  const from = beforeLast ? beforeLast.range[1] : around.range[0];
  const gap = text.slice(from, last.range[0]);
  const lineBreak = /\r?\n[ \t]*$/.exec(gap)?.[0];
  const end = last.range[1];
  return { range: [end, end], text: `,${lineBreak ?? ' '}${name}` };
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

function added(reading: Reading, wanted: Wanted): TextEdit {
  const { source } = reading;
  const style = fileStyle(reading);
  const quoted = `${style.quote}${wanted.module}${style.quote}`;
  const isCommonJs = style.moduleKind === 'commonjs';
  const line = isCommonJs
    ? `const { ${requireText(wanted)} } = require(${quoted})${style.semicolon}`
    : `import { ${importText(wanted)} } from ${quoted}${style.semicolon}`;
  const last = source.ast.body.findLast((statement) => (isCommonJs ? isRequire(statement) : statement.type === 'ImportDeclaration'));
  // A require deep in the file loads something late, on purpose; only those at the top tell where imports stand.
  if (last && (!isCommonJs || isAtTop(source.ast.body, last))) {
    return { range: [last.range[1], last.range[1]], text: `${style.lineBreak}${line}` };
  }
  return atTop(reading, line, style.lineBreak);
}

const isRequire = (statement: Node): boolean =>
  statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => requiredModule(init) !== undefined);

function isAtTop(body: readonly Node[], statement: Node): boolean {
  return body.slice(0, body.indexOf(statement)).every((each) => isRequire(each) || isDirective(each) || each.type === 'ImportDeclaration');
}

const isDirective = (statement: Node): boolean =>
  statement.type === 'ExpressionStatement' && statement.expression.type === 'Literal' && typeof statement.expression.value === 'string';

/** The first place an import may stand: behind a shebang, a licence comment set off by a blank line, and directives. */
function atTop({ source: { ast, text, comments } }: Reading, line: string, lineBreak: string): TextEdit {
  const directive = ast.body.findLast((statement, index) => isDirective(statement) && ast.body.slice(0, index).every(isDirective));
  if (directive) return { range: [directive.range[1], directive.range[1]], text: `${lineBreak}${lineBreak}${line}` };
  let start = text.startsWith('#!') ? lineAfter(text, 0) : 0;
  for (const comment of comments) {
    const before = text.slice(start, comment.range[0]);
    if (comment.range[0] < start) continue;
    if (before.trim() !== '') break;
    const end = lineAfter(text, comment.range[1]);
    if (text.slice(comment.range[1], end).trim() !== '') break;
    const isSetOff = /^\s*?\r?\n/.test(text.slice(end)) || /licen[cs]e|copyright/i.test(comment.value);
    const isLineOfBlock = comment.type === 'Line' && comments.some((next) => next.range[0] > comment.range[1] && text.slice(comment.range[1], next.range[0]).trim() === '');
    if (!isSetOff && !isLineOfBlock) break;
    start = end;
  }
  const rest = text.slice(start);
  const blank = /^(?:[ \t]*\r?\n)*/.exec(rest)?.[0] ?? '';
  const at = start === 0 ? 0 : start + blank.length;
  return { range: [at, at], text: rest.trim() === '' ? line : `${line}${lineBreak}${lineBreak}` };
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
