import { extname } from 'node:path';
import { CODE } from './code.ts';
import { JSON_TEXT } from './json.ts';
import type { Language } from './language.ts';
import { YAML } from './yaml.ts';

const LANGUAGES: readonly Language[] = [CODE, YAML, JSON_TEXT];

const BY_EXTENSION: ReadonlyMap<string, Language> = new Map(LANGUAGES.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)));

/** The extensions of the files that can be linted, each with its dot. */
export const EXTENSIONS: ReadonlySet<string> = new Set(BY_EXTENSION.keys());

/** The language of a file, by its name. */
export const languageOf = (path: string): Language | undefined => BY_EXTENSION.get(extname(path));
