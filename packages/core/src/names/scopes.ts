import type { Identifier, Node } from '../ast/node.ts';
import type { Scope, ScopeManager, Variable } from '../source/scopes.ts';

/** The innermost scope that a node stands in. */
export function scopeOf(scopeManager: ScopeManager, node: Node): Scope | null {
  // Of the two scopes of a named function expression, and of a program, the one inside.
  const inner = node.type !== 'Program';
  for (let current: Node | undefined = node; current; current = current.parent) {
    const scope = scopeManager.acquire(current, inner);
    if (scope) return scope;
  }
  return scopeManager.scopes[0] ?? null;
}

/** The variable an identifier names, seen from where it stands. */
export function variableOf(scopeManager: ScopeManager, identifier: Identifier): Variable | undefined {
  for (let scope = scopeOf(scopeManager, identifier); scope; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable) return variable;
  }
  return undefined;
}

/** The variables of all names whose meaning scope analysis has settled, by the identifier that is written. */
export function variablesByUse({ scopes }: ScopeManager): ReadonlyMap<object, Variable> {
  const found = new Map<object, Variable>();
  for (const { references } of scopes) {
    for (const { identifier, resolved } of references) if (resolved) found.set(identifier, resolved);
  }
  return found;
}

/** Whether a name means something else at `node` than at the top of the file. */
export function isShadowed(scopeManager: ScopeManager, node: Node, name: string): boolean {
  for (let scope = scopeOf(scopeManager, node); scope; scope = scope.upper) {
    if (scope.type === 'module' || scope.type === 'global') return false;
    // The outermost function scope of a CommonJS file is the module itself.
    if (scope.block.type === 'Program') return false;
    if (scope.set.has(name)) return true;
  }
  return false;
}

/** The identifiers that declare the names of the top of a file. */
export function topLevelNames({ scopes }: ScopeManager): readonly Identifier[] {
  return scopes
    .filter(({ type, block }) => type === 'module' || type === 'global' || block.type === 'Program')
    .flatMap(({ variables }) => variables)
    .flatMap(({ defs: [definition] }) => (definition?.name.type === 'Identifier' ? definition.name : []));
}

/** The names that stand for something anywhere in a file, be it declared there or a global. */
export function takenNames({ scopes }: ScopeManager): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { variables, references } of scopes) {
    for (const { name, defs } of variables) if (defs.length > 0) taken.add(name);
    for (const { identifier } of references) if (identifier.type === 'Identifier') taken.add(identifier.name);
  }
  return taken;
}
