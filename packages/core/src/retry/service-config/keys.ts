import { editDistance } from '../../codes/edit-distance.ts';
import type { ConfigMember, ConfigObject } from './config-value.ts';
import { memberOf } from './config-value.ts';
import type { Level } from './schema.ts';
import { KEYS } from './schema.ts';

/** A key that stands where it means nothing, and what it should be. */
export type StrayKey =
  | { readonly kind: 'misspelt'; readonly member: ConfigMember; readonly meant: string }
  | { readonly kind: 'misplaced'; readonly member: ConfigMember; readonly belongs: Level };

/** The keys of an object that no gRPC library reads at its level, though each is near one that is read. */
export function strayKeys(object: ConfigObject, level: Level): readonly StrayKey[] {
  const own = keysOf(level);
  return object.members.flatMap((member): readonly StrayKey[] => {
    if (own.includes(member.key)) return [];
    const meant = nearest(member.key, own.filter((each) => !memberOf(object, each)));
    if (meant !== undefined) return [{ kind: 'misspelt', member, meant }];
    const belongs = LEVELS.find((each) => each !== level && PLACED.has(member.key) && keysOf(each).includes(member.key));
    return belongs === undefined ? [] : [{ kind: 'misplaced', member, belongs }];
  });
}

export const keysOf = (level: Level): readonly string[] => [...KEYS[level].required, ...KEYS[level].others];

const LEVELS: readonly Level[] = ['root', 'methodConfig', 'retryPolicy', 'hedgingPolicy', 'retryThrottling'];

/** Keys that are so much gRPC's own that they say nothing else anywhere; `name` and `timeout` could be somebody's. */
const PLACED: ReadonlySet<string> = new Set([
  'methodConfig', 'retryThrottling', 'retryPolicy', 'hedgingPolicy', 'maxAttempts', 'initialBackoff', 'maxBackoff', 'backoffMultiplier', 'retryableStatusCodes',
  'nonFatalStatusCodes', 'waitForReady',
]);

/** The key that another way of joining words, a plural or a slip of the finger makes of a text. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const letters = fold(key);
  const same = known.find((each) => fold(each) === letters) ?? known.find((each) => fold(each) === letters.replace(/s$/, '') || `${letters}s` === fold(each));
  // A short word is soon another one.
  return same ?? known.find((each) => each.length >= 8 && key.length >= 8 && editDistance(letters, fold(each)) <= 2);
}

export const fold = (key: string): string => key.replace(/[_\-\s]/g, '').toLowerCase();
