import type { Identifier, Node } from '../ast/node.ts';
import { keyName, memberName, staticString } from '../ast/static-name.ts';
import { wrapped } from '../ast/unwrap.ts';
import type { Reading } from '../source/reading.ts';
import { CHANGED_EXPORTS, LEGACY, SAME_EXPORTS } from './legacy-api.ts';
import type { MigrationSite } from './migration-site.ts';

/**
 * The uses of the old library that are not known to mean the same in the new one. Every use of a name that the module
 * goes by is accounted for: what is handed on cannot be followed, so it is a site, too.
 */
export function useSites(reading: Reading): readonly MigrationSite[] {
  const { nodes, names } = reading;
  const sites: MigrationSite[] = [];
  const report = (node: Node, reason: string): void => void sites.push(useSite(reading, node, reason));

  const member = (name: string | undefined, node: Node): void => {
    if (name === undefined) report(node, 'which export is meant cannot be told');
    else if (name === 'load' && isCalled(node)) return;
    else if (!SAME_EXPORTS.has(name)) report(node, CHANGED_EXPORTS.get(name) ?? `\`@grpc/grpc-js\` has no export \`${name}\``);
  };
  const binding = (id: Node): void => {
    if (id.type === 'Identifier') return useOfName(id);
    if (id.type !== 'ObjectPattern') return report(id, 'what becomes of the module cannot be told');
    for (const property of id.properties) member(property.type === 'Property' ? keyName(property) : undefined, property);
  };
  const useOfName = (id: Identifier): void => {
    const variable = names.variableOf(id);
    if (variable === undefined || names.soleDefinitionOf(variable) === undefined) return report(id, 'the name is given several values');
    for (const { identifier, init } of variable.references) if (init !== true && identifier !== id) useOfModule(identifier);
  };
  const useOfModule = (node: Node): void => {
    const outer = wrapped(node);
    const { parent } = outer;
    if (parent?.type === 'MemberExpression' && parent.object === outer) return member(memberName(parent), parent);
    if (parent?.type === 'TSQualifiedName' && parent.left === outer) return member(parent.right.name, parent);
    if (parent?.type === 'VariableDeclarator' && parent.init === outer) return binding(parent.id);
    if (parent?.type === 'ExpressionStatement') return;
    report(outer, 'the module is handed on, and what is used of it cannot be told');
  };

  for (const { source, specifiers } of nodes.of('ImportDeclaration')) {
    if (source.value !== LEGACY) continue;
    for (const specifier of specifiers) {
      if (specifier.type === 'ImportSpecifier') member(specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value, specifier);
      else useOfName(specifier.local);
    }
  }
  for (const { id, moduleReference } of nodes.of('TSImportEqualsDeclaration')) {
    if (moduleReference.type === 'TSExternalModuleReference' && staticString(moduleReference.expression) === LEGACY) useOfName(id);
  }
  for (const call of nodes.of('CallExpression')) {
    if (call.callee.type === 'Identifier' && call.callee.name === 'require' && staticString(call.arguments[0]) === LEGACY) useOfModule(call);
  }
  for (const { superClass } of [...nodes.of('ClassDeclaration'), ...nodes.of('ClassExpression')]) {
    if (superClass && names.qualify(superClass) === `${LEGACY}#Server`) report(superClass, 'the class `Server` is extended, and whether its `bind` is called cannot be told');
  }
  return sites;
}

const isCalled = (node: Node): boolean => {
  const outer = wrapped(node);
  return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer;
};

function useSite(reading: Reading, node: Node, reason: string): MigrationSite {
  const literal = reading.source.text.slice(...node.range);
  const proposal = { kind: 'rewrite', replacement: literal, edits: [], reason: 'accepted as it is', needs: [] } as const;
  return { node, literal, shape: 'use', verdict: { kind: 'undecided', reason, proposal } };
}
