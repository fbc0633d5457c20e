import type { CodeName } from '../codes/status-code.ts';
import { spell } from '../codes/spelling.ts';
import { STATUS_CODES } from '../codes/table.ts';
import { packageOf, partsOf, qualifiedName } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import { connect } from './connect.ts';
import type { CodeEnum, Dialect, HandlerForm, NamedRaiser, Raiser } from './dialect.ts';
import { firebaseAdmin } from './firebase-admin.ts';
import { firebaseClient } from './firebase-client.ts';
import { firebaseFunctions } from './firebase-functions.ts';
import { googleGax } from './google-gax.ts';
import { googleRpc } from './google-rpc.ts';
import { grpcBoom } from './grpc-boom.ts';
import { grpcCreateError } from './grpc-create-error.ts';
import { grpcError } from './grpc-error.ts';
import { grpcErrors } from './grpc-errors.ts';
import { grpcJs } from './grpc-js.ts';
import { grpcLegacy } from './grpc-legacy.ts';
import { grpcWeb } from './grpc-web.ts';
import { improbableGrpcWeb } from './improbable-grpc-web.ts';
import { k6 } from './k6.ts';
import { mali } from './mali.ts';
import type { NameTable } from './name-table.ts';
import { nameTable } from './name-table.ts';
import { nestjsGrpcExceptions } from './nestjs-grpc-exceptions.ts';
import { nestjs } from './nestjs.ts';
import { niceGrpc } from './nice-grpc.ts';
import { openTelemetry } from './opentelemetry.ts';
import { protobufTs } from './protobuf-ts.ts';
import { temporal } from './temporal.ts';

/** Every dialect that is known, the most common first: of several in a file, the first is what it is written in. */
export const DIALECTS: readonly Dialect[] = [
  grpcJs,
  grpcLegacy,
  connect,
  nestjs,
  firebaseFunctions,
  firebaseAdmin,
  googleGax,
  niceGrpc,
  grpcWeb,
  protobufTs,
  improbableGrpcWeb,
  firebaseClient,
  mali,
  grpcBoom,
  nestjsGrpcExceptions,
  grpcErrors,
  grpcCreateError,
  grpcError,
  temporal,
  k6,
  openTelemetry,
  googleRpc,
];

export interface KnownEnum {
  readonly dialect: Dialect;
  readonly enumeration: CodeEnum;
  /** The code that a member stands for; `undefined` where the enum has no such member. */
  codeOf(member: string): CodeName | undefined;
  /** The name of the member for a code; `undefined` where the enum lacks it. */
  memberFor(code: CodeName): string | undefined;
  /** Whether a member of that name would be one of its codes; a module that exports codes exports other things as well. */
  claims(member: string): boolean;
}

export interface KnownRaiser {
  readonly dialect: Dialect;
  readonly raiser: NamedRaiser;
  /** The code that the name itself says: NOT_FOUND of `GrpcNotFoundException`. */
  readonly code?: CodeName;
  /** The qualified name of the like for another code, where names say codes. */
  nameFor(code: CodeName): string | undefined;
}

export interface KnownHandlerForm {
  readonly dialect: Dialect;
  readonly form: HandlerForm;
}

const enums = nameTable<KnownEnum>();
const raisers = nameTable<KnownRaiser>();
const errors = nameTable<Dialect>();
const handlerForms = nameTable<KnownHandlerForm>();
const packages = new Map<string, Dialect>();

for (const dialect of DIALECTS) {
  for (const { name, mixed } of dialect.packages) if (!mixed) packages.set(name, dialect);
  for (const enumeration of dialect.enums) {
    const known = knownEnum(dialect, enumeration);
    for (const name of enumeration.names) enums.set(name, known);
  }
  for (const name of dialect.errors) errors.set(name, dialect);
  for (const raiser of dialect.raisers) {
    if (isNamed(raiser)) for (const name of raiser.names) addRaiser(name, dialect, raiser);
  }
  for (const form of dialect.handlers) {
    if ('names' in form) for (const name of form.names) handlerForms.set(name, { dialect, form });
  }
}

function isNamed(raiser: Raiser): raiser is NamedRaiser {
  return raiser.form === 'constructor' || raiser.form === 'function';
}

function knownEnum(dialect: Dialect, enumeration: CodeEnum): KnownEnum {
  const { style, prefix = '', lacks = [], others = [] } = enumeration;
  const members = new Map(
    STATUS_CODES.filter(({ name }) => !lacks.includes(name)).map(({ name }) => [name, prefix + spell(name, style)]),
  );
  const codes = new Map([...members].map(([code, member]) => [member, code]));
  return {
    dialect,
    enumeration,
    codeOf: (member) => codes.get(member),
    memberFor: (code) => members.get(code),
    claims: (member) => member.startsWith(prefix) && !others.includes(member),
  };
}

function addRaiser(name: string, dialect: Dialect, raiser: NamedRaiser): void {
  const { perCode, says, lacks = [] } = raiser;
  if (!perCode) {
    raisers.set(name, { dialect, raiser, nameFor: () => undefined, ...(says && { code: says }) });
    return;
  }
  const nameFor = (code: CodeName): string | undefined => (lacks.includes(code) ? undefined : name.replace('{}', spell(code, perCode)));
  for (const { name: code } of STATUS_CODES) {
    const own = nameFor(code);
    if (own !== undefined) raisers.set(own, { dialect, raiser, code, nameFor });
  }
}

