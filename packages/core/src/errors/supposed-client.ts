import type { Node } from '../ast/node.ts';
import { isClass } from '../ast/node.ts';
import { calledName } from '../ast/static-name.ts';
import { settled } from '../ast/unwrap.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { dependedBy } from '../dialects/surroundings.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import { valueBehind } from '../names/value-behind.ts';
import type { Reading } from '../source/reading.ts';
import { fieldOf, typeOfVariable } from './holder.ts';

/**
 * The dialect of the client whose method a callee is, where only names say so: a class of the project that is called as
 * generators call theirs, in a package that has one gRPC library. Enough for a number that is compared, not for a report.
 */
export function supposedClient(reading: Reading, callee: Node): Dialect | undefined {
  const inner = settled(callee);
  if (inner.type !== 'MemberExpression') return undefined;
  const object = settled(inner.object);
  // `client.listBooks(request).on('error', …)`
  if (object.type === 'CallExpression') return supposedClient(reading, object.callee);
  if (!isNamedGenerated(classOf(reading, object))) {
    const call = valueBehind(reading.names, object);
    return call !== object && call.type === 'CallExpression' ? supposedClient(reading, call.callee) : undefined;
  }
  const [dialect, ...others] = dependedBy(reading.source.facts).filter(({ clients, enums }) => clients.length > 0 && enums.length > 0);
  return others.length === 0 ? dialect : undefined;
}

/** The name of the class that an object is an instance of, where the class is the project's own. */
function classOf(reading: Reading, object: Node): string | undefined {
  const held = object.type === 'MemberExpression' && object.object.type === 'ThisExpression' ? fieldOf(reading, object) : undefined;
  const type = held ? held.type : object.type === 'Identifier' ? typeOfVariable(reading, object) : undefined;
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && isOfProject(reading, type.typeName)) return type.typeName.name;
  const made = settled(held?.value ?? valueBehind(reading.names, object));
  return made.type === 'NewExpression' && isOfProject(reading, made.callee) ? calledName(made) : undefined;
}

/** Not of a package that the project depends on, and not written in the file itself. */
function isOfProject(reading: Reading, name: Node): boolean {
  if (isClass(valueBehind(reading.names, name))) return false;
  const qualified = reading.names.qualify(name);
  const owner = qualified === undefined ? undefined : packageOf(partsOf(qualified).module);
  return owner === undefined || reading.source.facts.dependencies?.has(owner) === false;
}

const isNamedGenerated = (name: string | undefined): boolean => name !== undefined && /(?:Service|Promise|G(?:rpc|RPC))Client$/.test(name);
