import { UsageError } from '@grpc-litmus/codemod';
import { migrationsIn } from '@grpc-litmus/core';
import type { MigrationStep, YamlProgram } from '@grpc-litmus/core';
import { parseYAML } from 'yaml-eslint-parser';

/** What becomes of the ESP proxies of a file. This is what `--json` prints. */
export interface FileMigration {
  readonly file: string;
  readonly proxies: readonly ProxyMigration[];
}

export interface ProxyMigration {
  /** The line of the image. */
  readonly line: number;
  /** What ESPv2 prints when it ends at its start; `null` where it starts. */
  readonly fails: string | null;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly line: number;
  /** As it is written, several with spaces between; empty for one that is missing. */
  readonly flag: string;
  readonly effect: MigrationStep['effect'];
  readonly use: string | null;
  readonly note: string | null;
}

/** @throws {UsageError} where the text is no YAML, as a template is before it is filled in */
export function migrationOf(file: string, text: string): FileMigration {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const proxies = migrationsIn(parsed(file, text), text).map(({ image, fails = null, steps }) => ({
    line: lineOf(image[0]),
    fails,
    steps: steps.map(({ range, flag, effect, use = null, note = null }) => ({ line: lineOf(range[0]), flag, effect, use, note })),
  }));
  return { file, proxies };
}

function parsed(file: string, text: string): YamlProgram {
  try {
    return parseYAML(text);
  } catch (error) {
    throw new UsageError(`${file} is no YAML: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
