import { isTemplated } from '../yaml/placeholder.ts';
import type { GivenFlag } from './parse.ts';

/** What a proxy is started with, as far as the file shows it. */
export interface StartUp {
  /** The flag with a value that counts as one in Python: neither empty, nor 0, nor filled in later. The last one wins. */
  set(name: string): GivenFlag | undefined;
  /** The text of such a value. */
  text(name: string): string | undefined;
  /** The number that such a value is. */
  number(name: string): number | undefined;
  /** Every value of a flag that may be given more than once, or of one that may not. */
  all(name: string): readonly GivenFlag[];
  /** The flag is not given, or with an empty value; and nothing is added to the command line that the file does not show. */
  unset(name: string): boolean;
  /** The variable is not in the environment, and nothing adds to it. */
  unsetInEnvironment(name: string): boolean;
}

/**
 * @param given the flags, in their order
 * @param isWhole nothing adds to these arguments
 * @param environment the names of the variables, where all are known
 */
export function startUpOf(given: readonly GivenFlag[], isWhole: boolean, environment: ReadonlySet<string> | undefined): StartUp {
  const last = (name: string): GivenFlag | undefined => given.findLast(({ flag }) => flag.name === name);
  const set = (name: string): GivenFlag | undefined => {
    const found = last(name);
    if (found?.value === undefined) return found;
    const { text } = found.value;
    const isFalse = text === '' || (found.flag.type === 'int' && Number(text) === 0);
    return isFalse || isTemplated(text) ? undefined : found;
  };
  return {
    set,
    text: (name) => set(name)?.value?.text,
    number: (name) => {
      const text = set(name)?.value?.text.trim();
      return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
    },
    all: (name) => given.filter(({ flag }) => flag.name === name),
    unset: (name) => {
      const found = last(name);
      return isWhole && (found === undefined || found.value?.text === '');
    },
    unsetInEnvironment: (name) => environment !== undefined && !environment.has(name),
  };
}
