import type { Variable } from '../source/scopes.ts';
import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { keyName, memberName, propertyOf, staticString } from '../ast/static-name.ts';
import { unwrap, wrapped } from '../ast/unwrap.ts';
import { importEdit } from '../edits/import-edit.ts';
import type { TextEdit } from '../edits/text-edit.ts';
import type { Reading } from '../source/reading.ts';
import { LEGACY, PROTO_LOADER } from './legacy-api.ts';
import type { MigrationRewrite, MigrationSite } from './migration-site.ts';
import { missing } from './missing.ts';

type Call = TSESTree.CallExpression;

/** The calls of `grpc.load`, which become `grpc.loadPackageDefinition(loadSync(…))`. */
export function loadSites(reading: Reading): readonly MigrationSite[] {
  return reading.nodes.of('CallExpression').flatMap((call) => (reading.names.qualify(call.callee) === `${LEGACY}#load` ? loadSite(reading, call) : []));
}

function loadSite(reading: Reading, call: Call): MigrationSite {
  const literal = reading.source.text.slice(...call.callee.range);
  const site = (verdict: MigrationSite['verdict']): MigrationSite => ({ node: call, literal, shape: 'load', verdict });
  const rewrite = loadRewrite(reading, call);
  if (typeof rewrite === 'string') return site({ kind: 'undecided', reason: rewrite });
  const doubt = doubtAbout(reading, call, new Set());
  return site(doubt === undefined ? rewrite : { kind: 'undecided', reason: doubt, proposal: rewrite });
}

/** The rewrite, or why there is none. */
function loadRewrite(reading: Reading, call: Call): MigrationRewrite | string {
  const callee = unwrap(call.callee);
  const [file, format, options, ...more] = call.arguments;
  if (callee.type !== 'MemberExpression' || callee.computed) return 'the function goes by another name here, or by none';
  if (file === undefined || file.type === 'SpreadElement' || more.length > 0) return 'what is to be loaded cannot be told';
  if (call.typeArguments) return '`loadPackageDefinition` takes no type; write what it gives with `as`';
  if (format && staticString(format) !== 'proto' && !isNothing(format)) return '`@grpc/proto-loader` takes a .proto file, not a description in JSON, by this call';
  const loaderOptions = optionsFrom(options);
  if (loaderOptions === undefined) return 'options are given that `@grpc/proto-loader` has no counterpart for, or that cannot be read here';
  const source = sourceOf(reading, file);
  if (source === undefined) return 'the file is given as an object other than `{ root, file }`';

  const { local, edit } = loader(reading);
  const written = [...loaderOptions, ...source.options].join(', ');
  const last = call.arguments.at(-1) ?? file;
  const edits: TextEdit[] = [
    ...(edit ? [edit] : []),
    { range: callee.property.range, text: 'loadPackageDefinition' },
    ...source.edits(`${local}(`),
    { range: [file.range[1], last.range[1]], text: `, { ${written} })` },
  ];
  return {
    kind: 'rewrite',
    replacement: `${reading.source.text.slice(...callee.object.range)}.loadPackageDefinition(${local}(…))`,
    edits,
    reason: '`load` only throws in `@grpc/grpc-js`; these options of `@grpc/proto-loader` are the ones its README gives for what `load` did',
    needs: missing(reading, PROTO_LOADER),
  };
}

