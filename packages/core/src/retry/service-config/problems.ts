import type { DocumentNode } from '@humanwhocodes/momoa';
import { propertyOf } from '../../ast/static-name.ts';
import { targetProblems } from '../../downstream/target.ts';
import { NO_SETTINGS } from '../../settings/settings.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Reading } from '../../source/reading.ts';
import { checkServiceConfig } from './check.ts';
import { checkClientConfig, isClientConfig } from './client-config.ts';
import type { ConfigValue } from './config-value.ts';
import { serviceConfigsIn } from './find.ts';
import { configOfCode } from './from-code.ts';
import { configOfDocument } from './from-json.ts';
import { configOfJsonc } from './from-jsonc.ts';
import { permanentCodesIn } from './permanent-codes.ts';
import type { ConfigProblem } from './problem.ts';
import { isForGenerators, isServiceConfig } from './recognise.ts';

/** The mistakes in the service configs, in the client configurations of google-gax and in the targets of clients, that a program is written with. */
export function configProblemsOf(reading: Reading): readonly ConfigProblem[] {
  const { configs, problems } = serviceConfigsIn(reading);
  const retryable = reading.source.settings?.retry.retryable ?? [];
  const found = [...problems, ...configs.flatMap(({ config, use, inText }) => [...checkServiceConfig(config, use), ...(inText ? permanentCodesIn(config, retryable) : [])]), ...clientConfigsIn(reading).flatMap(checkClientConfig), ...targetProblems(reading)];
  // A part that two entries share is looked at twice.
  const byWords = new Map(found.map((each) => [`${each.range.join('-')} ${each.problem}`, each]));
  return [...byWords.values()].sort(byPlace);
}

function clientConfigsIn(reading: Reading) {
  if (!reading.source.text.includes('retry_codes')) return [];
  const objects = reading.nodes.of('ObjectExpression').filter((each) => propertyOf(each, 'interfaces'));
  return objects.map((each) => configOfCode(reading, each)).filter(isClientConfig);
}

/**
 * The mistakes in a JSON file, where it is a service config or a client configuration of google-gax; none for any other.
 *
 * @param document the tree of @eslint/json, or of jsonc-eslint-parser
 */
export function configProblemsOfJson(document: { readonly type: string }, { retry }: Settings = NO_SETTINGS): readonly ConfigProblem[] {
  const config = configOf(document);
  if (!config) return [];
  if (isServiceConfig(config)) return isForGenerators(config) ? [] : [...checkServiceConfig(config, { attemptsLimit: 'unknown' }), ...permanentCodesIn(config, retry.retryable)].sort(byPlace);
  return isClientConfig(config) ? [...checkClientConfig(config)].sort(byPlace) : [];
}

/** Whether a file of this text may be one of the two; `false` is sure. */
export const mayBeRetryConfig = (text: string): boolean => /method_?config|retry_codes/i.test(text);

function configOf(document: { readonly type: string }): ConfigValue | undefined {
  // Each of the two parsers gives its root a name of its own.
  return document.type === 'Document' ? configOfDocument(document as DocumentNode) : configOfJsonc(document);
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number => a.range[0] - b.range[0] || a.range[1] - b.range[1];
