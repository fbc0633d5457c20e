import type { Node } from '../../ast/node.ts';
import { settled } from '../../ast/unwrap.ts';
import type { Dialect } from '../../dialects/dialect.ts';
import { errorTypeNamed } from '../../dialects/registry.ts';
import type { QualifiedName } from '../../names/qualified-name.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/**
 * What a type checker says of the thing whose code the literal is: conclusive where each type it may have is an error of
 * a library. That a type is none proves nothing: a cast to an HTTP error may be of a gRPC one in fact.
 */
export function typeEvidence(reading: Reading, { subject }: Candidate): readonly Evidence[] {
  const dialect = subject && dialectOfType(reading, settled(subject));
  return dialect ? [{ speaks: 'for', strength: 'conclusive', because: `its type is an error of ${dialect.title}`, dialect }] : [];
}

function dialectOfType({ source: { typesAt } }: Reading, node: Node): Dialect | undefined {
  const types = typesAt?.(node.range) ?? [];
  // The names come from a checker, written as qualified names are printed.
  const dialects = types.map((names) => names.map((name) => errorTypeNamed(name as QualifiedName)).find((each) => each));
  return dialects.every((each) => each) ? dialects[0] : undefined;
}
