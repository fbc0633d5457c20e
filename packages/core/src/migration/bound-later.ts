import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { statementsAround } from '../ast/node.ts';
import { memberName } from '../ast/static-name.ts';
import { unwrap } from '../ast/unwrap.ts';
import type { TextEdit } from '../edits/text-edit.ts';
import type { Reading } from '../source/reading.ts';

export interface BoundLater {
  readonly edits: readonly TextEdit[];
  /** Why somebody may rely on the server being started when the statement is done. */
  readonly doubt?: string;
}

/**
 * The edits that make of `server.bind(…); server.start();` a `server.bindAsync(…, (error) => { …; server.start(); })`,
 * with the log lines around `start`; or why there are none.
 */
export function boundLater(reading: Reading, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression): BoundLater | string {
  const { text, comments } = reading.source;
  const [address, credentials, ...more] = call.arguments;
  if (!address || !credentials || more.length > 0 || callee.computed || callee.optional) return 'the call is not that of an address and credentials';
  const statement = call.parent;
  const around = statement.type === 'ExpressionStatement' ? statementsAround(statement) : undefined;
  if (around === undefined) return 'what `bind` gives is used; `bindAsync` gives the port to its callback';
  const following = around.slice(around.indexOf(statement) + 1);
  const isStart = (each: Node): boolean => isCallOf(reading, each, callee.object, 'start');
  const start = following.findIndex(isStart);
  if (start < 0) return 'no `start` of the server follows in the same block, to be called when it is bound';
  if (!following.slice(0, start).every((each) => isLog(each) || isCallOf(reading, each, callee.object, 'addService'))) {
    return 'between `bind` and `start` stands what may have to come first or last';
  }
  if (comments.some(({ range }) => range[0] >= credentials.range[1] && range[1] <= statement.range[1])) return 'a comment stands behind the credentials, and its place cannot be told';

  const logs = following.slice(start + 1).findIndex((each) => !isLog(each));
  const end = logs < 0 ? following.length : start + 1 + logs;
  const moved = following.slice(0, end);
  if (moved.some((each) => /\b(?:await|yield)\b/.test(text.slice(...each.range)))) return 'what would be called when it is bound waits for something itself';
  const doubt = doubtAbout(reading, statement, following.slice(end));
  return { edits: editsFor(reading, { callee, credentials, statement, moved, last: moved.at(-1) ?? statement, text }), ...(doubt !== undefined && { doubt }) };
}

function isCallOf({ source }: Reading, statement: Node, object: Node, method: string): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const call = unwrap(statement.expression);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== method) return false;
  return source.text.slice(...call.callee.object.range) === source.text.slice(...object.range);
}

/** `console.log(…)`, `logger.info(…)`, `this.log.info(…)`. */
function isLog(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const { callee } = statement.expression;
  if (callee.type === 'Identifier') return /^(?:log|debug)$/.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const { object } = callee;
  const name = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? memberName(object) : undefined;
  return name !== undefined && /^(?:console|log|logger|winston|debug)$/i.test(name);
}

interface Moving {
  readonly callee: TSESTree.MemberExpression;
  readonly credentials: Node;
  readonly statement: Node;
  readonly moved: readonly Node[];
  readonly last: Node;
  readonly text: string;
}

function editsFor(reading: Reading, { callee, credentials, statement, moved, last, text }: Moving): readonly TextEdit[] {
  const { lineBreak, semicolon } = reading.style;
  const indent = /[ \t]*$/.exec(text.slice(0, statement.range[0]))?.[0] ?? '';
  const unit = indentUnit(text);
  const error = ['error', 'bindError', 'bindingError'].find((name) => !reading.names.isTaken(name)) ?? 'failure';
  const opening = `, (${error}) => {${lineBreak}${indent}${unit}if (${error}) throw ${error}${semicolon}`;
  const isDeepened = !moved.some((each) => /`[^`]*\n/.test(text.slice(...each.range)));
  return [
    { range: callee.property.range, text: 'bindAsync' },
    { range: [credentials.range[1], statement.range[1]], text: opening },
    ...(isDeepened ? deeper(text, statement.range[1], last.range[1], unit) : []),
    { range: [last.range[1], last.range[1]], text: `${lineBreak}${indent}})${semicolon}` },
  ];
}

