import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from '../../ast/node.ts';
import { isFunction, isInvocation, statementsAround } from '../../ast/node.ts';
import { memberName } from '../../ast/static-name.ts';
import { settled, unwrap } from '../../ast/unwrap.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { dialectOfClient, errorTypeNamed } from '../../dialects/registry.ts';
import { saidBy } from '../../evidence/atoms.ts';
import { circumstancesOf } from '../../evidence/guards.ts';
import type { Definition } from '../../names/definition.ts';
import { definitionsOf } from '../../names/definition.ts';
import { partsOf } from '../../names/qualified-name.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';
import { errorTypeIn } from './raise-evidence.ts';

/** What is known of the error whose code the literal is compared with, assigned to or asserted of. */
export function subjectEvidence(reading: Reading, { subject, node }: Candidate): readonly Evidence[] {
  if (!subject) return [];
  const cast = castOf(reading, subject);
  if (cast) return [{ speaks: 'for', strength: 'conclusive', because: 'the value is cast to an error of the library', dialect: cast }];
  const inner = settled(subject);
  if (inner.type !== 'Identifier') return [];
  const narrowed = narrowedTo(reading, inner, node);
  if (narrowed) return [{ speaks: 'for', strength: 'conclusive', because: `\`${inner.name}\` is an instance of an error of the library`, dialect: narrowed }];
  const variable = reading.names.variableOf(inner);
  return variable ? definitionsOf(variable).flatMap((definition) => ofDefinition(reading, inner, definition) ?? []) : [];
}

function castOf(reading: Reading, node: Node): Dialect | undefined {
  for (let current: Node = node; ; ) {
    if (current.type === 'TSAsExpression' || current.type === 'TSTypeAssertion') {
      const dialect = errorTypeIn(reading, current.typeAnnotation);
      if (dialect) return dialect;
      current = current.expression;
    } else if (current.type === 'TSNonNullExpression' || current.type === 'ChainExpression') current = current.expression;
    else return undefined;
  }
}

/** The error class that a variable is known to be an instance of at a place: by a test around or before it, or an assertion. */
function narrowedTo(reading: Reading, identifier: TSESTree.Identifier, node: Node): Dialect | undefined {
  const asserted = assertionsBefore(node).map((test) => ({ test, outcome: true }));
  for (const guard of [...circumstancesOf(node).guards, ...asserted]) {
    const { any, atoms } = saidBy(guard);
    if (any) continue;
    for (const atom of atoms) {
      if (atom.kind !== 'compared' || atom.operator !== 'instanceof') continue;
      const tested = settled(atom.left);
      const name = tested.type === 'Identifier' && tested.name === identifier.name ? reading.names.qualify(atom.right) : undefined;
      const dialect = name === undefined ? undefined : errorTypeNamed(name);
      if (dialect) return dialect;
    }
  }
  return undefined;
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

function ofDefinition(reading: Reading, identifier: TSESTree.Identifier, definition: Definition): Evidence | undefined {
  switch (definition.kind) {
    case 'parameter': {
      const param = definition.of.params[definition.index];
      const annotation = param?.type === 'Identifier' ? param.typeAnnotation?.typeAnnotation : undefined;
      const typed = annotation && errorTypeIn(reading, annotation);
      if (typed) return { speaks: 'for', strength: 'conclusive', because: `\`${identifier.name}\` is typed as an error of the library`, dialect: typed };
      const call = definition.of.parent;
      if (definition.index !== 0 || !isInvocation(call)) return undefined;
      const failing = clientCalled(reading, call.callee);
      if (failing) return { speaks: 'for', strength: 'strong', because: `\`${identifier.name}\` is what a call of a gRPC client failed with`, dialect: failing };
      return undefined;
    }
    case 'value': {
      const made = reading.names.qualify(definition.value);
      const dialect = made?.endsWith('()') ? errorTypeNamed(withoutCall(made)) : undefined;
      if (dialect) return { speaks: 'for', strength: 'conclusive', because: `\`${identifier.name}\` is made as an error of the library`, dialect };
      const cast = castOf(reading, definition.value);
      if (cast) return { speaks: 'for', strength: 'conclusive', because: `\`${identifier.name}\` is cast to an error of the library`, dialect: cast };
      return undefined;
    }
    case 'caught': {
      const block = definition.clause.parent.block;
      const call = reading.nodes.of('AwaitExpression').find((each) => block.range[0] <= each.range[0] && each.range[1] <= block.range[1] && isInvocation(settled(each)));
      const awaited = call && settled(call);
      const dialect = awaited?.type === 'CallExpression' ? clientCalled(reading, awaited.callee) : undefined;
      return dialect && { speaks: 'for', strength: 'strong', because: `\`${identifier.name}\` is caught from a call of a gRPC client`, dialect };
    }
    default:
      return undefined;
  }
}

// A brand has no run-time part.
const withoutCall = (name: string): Parameters<typeof errorTypeNamed>[0] => name.slice(0, -2) as Parameters<typeof errorTypeNamed>[0];

/** The dialect of the client whose method is called: of what an imported class made, through any chain of calls. */
function clientCalled(reading: Reading, callee: Node): Dialect | undefined {
  const inner = unwrap(callee);
  if (inner.type !== 'MemberExpression') return undefined;
  const name = reading.names.qualify(inner.object);
  if (name !== undefined && name.includes('()')) return dialectOfClient(partsOf(name).module);
  // `.on('error', (err) => …)` on what a client made counts as the client's
  return memberName(inner) === 'catch' && inner.object.type === 'CallExpression' ? clientCalled(reading, inner.object.callee) : undefined;
}
