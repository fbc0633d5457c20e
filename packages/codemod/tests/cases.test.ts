import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_FACTS, NO_SETTINGS } from '@grpc-litmus/core';
import { describe, expect, it } from 'vitest';
import { createResultCheck } from '../src/check-result.ts';
import { readConstantsFile, withConstants } from '../src/constants-file.ts';
import { createManifestLookup } from '../src/manifests.ts';
import { createProjectLookup } from '../src/project-facts.ts';
import { rewriteFile } from '../src/rewrite-file.ts';
import type { FileResult } from '../src/rewrite-file.ts';
import { editBytes } from '../src/source-bytes.ts';
import { loadTransform, TRANSFORM_NAMES } from '../src/transforms/transform.ts';

// A folder a case: input.* becomes expected.* (absent: nothing changes); package.json gives the facts; verdicts.json,
// where there is one, lists the sites as "line:column literal verdict"; a file replace-constants stands for that option, and
// constants.* is the file of --constants.
// The cases of each transform lie in a folder of its name.
const CASES = fileURLToPath(new URL('cases/', import.meta.url));

const VARIANTS: readonly (readonly [name: string, of: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['without a final newline', (text) => text.replace(/\n$/, '')],
  ['with all three', (text) => `\uFEFF${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`],
];

const check = createResultCheck();
const manifestsOf = createManifestLookup();
const projectOf = createProjectLookup(manifestsOf);

/** The bytes after the rewrite; the input's own where nothing changes. */
function outputOf(bytes: Buffer, result: FileResult): Buffer {
  if (result.kind === 'changed') return editBytes(bytes, result.edits);
  expect(result.kind).toBe('unchanged');
  return bytes;
}

describe.each(TRANSFORM_NAMES.flatMap((transform) => readdirSync(join(CASES, transform)).map((name) => [transform, name] as const)))('%s, case %s', (transform, name) => {
  const folder = join(CASES, transform, name);
  const entries = readdirSync(folder);
  const input = entries.find((entry) => entry.startsWith('input.')) ?? 'input.js';
  const expected = entries.find((entry) => entry.startsWith('expected.')) ?? input;
  const text = (entry: string): string => readFileSync(join(folder, entry), 'utf8');

  async function rewrite(content: Buffer): Promise<FileResult> {
    const filename = join(folder, input);
    const { facts, settings } = existsSync(join(folder, 'package.json')) ? projectOf(filename) : { facts: NO_FACTS, settings: NO_SETTINGS };
    const constants = entries.find((entry) => entry.startsWith('constants.'));
    const project = { facts: constants === undefined ? facts : withConstants(facts, filename, readConstantsFile(folder, constants), manifestsOf), settings };
    const { load } = await loadTransform(transform);
    const decide = await load({ replaceConstants: existsSync(join(folder, 'replace-constants')) });
    return rewriteFile({ filename, bytes: content, project, mayImport: { dependency: { because: 'add it' }, constants: { because: 'name it' } } }, { decide, loadCheck: () => Promise.resolve(check) });
  }

  it.each(VARIANTS)('%s', async (_, variant) => {
    const before = Buffer.from(variant(text(input)));
    const after = outputOf(before, await rewrite(before));
    expect(after.toString('utf8')).toBe(variant(text(expected)));
    expect(after).toEqual(Buffer.from(variant(text(expected))));

    const again = outputOf(after, await rewrite(after));
    expect(again).toEqual(after);
  });

  it('passes the gate', async () => {
    expect((await loadTransform(transform)).mayConcern(text(input), () => [])).toBe(true);
  });

  if (!entries.includes('verdicts.json')) return;
  it('has these verdicts', async () => {
    const result = await rewrite(readFileSync(join(folder, input)));
    if (result.kind === 'passed-over') throw new Error(result.reason);
    const verdicts = result.sites.map(({ line, column, literal, verdict }) => `${line}:${column} ${literal} ${verdict}`);
    expect(verdicts).toEqual(JSON.parse(text('verdicts.json')));
  });
});
