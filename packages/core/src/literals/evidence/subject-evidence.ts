import { settled } from '../../ast/unwrap.ts';
import type { ErrorSighting } from '../../errors/dialect-of-error.ts';
import { sightingsOfError } from '../../errors/dialect-of-error.ts';
import type { Reading } from '../../source/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from './evidence.ts';

/** What is known of the error whose code the literal is compared with, assigned to or asserted of. */
export function subjectEvidence(reading: Reading, { subject, node }: Candidate): readonly Evidence[] {
  if (!subject) return [];
  const inner = settled(subject);
  // A cast that is written in the comparison itself is of a value that has no name.
  const name = inner.type === 'Identifier' && !/^TS(?:As|TypeAssertion)/.test(subject.type) ? `\`${inner.name}\`` : 'the value';
  return sightingsOfError(reading, subject, node).map(({ dialect, shownBy }) => ({ speaks: 'for', dialect, ...SAID[shownBy](name) }));
}

/** What each kind of sighting says of a value, and how strongly. */
const SAID: Readonly<Record<ErrorSighting['shownBy'], (name: string) => Pick<Evidence, 'strength' | 'because'>>> = {
  cast: (name) => ({ strength: 'conclusive', because: `${name} is cast to an error of the library` }),
  instance: (name) => ({ strength: 'conclusive', because: `${name} is an instance of an error of the library` }),
  type: (name) => ({ strength: 'conclusive', because: `${name} is typed as an error of the library` }),
  making: (name) => ({ strength: 'conclusive', because: `${name} is made as an error of the library` }),
  callback: (name) => ({ strength: 'strong', because: `${name} is what a call of a gRPC client failed with` }),
  catch: (name) => ({ strength: 'strong', because: `${name} is caught from a call of a gRPC client` }),
};
