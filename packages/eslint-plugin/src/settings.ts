import { readSettings } from '@grpc-litmus/core';
import type { Settings } from '@grpc-litmus/core';

const KEY = 'grpc-litmus';

/**
 * The settings for a file: those of the ESLint or oxlint configuration, else those of package.json, which the codemod
 * reads too.
 *
 * @throws {Error} where the settings are mistaken, naming each key
 */
export function settingsOf(configured: Readonly<Record<string, unknown>>, ofPackage: unknown): Settings {
  const [written, place] = configured[KEY] === undefined ? [ofPackage, 'package.json'] : [configured[KEY], 'the lint configuration'];
  const result = readSettings(written);
  if (result.kind === 'valid') return result.settings;
  throw new Error(`The settings \`${KEY}\` in ${place} are mistaken. ${result.mistakes.join(' ')}`);
}
