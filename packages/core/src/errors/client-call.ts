import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { calledName, memberName, staticString } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dialectOfGenerated } from '../dialects/generated.ts';
import { DIALECTS, dialectOfClient } from '../dialects/registry.ts';
import { partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import { fieldOf, typeOfVariable } from './holder.ts';

/** What makes calls that fail with errors of a library, by what made it. */
export interface Client {
  readonly dialect: Dialect;
  readonly name: QualifiedName;
}

/** The client that an expression waits for: of `client.getBook(…)`, and of `client.getBook(…).response`. */
export function clientAwaited(reading: Reading, awaited: Node): Client | undefined {
  const inner = settled(awaited);
  if (inner.type === 'CallExpression') return clientCalled(reading, inner.callee);
  return inner.type === 'MemberExpression' && settled(inner.object).type === 'CallExpression' ? clientAwaited(reading, inner.object) : undefined;
}

/**
 * The client whose method a callee is, or that a callee itself is: `client.getBook`, `httpsCallable(…)`, `getDoc`.
 * `waitForReady` of grpc-js makes no call: its error is a plain one.
 */
export function clientCalled(reading: Reading, callee: Node): Client | undefined {
  const inner = settled(callee);
  if (inner.type === 'MemberExpression' && memberName(inner) === 'waitForReady') return undefined;
  return (inner.type === 'MemberExpression' ? clientBehind(reading, inner.object) : undefined) ?? callable(reading, inner);
}

/** The client that an expression is, or that it was got from by calls: `new Shop(…)`, `client.listBooks(…)`. */
function clientBehind(reading: Reading, node: Node): Client | undefined {
  const inner = settled(node);
  const name = reading.names.qualify(inner);
  if (name !== undefined) {
    const ofLibrary = name.includes('()') ? clientNamed(name) : undefined;
    return ofLibrary ?? generatedBy(reading, name, valueBehind(reading.names, inner));
  }
  const isField = inner.type === 'MemberExpression' && inner.object.type === 'ThisExpression';
  const held = isField ? fieldOf(reading, inner) : inner.type === 'Identifier' ? { value: undefined, type: typeOfVariable(reading, inner) } : undefined;
  if (held?.value) return clientBehind(reading, held.value);
  return held?.type && clientTyped(reading, held.type);
}

/** A function that makes a call itself. */
function callable(reading: Reading, callee: Node): Client | undefined {
  const name = reading.names.qualify(callee);
  if (name === undefined) return undefined;
  const client = clientNamed(name);
  const { module } = partsOf(name);
  // A module that is a client itself exports the functions that make the calls: Firebase's `getDoc`.
  const makesCalls = name.endsWith('()') || client?.dialect.clients.some((each) => each.of === 'module' && each.name === module);
  return makesCalls ? client : undefined;
}

function clientNamed(name: QualifiedName): Client | undefined {
  const dialect = dialectOfClient(partsOf(name).module);
  return dialect && !isServer(dialect, name) ? { dialect, name } : undefined;
}

/** A server fails with errors of the platform: a port that is taken has a code of Node's. */
const isServer = ({ handlers }: Dialect, name: QualifiedName): boolean =>
  handlers.some((form) => form.form === 'registration' && form.receivers.some((receiver) => name.startsWith(`${receiver}()`)));

/** A client of generated code: `new ShopClient(address, grpc.credentials.createInsecure())`. */
function generatedBy(reading: Reading, name: QualifiedName, made: Node): Client | undefined {
  if (made.type !== 'NewExpression' || !isNamedClient(made.callee)) return undefined;
  const module = moduleOf(reading, made.callee);
  const ending = generatorOf(module);
  // Those of protobuf-ts are for any transport, which has to tell.
  if (!ending && module?.endsWith('.client') !== true) return undefined;
  // Credentials and transports tell the library that is given them.
  const given = made.arguments.flatMap((each) => reading.names.qualify(each) ?? []).find((each) => /credentials|transport/i.test(each) && each.endsWith('()'));
  const dialect = (given && clientNamed(given)?.dialect) ?? ending;
  return dialect && { dialect, name };
}

/** `Client<typeof Shop>` of Connect, and the class of a generated client. */
function clientTyped(reading: Reading, type: TSESTree.TypeNode): Client | undefined {
  const name = type.type === 'TSTypeReference' ? reading.names.qualify(type.typeName) : undefined;
  if (type.type !== 'TSTypeReference' || name === undefined || !isNamedClient(type.typeName)) return undefined;
  const dialect = dialectOfClient(partsOf(name).module) ?? generatorOf(moduleOf(reading, type.typeName));
  return dialect && { dialect, name };
}

function generatorOf(module: string | undefined): Dialect | undefined {
  const id = module === undefined ? undefined : dialectOfGenerated(module);
  return DIALECTS.find((each) => each.id === id);
}

function isNamedClient(node: Node): boolean {
  const inner = settled(node);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'TSQualifiedName' ? inner.right.name : inner.type === 'Identifier' ? inner.name : '';
  return /Client$/.test(name ?? '');
}

/** The module that a name is imported from, as the file writes it, without an ending. */
function moduleOf(reading: Reading, node: Node): string | undefined {
  const inner = settled(node);
  if (inner.type === 'MemberExpression') return moduleOf(reading, inner.object);
  if (inner.type === 'TSQualifiedName') return moduleOf(reading, inner.left);
  const variable = inner.type === 'Identifier' ? reading.names.variableOf(inner) : undefined;
  const definition = variable && reading.names.soleDefinitionOf(variable);
  if (definition?.kind === 'import') return definition.module.replace(/\.[jt]s$/, '');
  const required = definition?.kind === 'value' ? settled(definition.value) : undefined;
  return required?.type === 'CallExpression' && calledName(required) === 'require' ? staticString(required.arguments[0])?.replace(/\.[jt]s$/, '') : undefined;
}
