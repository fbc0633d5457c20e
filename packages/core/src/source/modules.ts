import { staticString } from '../ast/static-name.ts';
import type { NodeIndex } from '../ast/node-index.ts';
import type { Source } from './source.ts';

/** What names a module anywhere but in a statement at the top of a file. */
const NAMED_INSIDE = /\brequire\b|\bimport\s*[(/]/;

/**
 * The modules a file names in its imports, requires and exports, as they are written there.
 *
 * @param nodes asked only where some are named in another place than at the top
 */
export function modulesNamedIn({ ast, text }: Source, nodes: () => NodeIndex): readonly string[] {
  if (NAMED_INSIDE.test(text) || ast.body.some(({ type }) => type === 'TSModuleDeclaration')) return namedAnywhere(nodes());
  return [
    ...ast.body.flatMap((statement) => (statement.type === 'ImportDeclaration' ? statement.source.value : [])),
    ...ast.body.flatMap((statement) => (statement.type === 'ExportNamedDeclaration' ? (statement.source?.value ?? []) : [])),
  ];
}

const namedAnywhere = (nodes: NodeIndex): readonly string[] => [
  ...nodes.of('ImportDeclaration').map(({ source }) => source.value),
  ...nodes.of('ExportNamedDeclaration').flatMap(({ source }) => source?.value ?? []),
  ...nodes.of('TSImportEqualsDeclaration').flatMap(({ moduleReference }) =>
    moduleReference.type === 'TSExternalModuleReference' ? (staticString(moduleReference.expression) ?? []) : [],
  ),
  ...nodes.of('ImportExpression').flatMap(({ source }) => staticString(source) ?? []),
  ...nodes.of('CallExpression').flatMap(({ callee, arguments: [module] }) =>
    callee.type === 'Identifier' && callee.name === 'require' ? (staticString(module) ?? []) : [],
  ),
];
