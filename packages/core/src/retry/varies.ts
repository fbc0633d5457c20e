import type { Node } from '../ast/node.ts';
import { contains } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import { nodesWithin } from '../ast/within.ts';
import { functionBehind } from '../names/value-behind.ts';
import { wordsOf } from '../names/words.ts';
import type { Reading } from '../source/reading.ts';
import type { Failure } from './attempts.ts';
import { callsAttempted } from './attempts.ts';

const MAX_HOPS = 4;

/** Whether a name is of what only counts attempts, which a call may well be told. */
const counts = (name: string): boolean => wordsOf(name).some((word) => /^(?:attempts?|retry|retries|tries)$/.test(word));

/**
 * Whether each attempt is another call: it goes to the next server, asks for the next version, or carries what was read or
 * made for it.
 */
export function attemptVaries(reading: Reading, failure: Failure, region: Node): boolean {
  const calls = callsAttempted(reading, failure.attempt);
  return calls.some((call) => varies(reading, call, region, 0)) || (failure.again.by === 'call' && handsOnAnother(reading, failure, calls));
}

function varies(reading: Reading, node: Node, region: Node, hops: number): boolean {
  if (hops > MAX_HOPS) return false;
  for (const each of nodesWithin(reading.source, node)) {
    const variable = each.type === 'Identifier' ? reading.names.variableOf(each) : undefined;
    if (!variable || counts(variable.name)) continue;
    if (variable.references.some((reference) => reference.isWrite() && !reference.init && contains(region, reference.identifier))) return true;
    const made = variable.defs.find((def) => def.node.type === 'VariableDeclarator' && contains(region, def.node))?.node;
    if (made?.type !== 'VariableDeclarator' || !made.init || contains(node, made)) continue;
    const value = settled(made.init);
    if (value.type === 'CallExpression' || value.type === 'NewExpression' || varies(reading, value, region, hops + 1)) return true;
  }
  return false;
}

/** `return load(next(server), left - 1)`: what the attempt uses is given another value the next time. */
function handsOnAnother(reading: Reading, { again, holder }: Failure, calls: readonly Node[]): boolean {
  if (again.by !== 'call') return false;
  const used = new Set(calls.flatMap((call) => [...nodesWithin(reading.source, call)]).flatMap((each) => (each.type === 'Identifier' ? (reading.names.variableOf(each)?.name ?? []) : [])));
  const nextCalls = reading.nodes.of('CallExpression').filter((each) => contains(holder, each) && functionBehind(reading.names, each.callee) === again.of);
  return nextCalls.some((next) =>
    again.of.params.some((parameter, index) => {
      const given = next.arguments[index];
      if (parameter.type !== 'Identifier' || !used.has(parameter.name) || counts(parameter.name) || !given) return false;
      return given.type !== 'Identifier' || given.name !== parameter.name;
    }),
  );
}
