import type { Node } from '../../ast/node.ts';
import type { Confidence, Judgement } from '../../litmus/judgement.ts';
import type { Reading } from '../../source/reading.ts';
import { excerptOf } from '../excerpt.ts';
import type { Uncoded } from './uncoded-value.ts';

/** What is found of an error, surely unless it says otherwise. */
export interface Finding extends Partial<Uncoded> {
  readonly reason: string;
  readonly confidence?: Confidence;
}

/** The judgement that a raise has no code. */
export function judgementOn(reading: Reading, place: Node, { reason, fits, confidence = 'certain' }: Finding): Judgement {
  return {
    rule: 'no-uncoded-error',
    place,
    node: place,
    written: excerptOf(reading, place),
    used: undefined,
    fits,
    confidence,
    reasons: [reason],
    vetoesConsidered: ['the error is made in a `catch`, where its cause may be unknown', 'a function that it is given to may add a code'],
    suggestions: [],
  };
}
