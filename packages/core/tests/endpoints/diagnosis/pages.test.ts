import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as codes from '../../../src/codes/index.ts';
import * as diagnosis from '../../../src/endpoints/diagnosis/index.ts';

interface Generator {
  errorPages(codeData: typeof codes, diagnosisData: typeof diagnosis): ReadonlyMap<string, string>;
}

const root = path.resolve(import.meta.dirname, '../../../../..');
// A script without types, of which the test needs one function.
const { errorPages } = (await import(pathToFileURL(path.join(root, 'scripts/error-pages.mjs')).href)) as Generator;
const pages = errorPages(codes, diagnosis);

describe('the pages (node scripts/error-pages.mjs writes them)', () => {
  it.each([...pages])('%s is what the data says', (file, text) => {
    expect(existsSync(path.join(root, file))).toBe(true);
    expect(readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')).toBe(text);
  });

  it('are one for each code, each pair and each section, and no others', () => {
    const inFolder = (folder: string): string[] => readdirSync(path.join(root, folder)).filter((file) => file !== 'README.md');
    expect(inFolder('docs/codes').sort()).toEqual(codes.STATUS_CODES.map(({ name }) => `${name}.md`).sort());
    expect(inFolder('docs/pairs').sort()).toEqual(codes.CONFUSABLE_PAIRS.map((pair) => `${pair.codes.join('-')}.md`).sort());
    expect(inFolder('docs/troubleshooting').sort()).toEqual(Object.keys(diagnosis.WORDS.en.sections).map((section) => `${section}.md`).sort());
  });
});
