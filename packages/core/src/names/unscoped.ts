import type { TSESTree } from '@typescript-eslint/types';
import type { Identifier, Node } from '../ast/node.ts';
import type { Definition } from './definition.ts';
import { declaredAs } from './definition.ts';

/** A name that is declared at the top of a file and that no scope need know of. */
export interface Unscoped {
  readonly identifier: Identifier;
  readonly definition: Definition;
}

/**
 * The enums and `import x = …` at the top of a file by their names. The scope analysis of Babel's parser passes them
 * over, so a name that no scope knows is looked for here.
 */
export function unscopedNames({ body }: TSESTree.Program): ReadonlyMap<string, Unscoped> {
  const found = new Map<string, Unscoped>();
  for (const statement of body) {
    const node: Node | null = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type !== 'TSEnumDeclaration' && node?.type !== 'TSImportEqualsDeclaration') continue;
    const definition = declaredAs(node, node.id, node);
    if (definition) found.set(node.id.name, { identifier: node.id, definition });
  }
  return found;
}
