import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { ancestorsOf, isClass } from '../ast/node.ts';
import { keyName, memberName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dialectOfClient } from '../dialects/registry.ts';
import { partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';

/** What makes calls that fail with errors of a library, by what made it. */
export interface Client {
  readonly dialect: Dialect;
  readonly name: QualifiedName;
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
export function clientBehind(reading: Reading, node: Node): Client | undefined {
  const inner = settled(node);
  const name = reading.names.qualify(inner);
  if (name !== undefined) return name.includes('()') ? clientNamed(name) : undefined;
  const field = inner.type === 'MemberExpression' && inner.object.type === 'ThisExpression' ? fieldOf(reading, inner) : undefined;
  return field && clientBehind(reading, field);
}

function callable(reading: Reading, callee: Node): Client | undefined {
  const name = reading.names.qualify(callee);
  if (name === undefined) return undefined;
  const client = clientNamed(name);
  const { module } = partsOf(name);
  // A module that is a client itself exports the functions that make the calls: Firebase's `getDoc`.
  const isFunction = name.endsWith('()') || client?.dialect.clients.some((each) => each.of === 'module' && each.name === module);
  return isFunction ? client : undefined;
}

function clientNamed(name: QualifiedName): Client | undefined {
  const dialect = dialectOfClient(partsOf(name).module);
  return dialect && !isServer(dialect, name) ? { dialect, name } : undefined;
}

/** A server fails with errors of the platform: a port that is taken has a code of Node's. */
const isServer = ({ handlers }: Dialect, name: QualifiedName): boolean =>
  handlers.some((form) => form.form === 'registration' && form.receivers.some((receiver) => name.startsWith(`${receiver}()`)));

/** What the one assignment to a field gives it: `client = new Shop(…)`, `this.client = new Shop(…)` in the constructor. */
function fieldOf(reading: Reading, member: TSESTree.MemberExpression): Node | undefined {
  const name = memberName(member);
  const owner = [...ancestorsOf(member)].find(isClass);
  if (name === undefined || !owner) return undefined;
  const declared = owner.body.body.flatMap((each) => (each.type === 'PropertyDefinition' && keyName(each) === name ? (each.value ?? []) : []));
  const assigned = reading.nodes.of('AssignmentExpression').flatMap(({ left, right, parent }) =>
    left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && memberName(left) === name && [...ancestorsOf(parent)].find(isClass) === owner ? right : [],
  );
  const given = [...declared, ...assigned].filter((each) => each.type !== 'Literal');
  return given.length === 1 ? given[0] : undefined;
}
