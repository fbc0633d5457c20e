import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isInvocation } from '../ast/node.ts';
import { calledName, keyName, memberName, staticNumber } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import { codeNumbered } from '../codes/lookup.ts';
import { readSpelling } from '../codes/spelling.ts';
import type { CodeName } from '../codes/status-code.ts';
import { enumMembers } from '../names/value-behind.ts';
import type { Source } from '../source/source.ts';

/** Constants for the codes that a file of the project exports. */
export interface ExportedConstants {
  /** What the enum or the object is exported as. */
  readonly name: string;
  /** What it calls each code. */
  readonly members: ReadonlyMap<CodeName, string>;
}

/** Fewer codes than these are a coincidence. */
const FEWEST = 3;

/** The enum or object of status codes that a file exports by name, the one with the most of them; `undefined` where there is none. */
export function exportedConstants({ ast }: Source): ExportedConstants | undefined {
  const found = ast.body.flatMap((statement) => exportsOf(statement)).map(({ name, value }) => ({ name, members: membersOf(value) }));
  const [most] = found.filter(({ members }) => members.size >= FEWEST).sort((a, b) => b.members.size - a.members.size);
  return most;
}

interface Exported {
  readonly name: string;
  readonly value: Node;
}

function exportsOf(statement: TSESTree.ProgramStatement): readonly Exported[] {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ? declared(statement.declaration) : [];
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return [];
  const { left, right } = statement.expression;
  if (left.type !== 'MemberExpression') return [];
  const name = memberName(left);
  // exports.GrpcStatus = { … }, module.exports = { GrpcStatus: { … } }
  if (name !== undefined && isExports(left.object)) return [{ name, value: right }];
  return isExports(left) && right.type === 'ObjectExpression' ? right.properties.flatMap((each) => (each.type === 'Property' ? { name: keyName(each) ?? '', value: each.value } : [])) : [];
}

function declared(declaration: Node): readonly Exported[] {
  if (declaration.type === 'TSEnumDeclaration') return declaration.const ? [] : [{ name: declaration.id.name, value: declaration }];
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id, init }) => (id.type === 'Identifier' && init ? { name: id.name, value: init } : []));
}

const isExports = (node: Node): boolean =>
  (node.type === 'Identifier' && node.name === 'exports') ||
  (node.type === 'MemberExpression' && memberName(node) === 'exports' && node.object.type === 'Identifier' && node.object.name === 'module');

function membersOf(value: Node): ReadonlyMap<CodeName, string> {
  const members = new Map<CodeName, string>();
  for (const [name, number] of rowsOf(value)) {
    const code = codeNumbered(number)?.name;
    if (code !== undefined && readSpelling(name) === code && /^[A-Za-z_$][\w$]*$/.test(name) && !members.has(code)) members.set(code, name);
  }
  return members;
}

function rowsOf(value: Node): readonly (readonly [name: string, number: number])[] {
  if (value.type === 'TSEnumDeclaration') {
    let next = 0;
    return enumMembers(value).map(({ id, initializer }) => {
      const number = initializer ? (staticNumber(initializer) ?? NaN) : next;
      next = number + 1;
      return [keyName({ key: id }) ?? '', number];
    });
  }
  const inner = settled(value);
  // Object.freeze({ … })
  const object = isInvocation(inner) && calledName(inner) === 'freeze' && inner.arguments[0] ? settled(inner.arguments[0]) : inner;
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((each) => (each.type === 'Property' ? [[keyName(each) ?? '', staticNumber(each.value) ?? NaN] as const] : []));
}
