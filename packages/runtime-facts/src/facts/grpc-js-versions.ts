import type { Sighting } from '../fact.ts';
import type { Outcome } from '../outcome.ts';

/** Groups of the versions of @grpc/grpc-js, as their behaviour divides them. */
export const EVERY: Sighting['on'] = ['1.14.7', '1.14.4', '1.10.11', '1.9.15', '1.8.14'];
export const SINCE_1_10: Sighting['on'] = ['1.14.7', '1.14.4', '1.10.11'];
export const BEFORE_1_10: Sighting['on'] = ['1.9.15', '1.8.14'];

/** Those in which servers are run that have a process of their own, which takes longest: one of each group. */
export const IN_PROCESS: Sighting['on'] = ['1.14.7', '1.10.11', '1.9.15', '1.8.14'];

export function everywhere(outcome: Outcome): readonly [Sighting] {
  return [{ on: EVERY, outcome }];
}

/** Servers of all versions send the number. Clients before 1.10 read one that stands for no code as UNKNOWN. */
export function foreignNumber(sent: Outcome, readBefore: Outcome): readonly [Sighting, Sighting] {
  return [
    { on: SINCE_1_10, outcome: sent },
    { on: BEFORE_1_10, outcome: readBefore },
  ];
}
