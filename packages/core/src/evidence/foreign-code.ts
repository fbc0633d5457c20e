import type { Node } from '../ast/node.ts';
import { calledName, memberName, staticNumber, staticString } from '../ast/static-name.ts';
import { settled, unwrap, wrapped } from '../ast/unwrap.ts';
import { meaningOfClass, meaningOfCode, meaningOfConstant, meaningOfOwnName } from '../lexicon/foreign-errors.ts';
import type { ForeignMeaning } from '../lexicon/foreign-errors.ts';
import { packageOf, partsOf } from '../names/qualified-name.ts';
import { valueBehind } from '../names/value-behind.ts';
import { originOf } from '../origin/origin-of.ts';
import type { Reading } from '../source/reading.ts';
import type { Atom } from './atoms.ts';
import { saidBy } from './atoms.ts';
import { circumstancesOf } from './guards.ts';
import type { Guard } from './guards.ts';
import { labelsAround } from './labels.ts';

export type { ForeignMeaning };

/** A test that shows what an error of another code space means. */
export interface ForeignTest {
  readonly meaning: ForeignMeaning;
  readonly node: Node;
  /** It is the nearest test around the place, and tells by a code or a class of a package, not by a project's own name. */
  readonly isSure: boolean;
}

/** The test that shows that an error with this meaning led to a place. */
export function foreignCodeTested(reading: Reading, place: Node, meaning: ForeignMeaning): Node | undefined {
  const test = foreignTestAround(reading, place);
  return test?.meaning === meaning && test.isSure ? test.node : undefined;
}

/** What is known of a foreign error at a place: by the tests and `case` labels around it, the nearest first. */
export function foreignTestAround(reading: Reading, place: Node): ForeignTest | undefined {
  const guards = circumstancesOf(place).guards.map((guard) => ({ at: guard.test.range[0], told: () => toldBy(reading, guard) }));
  const labels = labelsAround(place).map(({ statement, tests }) => ({
    at: statement.discriminant.range[1],
    told: () => agreed(tests.map((test) => ofEquality(reading, statement.discriminant, test))),
  }));
  const facts = [...guards, ...labels].sort((a, b) => b.at - a.at);
  for (const [index, { told }] of facts.entries()) {
    const test = told();
    if (test) return { ...test, isSure: test.isSure && index === 0 };
  }
  return undefined;
}

/** What a test tells by how it came out: of alternatives each has to mean the same, of conditions one is enough. */
function toldBy(reading: Reading, { test, outcome }: Guard): ForeignTest | undefined {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression' && inner.operator === '!') return toldBy(reading, { test: inner.argument, outcome: !outcome });
  if (inner.type !== 'LogicalExpression' || inner.operator === '??') {
    return saidBy({ test: inner, outcome }).atoms.map((atom) => ofAtom(reading, atom)).find((each) => each);
  }
  const sides = [inner.left, inner.right].map((side) => toldBy(reading, { test: side, outcome }));
  const areAlternatives = (inner.operator === '||') === outcome;
  return agreed(areAlternatives ? sides : sides.filter((side) => side !== undefined));
}

function agreed(tests: readonly (ForeignTest | undefined)[]): ForeignTest | undefined {
  const [first] = tests;
  return first && tests.every((each) => each?.meaning === first.meaning) ? { ...first, isSure: tests.every((each) => each?.isSure) } : undefined;
}

function ofAtom(reading: Reading, atom: Atom): ForeignTest | undefined {
  if (atom.kind === 'compared') {
    if (atom.operator === 'instanceof') return ofName(reading, atom.right, atom.left);
    return /^===?$/.test(atom.operator) ? (ofEquality(reading, atom.left, atom.right) ?? ofEquality(reading, atom.right, atom.left)) : undefined;
  }
  if (atom.kind !== 'present') return undefined;
  const call = settled(atom.operand);
  const [argument] = call.type === 'CallExpression' ? call.arguments : [];
  if (call.type !== 'CallExpression' || !argument) return undefined;
  const name = calledName(call) ?? '';
  if (name === 'hasErrorLabel') return ofLabel(reading, call.callee, argument);
  return /^(?:includes|has)$/.test(name) ? ofMembership(reading, call.callee, argument) : ofName(reading, call.callee, argument);
}

