import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const TO_JAVASCRIPT = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true };

/**
 * How many cases each rule has in its table, with a report and without one. The tables are TypeScript, which not every
 * Node that is supported can read.
 *
 * @param {string} tests the folder that holds `cases/` and what those import
 * @param {string} scratch a folder to put the JavaScript into
 * @returns {Promise<ReadonlyMap<string, { readonly reported: number, readonly silent: number }>>}
 */
export async function casesOfRules(tests, scratch) {
  mkdirSync(path.join(scratch, 'cases'), { recursive: true });
  writeFileSync(path.join(scratch, 'package.json'), '{ "type": "module" }');
  const files = readdirSync(path.join(tests, 'cases')).map((file) => path.join('cases', file));
  const beside = readdirSync(tests).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  for (const file of [...files, ...beside]) {
    const { outputText } = ts.transpileModule(readFileSync(path.join(tests, file), 'utf8'), { compilerOptions: TO_JAVASCRIPT });
    writeFileSync(path.join(scratch, file.replace(/\.ts$/, '.js')), outputText);
  }
  const counted = files.map(async (file) => {
    const { cases } = await import(pathToFileURL(path.join(scratch, file.replace(/\.ts$/, '.js'))).href);
    return [path.basename(file, '.ts'), { reported: cases.invalid.length, silent: cases.valid.length }];
  });
  return new Map(await Promise.all(counted));
}
