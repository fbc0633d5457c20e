import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../ast/node.ts';
import { isFunction, isInvocation, statementsAround } from '../ast/node.ts';
import { settled } from '../ast/unwrap.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { DIALECTS, errorTypeNamed } from '../dialects/registry.ts';
import type { Atom } from '../evidence/atoms.ts';
import { saidBy } from '../evidence/atoms.ts';
import { circumstancesOf } from '../evidence/guards.ts';
import type { Definition } from '../names/definition.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';
import { awaitedFrom, callsNothingElse } from './caught-from.ts';
import { clientCalled } from './client-call.ts';
import { errorTypeIn } from './error-type.ts';
import { failedCall } from './failed-call.ts';

/** One thing that shows that an expression is an error of a library. */
export interface ErrorSighting {
  readonly dialect: Dialect;
  readonly shownBy: 'cast' | 'instance' | 'type' | 'making' | 'callback' | 'status' | 'catch';
  /** The class, type, function or client that shows it. */
  readonly name: QualifiedName;
  /** Whether the value can be nothing else: no other type, and no other call in the `try`. */
  readonly only: boolean;
}

/** All that shows of an expression that it is an error of a library, seen from a place. */
export function sightingsOfError(reading: Reading, subject: Node, at: Node): readonly ErrorSighting[] {
  const cast = castOf(reading, subject);
  if (cast) return [cast];
  const inner = settled(subject);
  const made = madeBy(reading, inner);
  if (made) return [made];
  if (inner.type !== 'Identifier') return [];
  const narrowed = narrowedTo(reading, inner, at);
  if (narrowed) return [narrowed];
  const variable = reading.names.variableOf(inner);
  return variable ? reading.names.definitionsOf(variable).flatMap((definition) => ofDefinition(reading, definition) ?? []) : [];
}

/** The library whose error an expression is, where it can be nothing else. */
export function errorKnownAs(reading: Reading, subject: Node, at: Node): ErrorSighting | undefined {
  const [first, ...others] = sightingsOfError(reading, subject, at);
  if (!first?.only || others.some(({ dialect, only }) => !only || dialect !== first.dialect)) return undefined;
  const inner = settled(subject);
  const variable = inner.type === 'Identifier' && first.shownBy !== 'instance' ? reading.names.variableOf(inner) : undefined;
  // Each value that the variable is given has to be seen.
  return variable && first.shownBy !== 'cast' && reading.names.definitionsOf(variable).length !== others.length + 1 ? undefined : first;
}

function castOf(reading: Reading, node: Node): ErrorSighting | undefined {
  for (let current: Node = node; ; ) {
    if (current.type === 'TSAsExpression' || current.type === 'TSTypeAssertion') {
      const type = errorTypeIn(reading, current.typeAnnotation);
      if (type) return { ...type, shownBy: 'cast' };
      current = current.expression;
    } else if (current.type === 'TSNonNullExpression' || current.type === 'ChainExpression') current = current.expression;
    else return undefined;
  }
}

/** What a constructor of the library makes, or its function that makes such an error of any other. */
function madeBy(reading: Reading, node: Node): ErrorSighting | undefined {
  const name = isInvocation(node) ? reading.names.qualify(node.callee) : undefined;
  const dialect = name === undefined ? undefined : (errorTypeNamed(name) ?? DIALECTS.find((each) => each.readers.some((reader) => reader.from === 'function' && reader.names.includes(name))));
  return name !== undefined && dialect ? { dialect, name, shownBy: 'making', only: true } : undefined;
}

/** The error class that a variable is known to be an instance of at a place: by a test around or before it, or an assertion. */
function narrowedTo(reading: Reading, identifier: TSESTree.Identifier, at: Node): ErrorSighting | undefined {
  const asserted = assertionsBefore(at).map((test) => ({ test, outcome: true }));
  for (const guard of [...circumstancesOf(at).guards, ...asserted]) {
    const { any, atoms } = saidBy(guard);
    const found = any ? undefined : atoms.map((atom) => instanceSaidBy(reading, identifier, atom)).find((each) => each);
    if (found) return found;
  }
  return undefined;
}

