import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { spell } from '../../src/codes/spelling.ts';
import { STATUS_CODES } from '../../src/codes/table.ts';
import type { CodeName } from '../../src/codes/status-code.ts';
import type { CodeEnum, Dialect, NamedRaiser, Raiser, Slot } from '../../src/dialects/dialect.ts';
import { DIALECTS } from '../../src/dialects/registry.ts';
import { packageOf, partsOf } from '../../src/names/qualified-name.ts';
import type { QualifiedName } from '../../src/names/qualified-name.ts';
import type { Declarations } from './declared.ts';
import { declarationsOf } from './declared.ts';
import { folderOf, installedVersion, isRecord, loaded } from './installed.ts';

/** What is not installed, and why: facts of these were checked by hand, in the versions that the data names. */
const NOT_INSTALLED: Readonly<Record<string, string>> = {
  grpc: 'it builds C++ when it is installed',
  'firebase-admin': '69 MB with what it needs',
  '@firebase/firestore': '68 MB, for one union type',
  '@temporalio/client': '21 MB, and has no constants',
  '@connectrpc/connect-node': 'what it exports speaks no codes',
  '@protobuf-ts/grpc-transport': 'what it exports speaks no codes',
  '@google-cloud/pubsub': 'it has no constants',
  '@google-cloud/spanner': 'it has no constants',
};

/** Loading these takes packages that only their servers need, or another version of a package that is installed. */
const NOT_LOADED = /^(?:firebase-functions|@firebase\/functions|@bufbuild\/connect|k6)\b/;

/** Names that older versions have and the installed one has not. */
const OF_OLDER_VERSIONS: ReadonlySet<string> = new Set([
  'firebase-functions#https.CallableContext',
  'firebase-functions#region().https.onCall',
  'firebase-functions#runWith().https.onCall',
  'firebase-functions#region().runWith().https.onCall',
  'firebase-functions#runWith().region().https.onCall',
  'firebase-functions/lib/providers/https#HttpsError',
]);

/** Files inside that the installed version still has, but no longer exports. */
const NO_LONGER_EXPORTED =
  /^(?:@nestjs\/microservices\/enums|firebase-functions\/lib|google-gax\/build)\b/;

const moduleOf = (name: string): string => partsOf(name as QualifiedName).module;
const isInstalled = (name: string): boolean => installedVersion(packageOf(moduleOf(name)) ?? '') !== undefined || moduleOf(name).startsWith('k6/');
const canBeLoaded = (name: string): boolean => isInstalled(name) && !NOT_LOADED.test(name) && !OF_OLDER_VERSIONS.has(name);

const membersOf = ({ style, prefix = '', lacks = [] }: CodeEnum): ReadonlyMap<string, number> =>
  new Map(STATUS_CODES.filter(({ name }) => !lacks.includes(name)).map(({ name, number }) => [prefix + spell(name, style), number]));

const isNamed = (raiser: Raiser): raiser is NamedRaiser => raiser.form === 'constructor' || raiser.form === 'function';

/** The name of each thing that raises, with the code that the name says. */
const namesOf = ({ names, perCode, lacks = [], says }: NamedRaiser): readonly (readonly [string, CodeName | undefined])[] =>
  names.flatMap((name) =>
    perCode
      ? STATUS_CODES.filter((code) => !lacks.includes(code.name)).map((code) => [name.replace('{}', spell(code.name, perCode)), code.name] as const)
      : [[name, says] as const],
  );

describe('versions', () => {
  const packages = DIALECTS.flatMap((dialect) => dialect.packages);

  it.each(packages.filter(({ name }) => installedVersion(name) !== undefined))('$name is installed as the facts were read', ({ name, versions }) => {
    expect(installedVersion(name)).toBe(versions[0]);
  });

  it('all others are known not to be installed', () => {
    expect(packages.map(({ name }) => name).filter((name) => installedVersion(name) === undefined).sort()).toEqual(Object.keys(NOT_INSTALLED).sort());
  });
});

