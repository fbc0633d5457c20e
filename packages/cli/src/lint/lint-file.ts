import { readFileSync, statSync } from 'node:fs';
import { parse } from 'node:path';
import type { Project } from '@grpc-litmus/codemod/project-facts';
import { Linter } from 'eslint/universal';
import { LINE_END } from '../line-end.ts';
import type { Finding, LintFailure, Preset } from './lint-files.ts';
import type { Language } from './languages/language.ts';
import { languageOf } from './languages/registry.ts';

export interface FileOutcome {
  readonly isLookedAt: boolean;
  readonly findings: readonly Omit<Finding, 'file'>[];
  readonly failures: readonly Omit<LintFailure, 'file'>[];
}

/** With the root of the file system as its folder, ESLint takes files from everywhere. */
export const createLinter = (anywhere: string): Linter => new Linter({ cwd: parse(anywhere).root, configType: 'flat' });

/**
 * Lints one file with the rules of a preset.
 *
 * @param project of the file
 * @throws {UsageError} by way of `project`, where its settings are mistaken
 * @throws {Error} where the parser cannot be loaded
 */
export async function lintFile(linter: Linter, path: string, preset: Preset, project: () => Project): Promise<FileOutcome> {
  const language = languageOf(path);
  if (!language) return PASSED_OVER;
  let text: string;
  try {
    if (statSync(path).size > language.mostBytes) return PASSED_OVER;
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return failedFor(error);
  }
  // No rule has anything to say of such a file, so it is not parsed.
  if (!language.mayConcern(text, project)) return { isLookedAt: language.countsAll, findings: [], failures: [] };
  // Mistaken settings end the run here; in the plugin they would fail every file.
  project();
  // So does a parser that cannot be loaded.
  const configuration = await configurationOf(language, preset);
  try {
    return outcomeOf(linter.verify(text, configuration, { filename: path }), text, language);
  } catch (error) {
    return failedFor(error);
  }
}

const PASSED_OVER: FileOutcome = { isLookedAt: false, findings: [], failures: [] };

const failedFor = (error: unknown): FileOutcome => ({ isLookedAt: true, findings: [], failures: [{ line: null, column: null, message: error instanceof Error ? error.message : String(error) }] });

/** ESLint works a configuration out anew for every array of them. */
const configurations = new Map<string, Promise<Linter.Config[]>>();

function configurationOf(language: Language, preset: Preset): Promise<Linter.Config[]> {
  const key = `${preset} ${language.extensions.join(' ')}`;
  const known = configurations.get(key);
  if (known) return known;
  const made = language.configuration(preset).then((ofLanguage) => [...OF_ALL, ...ofLanguage]);
  configurations.set(key, made);
  return made;
}

const OF_ALL: readonly Linter.Config[] = [
  // What is to be looked at was decided when the files were searched for.
  { ignores: ['!**/node_modules/', '!**/.git/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
];

function outcomeOf(messages: readonly Linter.LintMessage[], text: string, { whenBroken }: Language): FileOutcome {
  const lines = text.split(LINE_END);
  const broken = messages.some(({ fatal }) => fatal) ? whenBroken(text) : undefined;
  return {
    isLookedAt: true,
    findings: messages.flatMap(({ ruleId, line, column, endLine, endColumn, message, suggestions = [] }) =>
      // Comments of the project may set up rules of other plugins, of which ESLint says that it does not know them.
      ruleId?.startsWith(PREFIX)
        ? [{ line, column, endLine: endLine ?? line, endColumn: endColumn ?? column, rule: ruleId.slice(PREFIX.length), message, suggestions: suggestions.map(({ desc }) => desc), text: lines[line - 1] ?? '' }]
        : [],
    ),
    failures: broken === undefined ? [] : messages.filter(({ fatal }) => fatal).map(({ line, column, message }) => ({ line, column, message: broken + (broken === '' ? message : message.replace(/^Parsing error: /, '')) })),
  };
}

const PREFIX = 'grpc-litmus/';
