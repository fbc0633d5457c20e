import { staticString } from '../ast/static-name.ts';
import type { NodeIndex } from '../ast/node-index.ts';

/** The modules a file names in its imports, requires and exports, as they are written there. */
export function modulesNamedIn(nodes: NodeIndex): readonly string[] {
  return [
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
}