/** One unit of indentation more for each line that begins in a part of the text and is not empty. */
function deeper(text: string, from: number, to: number, unit: string): readonly TextEdit[] {
  const starts = [...text.slice(from, to).matchAll(/\n(?![\r\n])/g)].map(({ index }) => from + index + 1);
  return starts.map((start) => ({ range: [start, start], text: unit }));
}

const indentUnit = (text: string): string => /^(?:\t| {2,8})(?=[^\s*])/m.exec(text)?.[0] ?? '  ';

/**
 * A program that starts its server last does not see that it now starts a moment later; who calls a function, or imports
 * a file, and goes on as if the server were there, does.
 */
function doubtAbout(reading: Reading, statement: Node, rest: readonly Node[]): string | undefined {
  if (!rest.every(isIndifferent)) return 'what follows `start` may rely on the server being there already';
  const block = statement.parent;
  if (block?.type === 'Program') return exportsSomething(reading) ? EXPORTS : undefined;
  if (block?.type !== 'BlockStatement') return NESTED;
  const { parent } = block;
  if (parent.type === 'IfStatement' && isMainTest(reading, parent.test)) return isLastOfProgram(reading, parent) ? undefined : NESTED;
  if (parent.type !== 'FunctionDeclaration' || parent.parent.type !== 'Program' || !parent.id) return NESTED;
  const uses = reading.names.variableOf(parent.id)?.references.filter(({ init }) => init !== true) ?? [];
  const [use, ...others] = uses;
  const started = use && others.length === 0 ? startedBy(use.identifier) : undefined;
  if (!started) return NESTED;
  const guard = started.parent?.type === 'BlockStatement' ? started.parent.parent : started.parent;
  if (guard?.type === 'IfStatement') return isMainTest(reading, guard.test) && isLastOfProgram(reading, guard) ? undefined : NESTED;
  if (!isLastOfProgram(reading, started)) return NESTED;
  return exportsSomething(reading) ? EXPORTS : undefined;
}

const NESTED = 'who calls this function may rely on the server being there when it returns';

const EXPORTS = 'who imports this file may rely on the server being there when it is loaded';

/** The statement `main();` or `main().catch(…);` that an identifier is called in. */
function startedBy(identifier: Node): Node | undefined {
  let call = identifier.parent;
  if (call?.type !== 'CallExpression' || call.callee !== identifier) return undefined;
  const { parent } = call;
  if (parent.type === 'MemberExpression' && memberName(parent) === 'catch' && parent.parent.type === 'CallExpression') call = parent.parent;
  return call.parent.type === 'ExpressionStatement' ? call.parent : undefined;
}

const isMainTest = ({ source }: Reading, test: Node): boolean => /^(?:require\.main\s*===?\s*module|module\s*===?\s*require\.main|!module\.parent)$/.test(source.text.slice(...test.range));

function isLastOfProgram({ source }: Reading, statement: Node): boolean {
  const { body } = source.ast;
  const index = body.findIndex((each) => each === statement);
  return index >= 0 && body.slice(index + 1).every((each) => isIndifferent(each) || isExport(each));
}

/** What neither knows nor asks whether the server is there: declarations of functions and types, listeners of the process. */
function isIndifferent(statement: Node): boolean {
  if (/^(?:FunctionDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration|EmptyStatement)$/.test(statement.type)) return true;
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const { callee } = statement.expression;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'process' && /^(?:on|once)$/.test(memberName(callee) ?? '');
}

function isExport(statement: Node): boolean {
  if (statement.type.startsWith('Export')) return true;
  return statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression' && EXPORTED.test(rootText(statement.expression.left));
}

const EXPORTED = /^(?:module\.)?exports\b/;

function rootText(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? `${rootText(node.object)}.${memberName(node) ?? ''}` : '';
}

const exportsSomething = ({ source, nodes }: Reading): boolean =>
  source.ast.body.some(({ type }) => type.startsWith('Export')) || nodes.of('AssignmentExpression').some(({ left }) => EXPORTED.test(rootText(left)));
