import type { CodeName } from '../codes/status-code.ts';
import { spell } from '../codes/spelling.ts';
import { STATUS_CODES } from '../codes/table.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import { connect } from './connect.ts';
import type { CodeEnum, Dialect, HandlerForm, Raiser } from './dialect.ts';
import { firebaseFunctions } from './firebase-functions.ts';
import { googleGax } from './google-gax.ts';
import { grpcJs } from './grpc-js.ts';
import { nestjs } from './nestjs.ts';

/** Every dialect that is known, the most common first. */
export const DIALECTS: readonly Dialect[] = [grpcJs, connect, nestjs, firebaseFunctions, googleGax];

export interface KnownEnum {
  readonly dialect: Dialect;
  readonly enumeration: CodeEnum;
  /** The code that a member stands for; `undefined` where the enum has no such member. */
  codeOf(member: string): CodeName | undefined;
  /** The name of the member for a code; `undefined` where the enum lacks it. */
  memberFor(code: CodeName): string | undefined;
}

export interface KnownRaiser {
  readonly dialect: Dialect;
  readonly raiser: Raiser;
  /** The code that the name itself says: NOT_FOUND of `GrpcNotFoundException`. */
  readonly code?: CodeName;
  /** The qualified name of the like for another code, where names say codes. */
  nameFor(code: CodeName): string | undefined;
}

export interface KnownHandlerForm {
  readonly dialect: Dialect;
  readonly form: HandlerForm;
}

const enums = new Map<string, KnownEnum>();
const raisers = new Map<string, KnownRaiser>();
const errors = new Map<string, Dialect>();
const handlerForms = new Map<string, KnownHandlerForm>();
const packages = new Map<string, Dialect>();

for (const dialect of DIALECTS) {
  for (const { name } of dialect.packages) packages.set(name, dialect);
  for (const enumeration of dialect.enums) {
    const known = knownEnum(dialect, enumeration);
    for (const name of enumeration.names) enums.set(name, known);
  }
  for (const name of dialect.errors) errors.set(name, dialect);
  for (const raiser of dialect.raisers) {
    for (const name of raiser.names) addRaiser(name, dialect, raiser);
  }
  for (const form of dialect.handlers) {
    if (form.form !== 'registration') for (const name of form.names) handlerForms.set(name, { dialect, form });
  }
}

function knownEnum(dialect: Dialect, enumeration: CodeEnum): KnownEnum {
  const { style, prefix = '', lacks = [] } = enumeration;
  const members = new Map(
    STATUS_CODES.filter(({ name }) => !lacks.includes(name)).map(({ name }) => [name, prefix + spell(name, style)]),
  );
  const codes = new Map([...members].map(([code, member]) => [member, code]));
  return { dialect, enumeration, codeOf: (member) => codes.get(member), memberFor: (code) => members.get(code) };
}

function addRaiser(name: string, dialect: Dialect, raiser: Raiser): void {
  const { perCode } = raiser;
  if (!perCode) {
    raisers.set(name, { dialect, raiser, nameFor: () => undefined });
    return;
  }
  const nameFor = (code: CodeName): string => name.replace('{}', spell(code, perCode));
  for (const { name: code } of STATUS_CODES) raisers.set(nameFor(code), { dialect, raiser, code, nameFor });
}

/** The enums of a dialect, the one to prefer first. */
export const enumsOf = (dialect: Dialect): readonly KnownEnum[] =>
  dialect.enums.flatMap(({ names: [name] }) => (name === undefined ? [] : (enums.get(name) ?? [])));

/** The status enum of this qualified name, if it is one. */
export const enumNamed = (name: QualifiedName): KnownEnum | undefined => enums.get(name);

/** The constructor or function of this qualified name, if it raises a code. */
export const raiserNamed = (name: QualifiedName): KnownRaiser | undefined => raisers.get(name);

/** The dialect whose errors are of the class or type of this qualified name. */
export const errorTypeNamed = (name: QualifiedName): Dialect | undefined => errors.get(name);

/** The wrapper, decorator or type of this qualified name, if it makes handlers. */
export const handlerFormNamed = (name: QualifiedName): KnownHandlerForm | undefined => handlerForms.get(name);

/** Registrations are known by the name of the method; whose it is has to be told from the receiver. */
export const REGISTRATIONS: readonly { readonly dialect: Dialect; readonly form: HandlerForm & { form: 'registration' } }[] =
  DIALECTS.flatMap((dialect) =>
    dialect.handlers.flatMap((form) => (form.form === 'registration' ? [{ dialect, form }] : [])),
  );

/** The dialect that the module of this qualified name belongs to. */
export function dialectOfModule(name: QualifiedName): Dialect | undefined {
  const owner = packageOf(partsOf(name).module);
  return owner === undefined ? undefined : packages.get(owner);
}

/** The dialect of an npm package. */
export const dialectOfPackage = (name: string): Dialect | undefined => packages.get(name);

/** The dialect in which the clients of a module fail: of a package by its name, or by its scope. */
export function dialectOfClient(module: string): Dialect | undefined {
  const owner = packageOf(module);
  if (owner === undefined) return undefined;
  return DIALECTS.find(({ clients }) =>
    clients.some((client) => client === owner || client === module || (client.endsWith('/') && owner.startsWith(client))),
  );
}
