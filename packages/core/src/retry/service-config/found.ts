import type { Confidence, Suggestion } from '../../litmus/judgement.ts';
import type { ConfigObject, ConfigValue, Span } from './config-value.ts';
import { memberOf } from './config-value.ts';
import { strayKeys } from './keys.ts';
import type { ConfigProblem, Effect } from './problem.ts';
import { KEYS, TITLES } from './schema.ts';
import type { Level } from './schema.ts';

interface Mending {
  readonly confidence?: Confidence;
  /** What stands between the quotes instead, where that is no guess. */
  readonly write?: string | undefined;
  /** What may stand there instead, for somebody to choose. */
  readonly offer?: readonly Suggestion[];
}

/** A problem with what is written at a place. */
export function problemAt({ range, inner }: Span, effect: Effect, problem: string, { confidence = 'certain', write, offer = [] }: Mending = {}): ConfigProblem {
  return { rule: 'valid-service-config', range, effect, problem, confidence, ...(write !== undefined && { fix: { range: inner, text: write } }), suggestions: offer };
}

/** A suggestion that writes something else between the quotes. */
export const instead = ({ inner }: Span, replacement: string): readonly Suggestion[] => [{ replacement, edits: [{ range: inner, text: replacement }] }];

/** A suggestion that writes something else, quotes and all. */
export const inPlace = ({ range }: Span, replacement: string): readonly Suggestion[] => [{ replacement, edits: [{ range, text: replacement }] }];

/** What the keys of an object give to say: those that nobody reads, and those that are missing. */
export function keyProblems(object: ConfigObject, level: Level): readonly ConfigProblem[] {
  const strays = strayKeys(object, level);
  const isMeant = (key: string): boolean => strays.some((each) => each.kind === 'misspelt' && each.meant === key);
  const { required } = KEYS[level];
  const missing = object.complete ? required.filter((key) => !memberOf(object, key) && !isMeant(key)) : [];
  return [
    ...strays.map((stray) => {
      const { key, written, shorthand } = stray.member;
      if (stray.kind === 'misplaced') return problemAt(written, 'ignored', `\`${key}\` belongs in ${TITLES[stray.belongs]}, and nothing reads it in ${TITLES[level]}`);
      return problemAt(written, required.includes(stray.meant) ? 'throws' : 'ignored', `\`${key}\` is written \`${stray.meant}\``, { write: shorthand ? `${stray.meant}: ${key}` : stray.meant });
    }),
    ...(missing.length > 0 ? [problemAt(object, 'throws', `${TITLES[level]} needs ${missing.map((key) => `\`${key}\``).join(', ')}`)] : []),
  ];
}

/** What a value of a kind is called. */
export const kindOf = (value: ConfigValue): string => (value.kind === 'unknown' || value.kind === 'null' ? 'null' : `${/^[aeiou]/.test(value.kind) ? 'an' : 'a'} ${value.kind}`);
