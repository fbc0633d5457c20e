import type { Node } from '../ast/node.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { CodeEnum, Dialect } from '../dialects/dialect.ts';
import type { KnownEnum } from '../dialects/registry.ts';
import { DIALECTS, enumsOf, isNodeOnly } from '../dialects/registry.ts';
import { reaches } from '../dialects/version.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
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
  /** The package to import from, where the file's package does not depend on it: somebody has to add it first. */
  readonly missingDependency?: string;
  /** The constant is the project's own: imported from its file, or missing, as the project has no such file yet. */
  readonly ownConstants?: 'imported' | 'missing';
}

/**
 * How to name a code at a place, in a dialect: by the binding the file has for one of its enums, else by an import of
 * it in the file's own style. `undefined` where the dialect has no constant for the code, or none that can be imported.
 */
export function referenceTo(reading: Reading, code: CodeName, dialect: Dialect, at: Node): CodeReference | undefined {
  const enums = enumsTakenBy(dialect).flatMap(({ enumeration, memberFor, dialect: owner }) => {
    const member = memberFor(code);
    return member === undefined ? [] : [{ enumeration, member, owner }];
  });
  for (const { enumeration, member } of enums) {
    const bound = boundAt(reading, enumeration, at);
    if (bound !== undefined) return { text: `${bound}.${member}` };
  }
  const importable = enums.filter(({ enumeration, owner }) => availability(reading, enumeration, owner === dialect) !== 'absent');
  const chosen =
    importable.find(({ enumeration }) => enumeration.importable && importsFrom(reading, enumeration.importable.module)) ??
    importable.find(({ enumeration, owner }) => availability(reading, enumeration, owner === dialect) === 'there') ??
    importable[0];
  if (!chosen?.enumeration.importable) return undefined;
  const { module, name, alias, inside = [] } = chosen.enumeration.importable;
  const local = [name, alias, `${alias}Code`].find((each) => !reading.names.isTaken(each));
  if (local === undefined) return undefined;
  const reference = { text: [local, ...inside, chosen.member].join('.'), importEdit: importEdit(reading, { module, name, local }) };
  const isThere = availability(reading, chosen.enumeration, true) === 'there';
  return isThere ? reference : { ...reference, missingDependency: packageOf(module) ?? module };
}

/** Whether a library has a constant for a code, its own or one that it takes as well. */
export const hasConstant = (dialect: Dialect, code: CodeName): boolean => enumsTakenBy(dialect).some(({ memberFor }) => memberFor(code) !== undefined);

/** The enums of a dialect, then of those whose constants it takes as well. */
const enumsTakenBy = (dialect: Dialect): readonly KnownEnum[] =>
  [dialect, ...DIALECTS.filter(({ id }) => dialect.alsoTakes?.includes(id))].flatMap(enumsOf);

/**
 * Whether an enum can be imported: `there` where the package depends on its module in a version that has it, or the
 * file imports from it, or nothing is known of the package and the enum is the dialect's own; `missing` where the
 * package would have to depend on it first; `absent` where there is none.
 */
function availability(reading: Reading, enumeration: CodeEnum, isOwn: boolean): 'there' | 'missing' | 'absent' {
  const { dependencies, optional, packageName, importsItself, moduleKind } = reading.source.facts;
  const { importable, since } = enumeration;
  if (!importable || !runsHere(reading, importable.module)) return 'absent';
  // Most files of a library do not import it; by which path its own file is reached cannot be told from here.
  if (packageOf(importable.module) === packageName) return importsItself?.() === true ? 'there' : 'absent';
  if (importable.hiddenFromEsm && moduleKind === 'esm') return 'absent';
  const owner = packageOf(importable.module) ?? importable.module;
  // An import at the top fails where the package is not installed; a library loads such a one when it needs it.
  if (optional?.has(owner) === true && !importsFrom(reading, importable.module)) return 'missing';
  const range = dependencies?.get(owner);
  if (range !== undefined) return since === undefined || reaches(range, since) ? 'there' : 'absent';
  if (importsFrom(reading, importable.module)) return 'there';
  if (dependencies !== undefined) return 'missing';
  return isOwn ? 'there' : 'absent';
}

/**
 * Whether a library runs where the file does: one for Node does not in a package that is built for browsers too, but for
 * files that are for Node themselves.
 */
export function runsHere(reading: Reading, module: string): boolean {
  if (reading.source.facts.hasBrowserBuild !== true || !isNodeOnly(module)) return true;
  return reading.modules.some((each) => NODE.test(each) || isNodeOnly(each));
}

/** Modules of Node that bundlers have no stand-in for. */
const NODE = /^(?:node:.+|child_process|cluster|dgram|dns|fs|fs\/promises|http2|net|tls|worker_threads)$/;

const importsFrom = ({ names: { bindings } }: Reading, module: string): boolean =>
  bindings.some(({ qualified }) => partsOf(qualified).module === module);

/**
 * What the file calls an enum at a place: `status`, `grpc.status`. A way through a default import comes last, for what
 * it has inside depends on how the module was made.
 */
function boundAt({ names: { bindings }, source: { scopeManager, facts } }: Reading, enumeration: CodeEnum, at: Node): string | undefined {
  const ways = bindings.flatMap(({ identifier, definition, qualified }) => {
    const rest = restOf(qualified, enumeration);
    if (!rest || isShadowed(scopeManager, at, identifier.name)) return [];
    // A file of the library itself, imported by its path, need not export what the library's entry does.
    if (rest.length > 0 && packageOf(partsOf(qualified).module) === facts.packageName) return [];
    // A type is nothing at run time, and a constant is of use only behind its declaration.
    const isOfUse = definition.kind === 'import' ? !definition.typeOnly : identifier.range[0] < at.range[0];
    const isByDefault = definition.kind === 'import' && definition.imported === 'default' && rest.length > 0;
    return isOfUse ? [{ text: [identifier.name, ...rest].join('.'), isByDefault }] : [];
  });
  return (ways.find(({ isByDefault }) => !isByDefault) ?? ways[0])?.text;
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