describe('enums', () => {
  const enums = DIALECTS.flatMap(({ id, enums: all }) => all.flatMap((enumeration) => enumeration.names.map((name) => ({ id, name, enumeration }))));

  it.each(enums.filter(({ name }) => canBeLoaded(name)))('$name has just the members that $id gives it', ({ name, enumeration }) => {
    const { prefix = '', others = [], reverse } = enumeration;
    const object = loaded(name);
    if (!isRecord(object)) throw new Error(`There is no ${name}.`);
    const own = Object.entries(object).filter(([key]) => key.startsWith(prefix) && !/^\d+$/.test(key) && !others.includes(key));
    expect(new Map(own)).toEqual(membersOf(enumeration));
    expect(object['5']).toBe(reverse ? prefix + spell('NOT_FOUND', enumeration.style) : undefined);
  });

  it('google.rpc.Code is what its proto says', () => {
    const [enumeration] = DIALECTS.find(({ id }) => id === 'google-rpc')?.enums ?? [];
    const proto = readFileSync(path.join(folderOf('google-gax'), 'build/protos/google/rpc/code.proto'), 'utf8');
    const members = Array.from(proto.matchAll(/^ +([A-Z_]+) = (\d+);/gm), ([, name, number]) => [name, Number(number)] as const);
    expect(enumeration && membersOf(enumeration)).toEqual(new Map(members));
  });

  const importable = DIALECTS.flatMap((dialect) => dialect.enums.flatMap(({ names, importable: from }) => (from ? [{ names, from }] : [])));

  it.each(importable)('$from.name of $from.module is one of the names of the enum', ({ names, from }) => {
    expect(names).toContain(`${from.module}#${[from.name, ...(from.inside ?? [])].join('.')}`);
  });

  it('Node sees what may be imported by name in an ES module, and only that', () => {
    const seen = importable.filter(({ from: { module } }) => canBeLoaded(`${module}#`));
    const code = `console.log(JSON.stringify(await Promise.all(${JSON.stringify(seen.map(({ from }) => from))}.map(async ({ module, name }) => name in (await import(module))))))`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folderOf('..'), encoding: 'utf8' });
    expect(JSON.parse(answer)).toEqual(seen.map(({ from }) => !from.hiddenFromEsm));
  });
});

describe('raisers', () => {
  const raisers = DIALECTS.flatMap((dialect) =>
    dialect.raisers.filter(isNamed).flatMap((raiser) => namesOf(raiser).map(([name, says]) => ({ dialect, raiser, name, says }))),
  ).filter(({ name }) => canBeLoaded(name));

  it.each(raisers)('$name raises what it is given, where it is given', ({ dialect, raiser, name, says }) => {
    const made = call(raiser, name, argumentsFor(dialect, raiser, 'NOT_FOUND'));
    expect(codeIn(made)).toBe(written(dialect, says ?? 'NOT_FOUND'));
    if (raiser.message) expect(JSON.stringify([made, textsIn(made)])).toContain('a text');
  });

  const defaults = raisers.filter(({ raiser, name }) => raiser.codeDefault !== undefined && name !== '@nestjs/microservices#RpcException');

  it.each(defaults)('$name carries $raiser.codeDefault where no code is given', ({ dialect, raiser, name }) => {
    const made = call(raiser, name, argumentsFor(dialect, { ...raiser, code: undefined }, 'NOT_FOUND'));
    expect(codeIn(made)).toBe(raiser.codeDefault && written(dialect, raiser.codeDefault));
  });
});

const written = ({ strings }: Dialect, code: CodeName): string | number | undefined =>
  strings ? spell(code, strings) : STATUS_CODES.find(({ name }) => name === code)?.number;

function argumentsFor(dialect: Dialect, { code, message }: { readonly code?: Slot | undefined; readonly message?: Slot | undefined }, used: CodeName): readonly unknown[] {
  const values: unknown[] = [];
  const put = (slot: Slot | undefined, value: unknown): void => {
    if (!slot) return;
    const [property] = slot.properties ?? [];
    const there: unknown = values[slot.argument];
    values[slot.argument] = property === undefined ? value : { ...(isRecord(there) ? there : {}), [property]: value };
  };
  put(code, written(dialect, used));
  put(message, 'a text');
  // Arguments before those are an error to work on, or a path.
  return Array.from(values, (value) => value ?? new Error('before'));
}

