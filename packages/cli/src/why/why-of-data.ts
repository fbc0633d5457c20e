import { UsageError } from '@grpc-litmus/codemod';
import { createProjectLookup } from '@grpc-litmus/codemod/project-facts';
import { LINE_END } from '../line-end.ts';
import { createLinter, lintFile } from '../lint/lint-file.ts';
import { languageOf } from '../lint/languages/registry.ts';
import { packageVersion } from '../version.ts';
import type { NamedPlace } from './read-place.ts';
import { PRESETS, pageOf } from './rule-facts.ts';

/** What `why --json` prints of a line in YAML or JSON, where a finding says by itself what it rests on. */
export interface DataWhy {
  /** Of this program. */
  readonly version: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly findings: readonly DataFinding[];
  /** Why there are none. */
  readonly nothing: string | null;
}

export interface DataFinding {
  readonly rule: string;
  readonly place: { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number };
  readonly message: string;
  readonly suggestions: readonly string[];
  /** The presets in which the rule reports it. */
  readonly presets: readonly string[];
  /** The address of the rule's page. */
  readonly page: string | null;
}

/**
 * What the rules have to say of a line in YAML or JSON, in every preset.
 *
 * @throws {UsageError} where the file cannot be parsed, or package.json holds mistaken settings
 */
export async function whyOfData({ file, path, line, text }: NamedPlace): Promise<DataWhy> {
  const linter = createLinter(path);
  const projectOf = createProjectLookup();
  const found = new Map<string, DataFinding>();
  let isRead = false;
  for (const preset of PRESETS) {
    const { isLookedAt, findings, failures: [failure] } = await lintFile(linter, path, preset, () => projectOf(path));
    if (failure) throw new UsageError(`"${file}" cannot be read: line ${failure.line ?? 1}, column ${failure.column ?? 1}: ${failure.message}`);
    isRead ||= isLookedAt;
    for (const { rule, message, suggestions, text: _, ...place } of findings) {
      const key = JSON.stringify([rule, place, message]);
      const presets = [...(found.get(key)?.presets ?? []), preset];
      found.set(key, { rule, place, message, suggestions, presets, page: pageOf(rule) });
    }
  }
  const all = [...found.values()];
  const here = all.filter(({ place }) => place.line <= line && line <= place.endLine);
  const nothing = here.length > 0 ? null : isRead ? elsewhere(all) : `No rule reads this file, for it ${languageOf(path)?.otherwise ?? ''}.`;
  return { version: packageVersion(), file, line, text: text.split(LINE_END)[line - 1] ?? '', findings: here, nothing };
}

function elsewhere(findings: readonly DataFinding[]): string {
  const lines = [...new Set(findings.map(({ place }) => place.line))].sort((a, b) => a - b).map((line) => `line ${line}`);
  if (lines.length === 0) return 'No rule has anything to say of this file, whatever the preset.';
  return `No rule has anything to say of this line. In this file some have, of ${new Intl.ListFormat('en').format(lines)}.`;
}
