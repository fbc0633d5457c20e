import { readSpelling } from '@grpc-litmus/core/codes';

/** A canonical name, a member of an enum, a string in quotes: not a word of a sentence. */
const WRITTEN = /\b[A-Z][A-Z_]+\b|(?<=\.)[A-Z]\w+|(?<=')[a-z-]+(?=')/g;

/** The status codes that texts name, each once, in order: `NOT_FOUND`, `Code.NotFound` and `'not-found'` are the same. */
export function codesNamedIn(texts: readonly string[]): readonly string[] {
  const written = texts.flatMap((text) => text.match(WRITTEN) ?? []);
  return [...new Set(written.flatMap((each) => readSpelling(each) ?? []))];
}
