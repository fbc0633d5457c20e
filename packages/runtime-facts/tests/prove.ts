import { expect, it } from 'vitest';
import { factsOf } from '../src/facts.ts';
import type { LibraryId } from '../src/libraries.ts';
import type { Outcome } from '../src/outcome.ts';
import { DEADLINE_MS, SILENCE_MS } from './books.ts';

/**
 * Runs the code of a fact in a setting of its library, and answers what came of it.
 *
 * @param patience how many milliseconds the client waits, where it may be in vain
 */
export type Run = (setting: string, patience: number) => Promise<Outcome> | Outcome;

/** Tests each fact of a library: its code is run in every setting it was seen in, and must come to what the fact says. */
export function prove(library: LibraryId, runs: Readonly<Record<string, Run>>): void {
  const facts = factsOf(library);

  it('has a run for each fact, and a fact for each run', () => {
    expect(Object.keys(runs).sort()).toEqual(facts.map(({ id }) => id).sort());
  });

  const each = facts.flatMap(({ id, sightings }) =>
    sightings.flatMap(({ on, outcome }) => on.map((setting) => [id, setting, outcome] as const)),
  );
  it.concurrent.each(each)('%s, %s', async (id, setting, outcome) => {
    const patience = outcome.sees === 'nothing' ? SILENCE_MS : DEADLINE_MS;
    expect(await runs[id]?.(setting, patience)).toStrictEqual(outcome);
  });
}