function call({ form }: NamedRaiser, name: string, values: readonly unknown[]): unknown {
  const { module, path: steps } = partsOf(name as QualifiedName);
  const callee = loaded(name);
  if (typeof callee !== 'function') throw new Error(`${name} is no function.`);
  const owner = steps.length > 1 ? loaded(`${module}#${steps.slice(0, -1).join('.')}`) : loaded(`${module}#`);
  // What a library gives, when it is called, is looked at as a value without a type.
  return form === 'constructor' ? (Reflect.construct(callee, [...values]) as unknown) : (Reflect.apply(callee, owner, [...values]) as unknown);
}

function codeIn(made: unknown): unknown {
  if (!isRecord(made)) return undefined;
  if (made['code'] !== undefined) return made['code'];
  const { getError } = made;
  return typeof getError === 'function' ? codeIn(Reflect.apply(getError, made, [])) : undefined;
}

const textsIn = (made: unknown): readonly unknown[] =>
  isRecord(made) ? [made['message'], made['details'], made['rawMessage'], made['error']] : [];

describe('declarations', () => {
  let declarations: Declarations;
  const generated = (name: string): boolean => name.startsWith('*');
  const undeclared = /^(?:grpc-create-error|grpc-error)#/;
  const results = (name: string): boolean => name.endsWith('()');

  const everyName = [
    ...new Set(
      DIALECTS.flatMap(({ enums, raisers, errors, guards, readers, retry, handlers }) => [
        ...enums.flatMap(({ names }) => names),
        ...errors,
        ...guards,
        ...raisers.filter(isNamed).flatMap((raiser) => namesOf(raiser).map(([name]) => name)),
        ...raisers.flatMap((raiser) => (raiser.form === 'method' ? raiser.receivers.map((name) => `${name}().${raiser.method}`) : [])),
        ...raisers.flatMap((raiser) =>
          raiser.form === 'builder' ? raiser.names.flatMap((name) => [raiser.code, raiser.message].map(({ method }) => `${name}().${method}`)) : [],
        ),
        ...readers.flatMap((reader) => (reader.from === 'function' ? reader.names : [])),
        ...retry.flatMap((rule) => (rule.form === 'argument' ? rule.names : [])),
        ...handlers.flatMap((form) => ('names' in form ? form.names : 'receivers' in form ? form.receivers.map((name) => `${name}().${form.method}`) : [])),
      ]),
    ),
  ].filter((name) => isInstalled(name) && !generated(name) && !undeclared.test(name) && !results(name) && !OF_OLDER_VERSIONS.has(name) && !NO_LONGER_EXPORTED.test(name));

  beforeAll(() => {
    declarations = declarationsOf([...new Set([...everyName.map(moduleOf), '@firebase/functions', 'firebase-functions/https'])]);
  }, 60_000);

  it.each(everyName)('there is %s', (name) => {
    expect(declarations.has(name)).toBe(true);
  });

  it('the enum of @bufbuild/connect is declared with its numbers', () => {
    const enumeration = DIALECTS.flatMap(({ enums }) => enums).find(({ names }) => names.includes('@bufbuild/connect#Code'));
    expect(declarations.members('@bufbuild/connect#Code')).toEqual(enumeration && membersOf(enumeration));
  });

  it('the constants of k6 are declared, without their numbers', () => {
    const enumeration = DIALECTS.flatMap(({ enums }) => enums).find(({ names }) => names.includes('k6/net/grpc#'));
    const constants = [...declarations.members('k6/net/grpc#').keys()].filter((name) => /^Status[A-Z]/.test(name));
    expect(constants.sort()).toEqual(enumeration && [...membersOf(enumeration).keys()].sort());
  });

  it.each([
    ['firebase-functions', 'firebase-functions/https#FunctionsErrorCode'],
    ['firebase-client', '@firebase/functions#FunctionsErrorCodeCore'],
  ])('the codes of %s are declared as strings', (id, name) => {
    const style = DIALECTS.find((dialect) => dialect.id === id)?.strings;
    expect([...declarations.texts(name)].sort()).toEqual(STATUS_CODES.map((code) => style && spell(code.name, style)).sort());
  });
});
