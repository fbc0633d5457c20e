import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSourceName } from './file-types.ts';

/**
 * Whether a file of the same folder imports its package by the package's own name. What works for one file of a folder
 * works for the next: a library's tests are set up for it, its sources are not.
 */
export function createSelfImportLookup(): (file: string, packageName: string) => boolean {
  const folders = new Map<string, boolean>();
  return (file, packageName) => {
    const folder = dirname(file);
    let known = folders.get(folder);
    if (known === undefined) folders.set(folder, (known = filesIn(folder).some((each) => importsModule(each, packageName))));
    return known;
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isSourceName).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function importsModule(file: string, module: string): boolean {
  const text = textOf(file);
  return [`'${module}'`, `"${module}"`].some((quoted) => [`from ${quoted}`, `require(${quoted})`].some((imported) => text.includes(imported)));
}

/** What cannot be read imports nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
