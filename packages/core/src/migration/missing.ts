import type { Reading } from '../source/reading.ts';

/** The package, where the file's own package is known not to depend on it. */
export function missing({ source }: Reading, name: string): readonly string[] {
  const { dependencies } = source.facts;
  return dependencies === undefined || dependencies.has(name) ? [] : [name];
}
