import type { GivenFlag } from './parse.ts';
import type { StartUp } from './start-up.ts';

/** A combination or a value with which a proxy does not start. */
export interface Constraint {
  readonly id: string;
  /** What is wrong, where something is: the flags that make it so, and the words that the product prints. */
  readonly broken: (given: StartUp) => Breach | undefined;
  /** What to do, as a clause: it stands behind "so". */
  readonly remedy: string;
}

export interface Breach {
  /** The flags that are given and must not be; none where one is missing. */
  readonly flags: readonly GivenFlag[];
  readonly says: string;
}

interface Together {
  readonly id: string;
  /** All of these are given, … */
  readonly set: readonly string[];
  /** … one of these, … */
  readonly any?: readonly string[];
  /** … and none of those. */
  readonly unset?: readonly string[];
  readonly says: string;
  readonly remedy: string;
}

/** Flags that exclude or need each other. */
export function together({ id, set, any, unset = [], says, remedy }: Together): Constraint {
  return {
    id,
    remedy,
    broken: (given) => {
      const first = set.map((name) => given.set(name));
      const second = any?.map((name) => given.set(name)).find((flag) => flag !== undefined);
      if (first.includes(undefined) || (any && !second) || !unset.every((name) => given.unset(name))) return undefined;
      return { flags: [...first, second].filter((flag) => flag !== undefined), says };
    },
  };
}

interface EachValue {
  readonly id: string;
  readonly flags: readonly string[];
  /** What the product says of a value, where it refuses it. */
  readonly refuses: (value: string) => string | undefined;
  readonly remedy: string;
}

/** Values that are refused whatever else is given. */
export function eachValue({ id, flags, refuses, remedy }: EachValue): readonly Constraint[] {
  return flags.map((name) => ({
    id,
    remedy,
    broken: (given) => {
      for (const flag of given.all(name)) {
        const says = flag.value && !isOpen(flag) ? refuses(flag.value.text) : undefined;
        if (says !== undefined) return { flags: [flag], says };
      }
      return undefined;
    },
  }));
}

const isOpen = ({ value }: GivenFlag): boolean => value !== undefined && /[{$<[]/.test(value.text);
