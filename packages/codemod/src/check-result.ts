import { extname } from 'node:path';
import { Project, ts } from 'ts-morph';

/** What the check found: a syntax error that the old text does not have. */
export interface NewSyntaxError {
  readonly message: string;
  readonly offset: number;
}

export type CheckResult = (filename: string, before: string, after: string) => NewSyntaxError | undefined;

/**
 * A check that a rewritten text has no syntax error that the old one has not, by TypeScript's own parser: a second
 * opinion beside the parser that found the sites. Nothing is read from disk and no types are resolved.
 */
export function createResultCheck(): CheckResult {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true, noLib: true, noResolve: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
  });

  const errorsOf = (filename: string, text: string): readonly NewSyntaxError[] => {
    const file = project.createSourceFile(`/checked${extname(filename)}`, text, { overwrite: true });
    const errors = project.getProgram().getSyntacticDiagnostics(file).map((diagnostic) => ({
      message: ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, ' '),
      offset: diagnostic.getStart(),
    }));
    project.removeSourceFile(file);
    return errors;
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