/** `err.code === '23505'`, `code === Pg.UNIQUE_VIOLATION` */
function ofEquality(reading: Reading, subject: Node, value: Node): ForeignTest | undefined {
  const meaning = isFieldOfError(reading, subject) ? meaningOfValue(reading, value) : undefined;
  return meaning && { meaning, node: wrapped(subject).parent ?? subject, isSure: true };
}

/** `['ECONNREFUSED', 'ECONNRESET'].includes(err.code)`, `TRANSIENT.has(err.code)` */
function ofMembership(reading: Reading, callee: Node, subject: Node): ForeignTest | undefined {
  const inner = settled(callee);
  if (inner.type !== 'MemberExpression' || !isFieldOfError(reading, subject)) return undefined;
  const list = valueBehind(reading.names, inner.object);
  const [given] = list.type === 'NewExpression' ? list.arguments : [list];
  if (given?.type !== 'ArrayExpression' || given.elements.length === 0) return undefined;
  const [first, ...others] = given.elements.map((each) => each && meaningOfValue(reading, each));
  return first && others.every((each) => each === first) ? { meaning: first, node: wrapped(subject).parent ?? subject, isSure: true } : undefined;
}

/** `err.hasErrorLabel('TransientTransactionError')` of MongoDB's driver. */
function ofLabel(reading: Reading, callee: Node, label: Node): ForeignTest | undefined {
  const inner = settled(callee);
  const meaning = inner.type === 'MemberExpression' && isError(reading, inner.object) ? meaningOfValue(reading, label) : undefined;
  return meaning && { meaning, node: callee.parent ?? callee, isSure: true };
}

/** `err instanceof EntityNotFoundError`, `isAbortError(err)`: by the package that has it, else by the name a project gave it. */
function ofName(reading: Reading, name: Node, subject: Node): ForeignTest | undefined {
  if (!isError(reading, subject)) return undefined;
  const qualified = reading.names.qualify(name);
  const known = qualified && meaningOfClass(qualified);
  if (known) return { meaning: known, node: wrapped(subject).parent ?? subject, isSure: true };
  // A package's class is what the package says, whatever its name: `AbortError` of p-retry ends the retries.
  if (qualified && packageOf(partsOf(qualified).module) !== undefined) return undefined;
  const inner = settled(name);
  const written = inner.type === 'Identifier' ? inner.name : inner.type === 'MemberExpression' ? memberName(inner) : undefined;
  const meaning = written === undefined ? undefined : meaningOfOwnName(written);
  return meaning && { meaning, node: wrapped(subject).parent ?? subject, isSure: written === 'isAbortError' };
}

function meaningOfValue(reading: Reading, node: Node): ForeignMeaning | undefined {
  const value = valueBehind(reading.names, node);
  const literal = staticString(value) ?? staticNumber(value);
  if (literal !== undefined) return meaningOfCode(literal);
  const name = value.type === 'MemberExpression' ? memberName(value) : value.type === 'Identifier' ? value.name : undefined;
  return name === undefined ? undefined : meaningOfConstant(name);
}

const FIELD = /^(?:code|name|errno|sqlState|sqlstate|errorCode|codeName|number|(?:\w*(?:err|error|pg|sql)_?)Code)$/i;

/** `err.code`, `err.driverError?.code`, or a constant that was given one. */
function isFieldOfError(reading: Reading, node: Node): boolean {
  const inner = settled(node);
  const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' ? inner.name : undefined;
  return name !== undefined && FIELD.test(name) && isError(reading, inner);
}

/** What was caught, or goes by the name of an error. */
function isError(reading: Reading, node: Node): boolean {
  if (originOf(reading, node).kind === 'caught') return true;
  let root = settled(node);
  while (root.type === 'MemberExpression') root = settled(root.object);
  if (root.type !== 'Identifier') return false;
  const behind = valueBehind(reading.names, root);
  return (behind !== root && behind.type === 'MemberExpression' && isError(reading, behind)) || /^(?:e|er|ex|cause|reason|\w*(?:err|error|exception))$/i.test(root.name);
}
