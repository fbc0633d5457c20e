import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { contains, isClass } from '../../ast/node.ts';
import { unwrap } from '../../ast/unwrap.ts';
import { fileStyle } from '../../edits/file-style.ts';
import type { TextEdit } from '../../edits/text-edit.ts';
import type { Suggestion } from '../../litmus/judgement.ts';
import { isShadowed } from '../../names/scopes.ts';
import type { RaiseSite } from '../../sites/raise-site.ts';
import type { Reading } from '../../source/reading.ts';
import type { Thrown } from './thrown.ts';

/**
 * The line that lets an error through a `catch`: `if (error instanceof HttpsError) throw error;`. Only where the clause
 * throws as well, for then whoever takes its error takes this one too, and where the class is at hand.
 */
export function letThrough(reading: Reading, handler: TSESTree.CatchClause, site: RaiseSite, { madeOf, code }: Thrown): Suggestion | undefined {
  if (site.node.parent?.type !== 'ThrowStatement' || !madeOf || code === undefined || !isAtHand(reading, handler, madeOf)) return undefined;
  const caught = nameOfCaught(reading, handler);
  if (!caught) return undefined;
  const { semicolon } = fileStyle(reading);
  const replacement = `if (${caught.name} instanceof ${reading.source.text.slice(...madeOf.range)}) throw ${caught.name}${semicolon}`;
  return { code, replacement, edits: [...caught.edits, firstIn(reading, handler.body, replacement)] };
}

/** Whether the class is a name of the file's top, which means the same in the clause. */
function isAtHand(reading: Reading, handler: TSESTree.CatchClause, madeOf: Node): boolean {
  let root = unwrap(madeOf);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  if (root.type !== 'Identifier' || isShadowed(reading.source.scopeManager, handler.body, root.name)) return false;
  const variable = reading.names.variableOf(root);
  return variable !== undefined && variable.defs.every(({ node }) => !isClass(node) || !contains(handler.parent, node));
}

/** What the clause calls what it caught, or the edit that gives it a name. */
function nameOfCaught(reading: Reading, { param, body }: TSESTree.CatchClause): { readonly name: string; readonly edits: readonly TextEdit[] } | undefined {
  if (param) return param.type === 'Identifier' ? { name: param.name, edits: [] } : undefined;
  const isUsed = reading.nodes.of('Identifier').some((each) => each.name === 'error' && contains(body, each));
  return isUsed ? undefined : { name: 'error', edits: [{ range: [body.range[0], body.range[0]], text: '(error) ' }] };
}

/** A statement before the first one of a block, on a line of its own where that has one. */
function firstIn(reading: Reading, block: TSESTree.BlockStatement, statement: string): TextEdit {
  const [first] = block.body;
  const start = block.range[0] + 1;
  const indentation = first && /\r?\n[ \t]*$/.exec(reading.source.text.slice(start, first.range[0]))?.[0];
  return { range: [start, start], text: indentation === undefined ? ` ${statement}` : `${indentation}${statement}` };
}