/** The error class that an expression is known not to be an instance of at a place: `if (err instanceof ConnectError) return;` */
export function excludedAt(reading: Reading, subject: Node, at: Node): QualifiedName | undefined {
  const inner = settled(subject);
  if (inner.type !== 'Identifier') return undefined;
  for (const guard of circumstancesOf(at).guards) {
    const { any, atoms } = saidBy(guard);
    const tests = any ? [] : atoms.flatMap((atom) => (atom.kind === 'other' && atom.test.type === 'BinaryExpression' && atom.test.operator === 'instanceof' ? [atom.test] : []));
    for (const { left, right } of tests) {
      const name = isNamed(settled(left), inner.name) ? reading.names.qualify(right) : undefined;
      if (name !== undefined && errorTypeNamed(name)) return name;
    }
  }
  return undefined;
}

const isNamed = (node: Node | undefined, name: string): boolean => node?.type === 'Identifier' && node.name === name;

/** `err instanceof ConnectError`, `isGrpcServiceError(err)` */
function instanceSaidBy(reading: Reading, { name: variable }: TSESTree.Identifier, atom: Atom): ErrorSighting | undefined {
  const isVariable = (node: Node | undefined): boolean => isNamed(node && settled(node), variable);
  if (atom.kind === 'compared' && atom.operator === 'instanceof' && isVariable(atom.left)) {
    const name = reading.names.qualify(atom.right);
    const dialect = name === undefined ? undefined : errorTypeNamed(name);
    return name !== undefined && dialect ? { dialect, name, shownBy: 'instance', only: true } : undefined;
  }
  const test = atom.kind === 'present' ? settled(atom.operand) : undefined;
  if (test?.type !== 'CallExpression' || !isVariable(test.arguments[0])) return undefined;
  const name = reading.names.qualify(test.callee);
  const dialect = name === undefined ? undefined : DIALECTS.find(({ guards }) => guards.includes(name));
  return name !== undefined && dialect ? { dialect, name, shownBy: 'instance', only: true } : undefined;
}

/** The first arguments of `assert(…)`, `assert.ok(…)`, `expect(…)` statements before a node in its list. */
function assertionsBefore(node: Node): readonly Node[] {
  for (let inner = node; inner.parent && !isFunction(inner); inner = inner.parent) {
    const statements = statementsAround(inner);
    if (!statements) continue;
    return statements.slice(0, statements.indexOf(inner)).flatMap((statement) => {
      const call = statement.type === 'ExpressionStatement' ? settled(statement.expression) : undefined;
      const [first] = call?.type === 'CallExpression' ? call.arguments : [];
      return first ? [first] : [];
    });
  }
  return [];
}

function ofDefinition(reading: Reading, definition: Definition): ErrorSighting | undefined {
  switch (definition.kind) {
    case 'parameter':
      return definition.path.length > 0 ? undefined : ofParameter(reading, definition);
    case 'value':
      if (definition.path.length > 0) return undefined;
      return madeBy(reading, settled(definition.value)) ?? castOf(reading, definition.value);
    case 'caught': {
      const { block } = definition.clause.parent;
      const client = definition.path.length > 0 ? undefined : awaitedFrom(reading, block);
      return client && { ...client, shownBy: 'catch', only: callsNothingElse(reading, block) };
    }
    default:
      return undefined;
  }
}

function ofParameter(reading: Reading, definition: Definition & { kind: 'parameter' }): ErrorSighting | undefined {
  const param = definition.of.params[definition.index];
  const annotation = param?.type === 'Identifier' ? param.typeAnnotation?.typeAnnotation : undefined;
  const type = annotation && errorTypeIn(reading, annotation);
  if (type) return { ...type, shownBy: 'type' };
  const failed = failedCall(reading, definition);
  const client = failed && clientCalled(reading, failed.callee);
  return client && { ...client, shownBy: failed.isStatus ? 'status' : 'callback', only: true };
}
