/** Takes the entries of a log as they come. */
export interface EntryReceiver {
  readonly onEntry: (entry: unknown) => void;
  /** An entry that cannot be read, by the line it begins in, from 1. */
  readonly onBroken: (line: number, reason: string) => void;
}

/** Takes pieces of a text and hands out the entries in them. */
export interface EntryReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Cloud Logging takes 256 KB; more than this is no entry. */
export const MOST_OF_ONE = 2 ** 25;

/** What a parser has against a text, without the text. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.replace(/,? ?(?:"[^]*" is not valid JSON|\.\.\."[^]*)$/, '').trim() || 'not JSON' : 'not JSON');
