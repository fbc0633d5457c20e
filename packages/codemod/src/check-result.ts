import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';

/** What the check found: a syntax error that the old text does not have. */
export interface NewSyntaxError {
  readonly message: string;
  readonly offset: number;
}

export type CheckResult = (filename: string, before: string, after: string) => NewSyntaxError | undefined;

/** What the parser of TypeScript 6 leaves in the tree for its callers, beside what it declares. */
interface ParsedFile extends TsMorph.ts.SourceFile {
  readonly parseDiagnostics: readonly TsMorph.ts.DiagnosticWithLocation[];
}

/**
 * A check that a rewritten text has no syntax error that the old one has not, by the parser of the TypeScript in
 * ts-morph: a second opinion beside the parser that found the sites. The parser alone is asked, because a program for
 * each file costs several times as much. Nothing is read from disk and no types are resolved.
 */
export function createResultCheck(): CheckResult {
  // An import would read these ten megabytes twice: first for what they export.
  const { ts } = createRequire(import.meta.url)('ts-morph') as typeof TsMorph;
  const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };

  const errorsOf = (filename: string, text: string): readonly NewSyntaxError[] => {
    const { parseDiagnostics } = ts.createSourceFile(filename, text, options) as ParsedFile;
    return parseDiagnostics.map(({ messageText, start }) => ({ message: ts.flattenDiagnosticMessageText(messageText, ' '), offset: start }));
  };

  return (filename, before, after) => {
    const errors = errorsOf(filename, after);
    if (errors.length === 0) return undefined;
    const known = errorsOf(filename, before);
    if (errors.length <= known.length) return undefined;
    const knownMessages = new Set(known.map(({ message }) => message));
    return errors.find(({ message }) => !knownMessages.has(message)) ?? errors[0];
  };
}
