import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { Definition } from '../names/definition.ts';
import { isShadowed } from '../names/scopes.ts';
import type { Reading } from '../source/reading.ts';
import type { CodeReference } from './code-reference.ts';
import { importEdit } from './import-edit.ts';

/** What the constants of a project are called where it has none yet. */
export const OWN_CONSTANTS = 'GrpcStatus';

/**
 * How to name a code at a place by a constant of the project's own, for files in which no library has one; where the
 * project has none either, how it would be named. `undefined` where its constants lack the code.
 */
export function ownReference(reading: Reading, code: CodeName, at: Node): CodeReference | undefined {
  const { constants } = reading.source.facts;
  if (!constants) return { text: `${OWN_CONSTANTS}.${code}`, ownConstants: 'missing' };
  const { name, from, members } = constants;
  const member = members.get(code);
  if (member === undefined) return undefined;
  const bound = boundAt(reading, name, from, at);
  if (bound !== undefined) return { text: `${bound}.${member}` };
  const local = [name, `${name}Code`, `Own${name}`].find((each) => !reading.names.isTaken(each));
  if (local === undefined) return undefined;
  return { text: `${local}.${member}`, importEdit: importEdit(reading, { module: asImported(reading, from), name, local }), ownConstants: 'imported' };
}

/** What the file calls the constants at a place. */
function boundAt({ names: { bindings }, source: { scopeManager } }: Reading, name: string, from: string, at: Node): string | undefined {
  for (const { identifier, definition } of bindings) {
    const imported = importedBy(definition);
    if (!imported || withoutEnding(imported.module) !== withoutEnding(from) || isShadowed(scopeManager, at, identifier.name)) continue;
    if (imported.name === name) return identifier.name;
    if (imported.name === '*') return `${identifier.name}.${name}`;
  }
  return undefined;
}

/** The module that a binding comes from, and what of it; `*` is the whole. */
function importedBy(definition: Definition): { readonly module: string; readonly name: string | undefined } | undefined {
  if (definition.kind === 'import') return definition.typeOnly ? undefined : { module: definition.module, name: definition.imported };
  if (definition.kind !== 'value' || definition.path.length > 1) return undefined;
  const loaded = settled(definition.value);
  const module = loaded.type === 'CallExpression' && isRequire(loaded) ? staticString(loaded.arguments[0]) : undefined;
  return module === undefined ? undefined : { module, name: definition.path.length === 0 ? '*' : definition.path[0] };
}

const isRequire = ({ callee }: TSESTree.CallExpression): boolean => callee.type === 'Identifier' && callee.name === 'require';

/** A path of the project as this file's other imports write theirs: with its ending, with that of what is built, or bare. */
function asImported(reading: Reading, from: string): string {
  const endings = reading.modules.filter((module) => module.startsWith('.')).map((module) => ENDING.exec(module)?.[0]);
  const ending = endings.length > 0 ? endings.find((each) => each !== undefined) : demandedEnding(reading, from);
  if (ending === undefined) return withoutEnding(from);
  return /[jt]sx?$/.exec(ending)?.[0].startsWith('t') === true ? from : from.replace(/\.([cm]?)tsx?$/, '.$1js');
}

/** Node finds an ES module by its whole name only. */
function demandedEnding({ source: { facts }, style }: Reading, from: string): string | undefined {
  return style.moduleKind === 'esm' && (facts.moduleKind === 'esm' || /\.m[jt]s$/.test(from)) ? '.js' : undefined;
}

const ENDING = /\.[cm]?[jt]sx?$/;

const withoutEnding = (module: string): string => module.replace(ENDING, '');