const isNothing = (node: Node): boolean => (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined');

/** Options of `load` and what they are for the loader, by whether they are on. The README of @grpc/proto-loader 0.7.15 has the defaults. */
const OPTIONS: Readonly<Record<string, (on: boolean) => Readonly<Record<string, string | undefined>>>> = {
  convertFieldsToCamelCase: (on) => ({ keepCase: on ? undefined : 'true' }),
  longsAsStrings: (on) => ({ longs: on ? 'String' : undefined }),
  binaryAsBase64: (on) => ({ bytes: on ? 'String' : undefined }),
};

const DEFAULTS = { keepCase: 'true', longs: 'String', enums: 'String', defaults: 'true', oneofs: 'true' };

function optionsFrom(options: Node | undefined): readonly string[] | undefined {
  if (options === undefined || isNothing(options)) return written(DEFAULTS);
  if (options.type !== 'ObjectExpression') return undefined;
  let all: Readonly<Record<string, string | undefined>> = DEFAULTS;
  for (const property of options.properties) {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    const value = property.type === 'Property' && property.value.type === 'Literal' ? property.value.value : undefined;
    const translate = name === undefined ? undefined : OPTIONS[name];
    if (translate === undefined || typeof value !== 'boolean') return undefined;
    all = { ...all, ...translate(value) };
  }
  return written(all);
}

const written = (options: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`));

interface LoadedFile {
  readonly edits: (opening: string) => readonly TextEdit[];
  readonly options: readonly string[];
}

/** How the file is named: as it is, or of `{ root, file }` the file, with the root as the folder to look in. */
function sourceOf({ source }: Reading, file: Node): LoadedFile | undefined {
  if (file.type !== 'ObjectExpression') return { edits: (opening) => [{ range: [file.range[0], file.range[0]], text: opening }], options: [] };
  const root = propertyOf(file, 'root')?.value;
  const path = propertyOf(file, 'file')?.value;
  if (!root || !path || file.properties.length !== 2) return undefined;
  const text = (node: Node): string => source.text.slice(...node.range);
  return { edits: (opening) => [{ range: file.range, text: `${opening}${text(path)}` }], options: [`includeDirs: [${text(root)}]`] };
}

/** What the loader is called in the file: as it is imported there already, else by an import of its own. */
function loader(reading: Reading): { readonly local: string; readonly edit?: TextEdit } {
  for (const { identifier, qualified } of reading.names.bindings) {
    if (qualified === `${PROTO_LOADER}#`) return { local: `${identifier.name}.loadSync` };
    if (qualified === `${PROTO_LOADER}#loadSync`) return { local: identifier.name };
  }
  const local = reading.names.isTaken('loadSync') ? 'loadProtoSync' : 'loadSync';
  return { local, edit: importEdit(reading, { module: PROTO_LOADER, name: 'loadSync', local }) };
}

/**
 * Why something loaded may be used in a way that the new library has no answer to: it gives clients and their services,
 * but neither constructors of messages nor enums.
 */
function doubtAbout(reading: Reading, node: Node, seen: Set<Variable>): string | undefined {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'MemberExpression': {
      if (parent.object !== outer) return 'what is used of the loaded file cannot be told';
      const name = memberName(parent);
      if (name === undefined) return 'what is used of the loaded file cannot be told';
      if (name === 'service') return undefined;
      return /^[A-Z][A-Z\d_]*$/.test(name) ? `\`${name}\` may be the value of an enum, which the loaded package has no longer` : doubtAbout(reading, parent, seen);
    }
    case 'NewExpression':
      return parent.callee === outer && parent.arguments.length < 2 ? 'a message is constructed, of which the loaded package has no constructor; write a plain object' : parent.callee === outer ? undefined : HANDED_ON;
    case 'VariableDeclarator':
      return parent.init === outer ? doubtAboutBinding(reading, parent, seen) : HANDED_ON;
    case 'ExpressionStatement':
      return undefined;
    default:
      return HANDED_ON;
  }
}

const HANDED_ON = 'what was loaded is handed on, and constructors of messages and enums, which it has no longer, may be used elsewhere';

function doubtAboutBinding(reading: Reading, { id, parent }: TSESTree.VariableDeclarator, seen: Set<Variable>): string | undefined {
  if (parent.parent.type === 'ExportNamedDeclaration') return HANDED_ON;
  if (id.type === 'Identifier') return doubtAboutName(reading, id, seen);
  if (id.type !== 'ObjectPattern') return HANDED_ON;
  for (const property of id.properties) {
    if (property.type !== 'Property' || keyName(property) === undefined || property.value.type !== 'Identifier') return HANDED_ON;
    const doubt = doubtAboutName(reading, property.value, seen);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}

function doubtAboutName(reading: Reading, id: TSESTree.Identifier, seen: Set<Variable>): string | undefined {
  const variable = reading.names.variableOf(id);
  if (variable === undefined || reading.names.soleDefinitionOf(variable) === undefined) return HANDED_ON;
  if (seen.has(variable)) return undefined;
  seen.add(variable);
  for (const { identifier, init } of variable.references) {
    const doubt = init === true ? undefined : doubtAbout(reading, identifier, seen);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}
