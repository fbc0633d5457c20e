import { analyse, NO_FACTS, readSettings } from '@grpc-litmus/core';
import type { Analysis, Settings, Source } from '@grpc-litmus/core';
import { codeNumbered, STATUS_CODES } from '@grpc-litmus/core/codes';
import type { CodeName } from '@grpc-litmus/core/codes';

export const names: readonly CodeName[] = STATUS_CODES.map(({ name }) => name);
export const five: CodeName | undefined = codeNumbered(5)?.name;

export function rulesThatSpeak(source: Omit<Source, 'facts'>): readonly string[] {
  const analysis: Analysis = analyse({ ...source, facts: NO_FACTS });
  return analysis.judgements.map(({ rule }) => rule);
}

export function settingsFrom(value: unknown): Settings {
  const result = readSettings(value);
  if (result.kind === 'valid') return result.settings;
  throw new Error(result.mistakes.join(' '));
}

// @ts-expect-error -- not the name of a code: the names are more than strings
export const wrong: CodeName = 'UNAUTHORIZED';
