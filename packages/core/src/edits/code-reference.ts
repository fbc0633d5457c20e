import type { Variable } from '@typescript-eslint/scope-manager';
import type { Node } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { CodeEnum, Dialect } from '../dialects/dialect.ts';
import { enumsOf } from '../dialects/registry.ts';
import { definitionsOf } from '../names/definition.ts';
import { partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import { isShadowed } from '../names/scopes.ts';
import type { Reading } from '../source/reading.ts';
import { importEdit } from './import-edit.ts';
import type { TextEdit } from './text-edit.ts';

/** How a status code is written at one place of a file. */
export interface CodeReference {
  /** The expression: `grpc.status.NOT_FOUND`, `Code.NotFound`, `'not-found'`. */
  readonly text: string;
  /** The import or require that the expression needs; absent where the constant is in scope already. */
  readonly importEdit?: TextEdit;
}

/**
 * How to name a code at a place, in a dialect: by the binding the file has for one of its enums, else by an import of
 * it in the file's own style. `undefined` where the dialect has no constant for the code, or none that can be imported.
 */
export function referenceTo(reading: Reading, code: CodeName, dialect: Dialect, at: Node): CodeReference | undefined {
  const enums = enumsOf(dialect).flatMap(({ enumeration, memberFor }) => {
    const member = memberFor(code);
    return member === undefined ? [] : [{ enumeration, member }];
  });
  for (const { enumeration, member } of enums) {
    const bound = boundAt(reading, enumeration, at);
    if (bound !== undefined) return { text: `${bound}.${member}` };
  }
  for (const { enumeration, member } of enums) {
    if (!enumeration.importable) continue;
    const { module, name, alias } = enumeration.importable;
    const local = [name, alias, `${alias}Code`].find((each) => !isNameTaken(reading, each));
    if (local !== undefined) return { text: `${local}.${member}`, importEdit: importEdit(reading, { module, name, local }) };
  }
  return undefined;
}

/** What the file calls an enum at a place: `status`, `grpc.status`. */
function boundAt(reading: Reading, enumeration: CodeEnum, at: Node): string | undefined {
  for (const variable of topLevelVariables(reading)) {
    const [definition] = variable.defs;
    if (!definition || isTypeOnly(variable) || isShadowed(reading.source.scopeManager, at, variable.name)) continue;
    if (definition.type === 'Variable' && !isSetBefore(variable, at)) continue;
    const identifier = definition.name;
    const name = identifier.type === 'Identifier' ? reading.names.qualify(identifier) : undefined;
    const rest = name === undefined ? undefined : restOf(name, enumeration);
    if (rest !== undefined) return [variable.name, ...rest].join('.');
  }
  return undefined;
}

/** The way from a thing to an enum inside it: none for the enum itself, `['status']` from the module. */
function restOf(name: QualifiedName, { names }: CodeEnum): readonly string[] | undefined {
  const from = partsOf(name);
  for (const each of names) {
    // Names in the dialect data are written as qualified names are printed.
    const to = partsOf(each as QualifiedName);
    if (from.module === to.module && from.path.every((step, index) => to.path[index] === step)) return to.path.slice(from.path.length);
  }
  return undefined;
}

function topLevelVariables({ source: { scopeManager } }: Reading): readonly Variable[] {
  return scopeManager.scopes.filter(({ type, block }) => type === 'module' || type === 'global' || block.type === 'Program').flatMap(({ variables }) => variables);
}

const isTypeOnly = (variable: Variable): boolean =>
  definitionsOf(variable).some((definition) => definition.kind === 'import' && definition.typeOnly);

/** A constant is of use only behind its declaration, or in a function that runs later. */
function isSetBefore(variable: Variable, at: Node): boolean {
  const [definition] = variable.defs;
  return definition !== undefined && definition.name.range[0] < at.range[0];
}

/** Whether a name stands for something anywhere in the file: then a new binding takes another. */
function isNameTaken({ source: { scopeManager } }: Reading, name: string): boolean {
  return scopeManager.scopes.some(
    (scope) => scope.set.has(name) && (scope.set.get(name)?.defs.length ?? 0) > 0 || scope.through.some(({ identifier }) => identifier.name === name),
  );
}
