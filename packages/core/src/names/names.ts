import type { Identifier, Node } from '../ast/node.ts';
import { calledName, memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Variable } from '../source/scopes.ts';
import type { Source } from '../source/source.ts';
import type { Definition } from './definition.ts';
import { definitionsOf } from './definition.ts';
import type { QualifiedName } from './qualified-name.ts';
import { memberOf, qualifiedName, resultOf } from './qualified-name.ts';
import { takenNames, topLevelNames, variableOf, variablesByUse } from './scopes.ts';
import type { Unscoped } from './unscoped.ts';
import { unscopedNames } from './unscoped.ts';

/** Resolves what the names of a file mean: by import, never by identifier. */
export interface Names {
  variableOf(identifier: Identifier): Variable | undefined;
  /** What a variable is declared with and every later assignment of a whole value, worked out once. */
  definitionsOf(variable: Variable): readonly Definition[];
  /** The one definition of a variable that is never given another value. */
  soleDefinitionOf(variable: Variable): Definition | undefined;
  /** What a name stands for; `undefined` where it is given more than one value, or none. */
  definitionOf(identifier: Identifier): Definition | undefined;
  /**
   * The imported thing that an expression (or a type's name) is, through imports, requires, namespaces, aliases and
   * destructuring; `undefined` for what the file makes itself and for what cannot be told. What a call or a
   * constructor gives is its name with `()`: `@grpc/grpc-js#Server()`.
   */
  qualify(node: Node): QualifiedName | undefined;
  /** A module by the name others import it by: a library's own files import by path what it exports. */
  moduleNamed(module: string): string;
  /** What the names of the top of the file are of other modules. */
  readonly bindings: readonly Binding[];
  /** Whether a name stands for something anywhere in the file: then a new binding needs another. */
  isTaken(name: string): boolean;
}

/** A name at the top of a file that is something of another module. */
export interface Binding {
  readonly identifier: Identifier;
  readonly definition: Definition;
  readonly qualified: QualifiedName;
}

/** More aliases in a row than this are not followed: nobody writes them, and a cycle must end. */
const MAX_HOPS = 8;

export function resolveNames({ ast, scopeManager, facts }: Source): Names {
  const known = new Map<Variable, QualifiedName | undefined>();
  const qualified = new Map<Node, QualifiedName | undefined>();
  const definitions = new Map<Variable, readonly Definition[]>();
  let variables: ReadonlyMap<object, Variable> | undefined;
  let unscoped: ReadonlyMap<string, Unscoped> | undefined;
  let bindings: readonly Binding[] | undefined;
  let taken: ReadonlySet<string> | undefined;

  const moduleNamed = (module: string): string => (module.startsWith('.') ? (facts.packageName ?? module) : module);

  const lookUp = (identifier: Identifier): Variable | undefined =>
    (variables ??= variablesByUse(scopeManager)).get(identifier) ?? variableOf(scopeManager, identifier);
  const unscopedOf = (name: string): Unscoped | undefined => (unscoped ??= unscopedNames(ast)).get(name);

  function definitionOf(identifier: Identifier): Definition | undefined {
    const variable = lookUp(identifier);
    return variable && variable.defs.length > 0 ? soleDefinitionOf(variable) : unscopedOf(identifier.name)?.definition;
  }

  function definitionsKept(variable: Variable): readonly Definition[] {
    let kept = definitions.get(variable);
    if (!kept) definitions.set(variable, (kept = definitionsOf(variable)));
    return kept;
  }

  function soleDefinitionOf(variable: Variable): Definition | undefined {
    const [definition, ...others] = definitionsKept(variable);
    return others.length === 0 ? definition : undefined;
  }

  function bindingsAtTop(): readonly Binding[] {
    const identifiers = [...topLevelNames(scopeManager), ...[...(unscoped ??= unscopedNames(ast)).values()].map(({ identifier }) => identifier)];
    return [...new Set(identifiers)].flatMap((identifier) => {
      const definition = definitionOf(identifier);
      const name = qualify(identifier);
      return definition && name !== undefined ? [{ identifier, definition, qualified: name }] : [];
    });
  }

  function qualifyVariable(variable: Variable, hops: number): QualifiedName | undefined {
    if (known.has(variable)) return known.get(variable);
    known.set(variable, undefined);
    const name = qualifyDefinition(soleDefinitionOf(variable), hops);
    known.set(variable, name);
    return name;
  }

  function qualifyDefinition(definition: Definition | undefined, hops: number): QualifiedName | undefined {
    switch (definition?.kind) {
      case 'import':
        return qualifiedName(moduleNamed(definition.module), definition.imported === '*' ? [] : [definition.imported]);
      case 'value':
        return definition.path.reduce<QualifiedName | undefined>(
          (outer, key) => (outer !== undefined && key !== undefined ? memberOf(outer, key) : undefined),
          qualifyNode(definition.value, hops + 1),
        );
      default:
        return undefined;
    }
  }

  function qualify(node: Node): QualifiedName | undefined {
    if (!qualified.has(node)) qualified.set(node, qualifyNode(node, 0));
    return qualified.get(node);
  }

  function qualifyNode(node: Node, hops: number): QualifiedName | undefined {
    if (hops > MAX_HOPS) return undefined;
    const inner = settled(node);
    switch (inner.type) {
      case 'Identifier': {
        const variable = lookUp(inner);
        if (variable && variable.defs.length > 0) return qualifyVariable(variable, hops);
        return qualifyDefinition(unscopedOf(inner.name)?.definition, hops);
      }
      case 'MemberExpression': {
        const name = memberName(inner);
        const object = name === undefined ? undefined : qualifyNode(inner.object, hops);
        return object !== undefined && name !== undefined ? memberOf(object, name) : undefined;
      }
      case 'TSQualifiedName': {
        const left = qualifyNode(inner.left, hops);
        return left === undefined ? undefined : memberOf(left, inner.right.name);
      }
      case 'ImportExpression': {
        const module = staticString(inner.source);
        return module === undefined ? undefined : qualifiedName(moduleNamed(module));
      }
      case 'CallExpression': {
        const [argument] = inner.arguments;
        const called = calledName(inner);
        if (argument && called !== undefined) {
          const module = called === 'require' && inner.callee.type === 'Identifier' ? staticString(argument) : undefined;
          if (module !== undefined) return qualifiedName(moduleNamed(module));
          if (INTEROP.has(called)) return qualifyNode(argument, hops + 1);
        }
        return resultOf(qualifyNode(inner.callee, hops));
      }
      case 'NewExpression':
        return resultOf(qualifyNode(inner.callee, hops));
      case 'SequenceExpression': {
        // `(0, https_1.onCall)(…)`, as compilers call what they import
        const last = inner.expressions.at(-1);
        return last && qualifyNode(last, hops);
      }
      default:
        return undefined;
    }
  }

  return {
    variableOf: lookUp,
    definitionsOf: definitionsKept,
    soleDefinitionOf,
    definitionOf,
    qualify,
    moduleNamed,
    get bindings() {
      return (bindings ??= bindingsAtTop());
    },
    isTaken: (name) => (taken ??= takenNames(scopeManager)).has(name) || unscopedOf(name) !== undefined,
  };
}

/** What TypeScript, Babel and esbuild compile an import to. */
const INTEROP = new Set(['__importStar', '__importDefault', '_interopRequireDefault', '_interopRequireWildcard', '__toESM']);
