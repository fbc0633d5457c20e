import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = path.resolve(import.meta.dirname, '..');
const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'));

/** What is said of the files of a folder, as `file:line rule`. */
async function reportsIn(folder) {
  const results = await new ESLint({ cwd: root }).lintFiles([folder]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${path.basename(filePath)}:${line} ${ruleId ?? message}`),
  );
}

test('nothing is said of what is right, the service included', async () => {
  assert.deepEqual(await reportsIn('right'), []);
  assert.deepEqual(await reportsIn('server'), []);
});

test('every mistake is found in its line', async () => {
  assert.deepEqual(await reportsIn('wrong'), expected);
});