/** The enums of a dialect, the one to prefer first. */
export const enumsOf = (dialect: Dialect): readonly KnownEnum[] =>
  dialect.enums.flatMap(({ names: [name] }) => (name === undefined ? [] : (enums.get(name) ?? [])));

/** The status enum of this qualified name, if it is one and the member would be a code of it. */
export function enumWithMember(name: QualifiedName, member: string): KnownEnum | undefined {
  const known = enums.get(name);
  return known?.claims(member) ? known : undefined;
}

const modulesOf = (names: readonly string[]): NameTable<true> => {
  const modules = nameTable<true>();
  for (const name of names) if (!name.startsWith('*#')) modules.set(name.split('#', 1)[0] ?? name, true);
  return modules;
};

const enumNames = DIALECTS.flatMap((dialect) => dialect.enums.flatMap(({ names }) => names));
const namesOfLibraries = [
  ...enumNames,
  ...DIALECTS.flatMap(({ errors: classes, guards, readers, raisers: all, handlers, packages: own }) => [
    ...own.map(({ name }) => name),
    ...classes,
    ...guards,
    ...[...all, ...handlers, ...readers].flatMap((each) => ('names' in each ? each.names : 'receivers' in each ? each.receivers : 'beside' in each ? each.beside : [])),
  ]),
];
const enumModules = modulesOf(enumNames);
const libraryModules = modulesOf(namesOfLibraries);
/** What is known by its name alone, whatever module it comes from: the words of each name. */
const ofAnyModule = namesOfLibraries.flatMap((name) => (name.startsWith('*#') ? [name.slice(2).split('.')] : []));

/** Whether a module exports a status enum that is known. */
export const hasEnum = (module: string): boolean => enumModules.get(partsOf(qualifiedName(module)).module) ?? false;

/** Whether a module belongs to a library of which anything is known: its codes, raisers, handlers, errors or clients. */
export function isOfLibrary(module: string): boolean {
  let known = ofLibrary.get(module);
  if (known === undefined) {
    const { module: name } = partsOf(qualifiedName(module));
    known = libraryModules.get(name) ?? (packages.has(packageOf(name) ?? '') || dialectOfClient(name) !== undefined);
    ofLibrary.set(module, known);
  }
  return known;
}

/** Files of a package import the same modules. */
const ofLibrary = new Map<string, boolean>();

/** Whether a text may hold a name that is known from any module, as files made of `.proto` definitions export it. */
export const mayNameLibrary = (text: string): boolean => ofAnyModule.some((words) => words.every((word) => text.includes(word)));

/** The constructor or function of this qualified name, if it raises a code. */
export const raiserNamed = (name: QualifiedName): KnownRaiser | undefined => raisers.get(name);

/** The dialect whose errors are of the class or type of this qualified name. */
export const errorTypeNamed = (name: QualifiedName): Dialect | undefined => errors.get(name);

/** The wrapper, decorator or type of this qualified name, if it makes handlers. */
export const handlerFormNamed = (name: QualifiedName): KnownHandlerForm | undefined => handlerForms.get(name);

/** What is known by the name of a method, a property or a decorator; whose it is has to be told from what is around it. */
type FormOf<Form extends { readonly form: string }, Kind extends Form['form']> = Form & { readonly form: Kind };

/** The forms of handlers of one kind, in all dialects. */
export const handlerFormsOf = <Kind extends HandlerForm['form']>(
  kind: Kind,
): readonly { readonly dialect: Dialect; readonly form: FormOf<HandlerForm, Kind> }[] =>
  DIALECTS.flatMap((dialect) => dialect.handlers.filter((form): form is FormOf<HandlerForm, Kind> => form.form === kind).map((form) => ({ dialect, form })));

/** The raisers of one form, in all dialects. */
export const raisersOf = <Kind extends Raiser['form']>(
  kind: Kind,
): readonly { readonly dialect: Dialect; readonly raiser: FormOf<Raiser, Kind> }[] =>
  DIALECTS.flatMap((dialect) => dialect.raisers.filter((raiser): raiser is FormOf<Raiser, Kind> => raiser.form === kind).map((raiser) => ({ dialect, raiser })));

/** The dialect that the module of this qualified name belongs to; none for packages that have much else in them. */
export function dialectOfModule(name: QualifiedName): Dialect | undefined {
  const owner = packageOf(partsOf(name).module);
  return owner === undefined ? undefined : packages.get(owner);
}

const nodeOnly: ReadonlySet<string> = new Set(DIALECTS.flatMap(({ packages: all }) => all.flatMap(({ name, nodeOnly: is }) => (is ? name : []))));

/** Whether a module is of a library that runs on Node alone. */
export const isNodeOnly = (module: string): boolean => nodeOnly.has(packageOf(module) ?? module);

/** The dialect of an npm package; none for those that have much else in them. */
export const dialectOfPackage = (name: string): Dialect | undefined => packages.get(name);

const clients = new Map<string, Dialect | undefined>();

/** The dialect in which the clients of a module fail; what is named itself counts before a scope. */
export function dialectOfClient(module: string): Dialect | undefined {
  const owner = packageOf(module);
  if (owner === undefined) return undefined;
  if (!clients.has(module)) clients.set(module, findClient(module, owner));
  return clients.get(module);
}

const findClient = (module: string, owner: string): Dialect | undefined =>
  DIALECTS.find((dialect) => dialect.clients.some(({ of, name }) => (of === 'module' ? name === module : of === 'package' && name === owner))) ??
  DIALECTS.find((dialect) => dialect.clients.some((client) => client.of === 'scope' && owner.startsWith(client.name) && !client.except.includes(owner)));
