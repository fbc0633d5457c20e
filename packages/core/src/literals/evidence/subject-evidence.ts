import type { Node } from '../../ast/node.ts';
import { memberName } from '../../ast/static-name.ts';
import { settled, wrapped } from '../../ast/unwrap.ts';
import type { ErrorSighting } from '../../errors/dialect-of-error.ts';
import { excludedAt, sightingsOfError } from '../../errors/dialect-of-error.ts';
import { failedCall } from '../../errors/failed-call.ts';
import { supposedClient } from '../../errors/supposed-client.ts';
import { partsOf } from '../../names/qualified-name.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/** What is known of the error whose code the literal is compared with, assigned to or asserted of. */
export function subjectEvidence(reading: Reading, candidate: Candidate): readonly Evidence[] {
  const { node } = candidate;
  const subject = subjectOfAlternative(candidate) ?? candidate.subject;
  if (!subject) return [];
  const inner = settled(subject);
  // A cast that is written in the comparison itself is of a value that has no name.
  const name = inner.type === 'Identifier' && !/^TS(?:As|TypeAssertion)/.test(subject.type) ? `\`${inner.name}\`` : 'the value';
  const excluded = excludedAt(reading, subject, node);
  if (excluded !== undefined) return [{ speaks: 'against', strength: 'strong', because: `${name} is no \`${partsOf(excluded).path.join('.')}\` here` }];
  const known = sightingsOfError(reading, subject, node).map(({ dialect, shownBy }): Evidence => ({ speaks: 'for', dialect, ...SAID[shownBy](name) }));
  return known.length > 0 ? known : supposedEvidence(reading, inner, name);
}

/** The error whose code is taken where the literal is not: `err ? err.code : 0`, `err?.code ?? 13`. */
function subjectOfAlternative({ node, code }: Candidate): Node | undefined {
  // 1 is what a program ends with for want of another code.
  if (code === 'CANCELLED') return undefined;
  const { parent } = wrapped(node);
  const alternatives = parent?.type === 'ConditionalExpression' ? [parent.consequent, parent.alternate] : parent?.type === 'LogicalExpression' ? [parent.left] : [];
  return alternatives.map(settled).flatMap((each) => (each.type === 'MemberExpression' && memberName(each) === 'code' ? each.object : []))[0];
}

/** The same of a client that only its name tells. */
function supposedEvidence(reading: Reading, subject: Node, name: string): readonly Evidence[] {
  const variable = subject.type === 'Identifier' ? reading.names.variableOf(subject) : undefined;
  const definition = variable && reading.names.soleDefinitionOf(variable);
  const failed = definition && failedCall(reading, definition);
  const dialect = failed && supposedClient(reading, failed.callee);
  if (!dialect) return [];
  const client: Evidence = { speaks: 'for', strength: 'strong', because: `${name} comes from a call of a client that is named as a generated one`, dialect };
  // Nothing but a gRPC call tells its status in an event.
  return failed.isStatus ? [client, { speaks: 'for', strength: 'strong', because: `${name} is what the event \`status\` tells` }] : [client];
}

/** What each kind of sighting says of a value, and how strongly. */
const SAID: Readonly<Record<ErrorSighting['shownBy'], (name: string) => Pick<Evidence, 'strength' | 'because'>>> = {
  cast: (name) => ({ strength: 'conclusive', because: `${name} is cast to an error of the library` }),
  instance: (name) => ({ strength: 'conclusive', because: `${name} is an instance of an error of the library` }),
  type: (name) => ({ strength: 'conclusive', because: `${name} is typed as an error of the library` }),
  making: (name) => ({ strength: 'conclusive', because: `${name} is made as an error of the library` }),
  status: (name) => ({ strength: 'conclusive', because: `${name} is the status of a call of a gRPC client` }),
  callback: (name) => ({ strength: 'strong', because: `${name} is what a call of a gRPC client failed with` }),
  catch: (name) => ({ strength: 'strong', because: `${name} is caught from a call of a gRPC client` }),
};
