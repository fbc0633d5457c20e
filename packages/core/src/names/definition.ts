import type { TSESTree } from '@typescript-eslint/types';
import type { ClassNode, FunctionNode, Node } from '../ast/node.ts';
import { isClass, isFunction } from '../ast/node.ts';
import { keyName } from '../ast/static-name.ts';
import type { Variable } from '../source/scopes.ts';

/** What a variable is bound to where it is declared. `path` is what destructuring takes out of it. */
export type Definition =
  | { readonly kind: 'import'; readonly module: string; readonly imported: ImportedName; readonly typeOnly: boolean }
  | { readonly kind: 'value'; readonly value: Node; readonly path: Path }
  | { readonly kind: 'parameter'; readonly of: FunctionNode; readonly index: number; readonly path: Path }
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | { readonly kind: 'class'; readonly node: ClassNode }
  | { readonly kind: 'enum'; readonly node: TSESTree.TSEnumDeclaration }
  | { readonly kind: 'caught'; readonly clause: TSESTree.CatchClause; readonly path: Path }
  | { readonly kind: 'element'; readonly of: Node; readonly path: Path }
  | { readonly kind: 'other' };

/** `*` is the namespace. */
export type ImportedName = string;

/** Property names from the outside in; `undefined` for one that the text does not say. */
export type Path = readonly (string | undefined)[];

/**
 * The definitions of a variable: what it is declared with and every later assignment of a whole value.
 * An empty answer means that nothing is known, not that nothing is assigned.
 */
export function definitionsOf(variable: Variable): readonly Definition[] {
  const definitions = variable.defs.flatMap((def) => declaredAs(def.node, def.name, def.parent ?? null) ?? []);
  for (const reference of variable.references) {
    if (reference.init || !reference.isWrite()) continue;
    const { parent } = reference.identifier;
    const isWhole = parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === reference.identifier;
    definitions.push(isWhole ? { kind: 'value', value: parent.right, path: [] } : { kind: 'other' });
  }
  return definitions;
}

/** What a declaration binds a name to; `undefined` where it gives it no value. */
export function declaredAs(node: Node, name: Node, parent: Node | null): Definition | undefined {
  switch (node.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return importedAs(node, parent);
    case 'TSImportEqualsDeclaration': {
      const reference = node.moduleReference;
      if (reference.type !== 'TSExternalModuleReference') return { kind: 'value', value: reference, path: [] };
      const { expression } = reference;
      return expression.type === 'Literal' && typeof expression.value === 'string'
        ? { kind: 'import', module: expression.value, imported: '*', typeOnly: node.importKind === 'type' }
        : { kind: 'other' };
    }
    case 'VariableDeclarator': {
      const loop = node.parent.parent;
      if ((loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === node.parent) {
        return loop.type === 'ForOfStatement'
          ? { kind: 'element', of: loop.right, path: pathTo(name, node.id) }
          : { kind: 'other' };
      }
      return node.init ? { kind: 'value', value: node.init, path: pathTo(name, node.id) } : undefined;
    }
    case 'CatchClause':
      return { kind: 'caught', clause: node, path: node.param ? pathTo(name, node.param) : [] };
    case 'TSEnumDeclaration':
      return { kind: 'enum', node };
    default:
      if (isClass(node)) return { kind: 'class', node };
      if (!isFunction(node)) return { kind: 'other' };
      return node.id === name ? { kind: 'function', node } : parameterOf(node, name);
  }
}

function importedAs(
  node: TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier,
  parent: Node | null,
): Definition {
  if (parent?.type !== 'ImportDeclaration') return { kind: 'other' };
  const typeOnly = parent.importKind === 'type' || (node.type === 'ImportSpecifier' && node.importKind === 'type');
  return { kind: 'import', module: parent.source.value, imported: importedName(node), typeOnly };
}

function importedName(
  node: TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier,
): ImportedName {
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return 'default';
    case 'ImportNamespaceSpecifier':
      return '*';
    default:
      return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
  }
}

function parameterOf(node: FunctionNode, name: Node): Definition {
  const index = node.params.findIndex((param) => param.range[0] <= name.range[0] && name.range[1] <= param.range[1]);
  const param = node.params[index];
  return param ? { kind: 'parameter', of: node, index, path: pathTo(name, param) } : { kind: 'other' };
}

/** The property names between a pattern and a name bound inside it. */
function pathTo(name: Node, pattern: Node): Path {
  const path: (string | undefined)[] = [];
  for (let node = name; node !== pattern && node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'Property' && parent.value === node) path.unshift(keyName(parent));
    else if (parent.type === 'ArrayPattern') path.unshift(String(parent.elements.findIndex((each) => each === node)));
    else if (parent.type === 'RestElement') path.unshift(undefined);
  }
  return path;
}
