import type { Analysis, Source } from '@grpc-litmus/core';
import { applyEdits, NO_FACTS, NO_SETTINGS } from '@grpc-litmus/core';
import { describe, expect, it } from 'vitest';
import { createResultCheck } from '../src/check-result.ts';
import { rewriteFile } from '../src/rewrite-file.ts';
import type { FileResult } from '../src/rewrite-file.ts';
import { editBytes } from '../src/source-bytes.ts';
import { statusCodes } from '../src/transforms/status-codes.ts';
import { editingAnalysis, plainAnalysis } from './support/plain-analysis.ts';
import { seededRandom } from './support/random.ts';

const check = createResultCheck();
type Analyse = (source: Source) => Analysis;

const rewrite = async (content: string | Buffer, filename = 'service.js', analyse: Analyse = plainAnalysis): Promise<FileResult> =>
  rewriteFile(
    { filename, bytes: Buffer.from(content), project: { facts: NO_FACTS, settings: NO_SETTINGS }, mayImport: { dependency: { because: 'add it' }, constants: { because: 'name it' } } },
    { decide: await statusCodes.load({ analyse }), loadCheck: () => Promise.resolve(check) },
  );

describe('rewriteFile', () => {
  it('gives each site its place, verdict and replacement', async () => {
    const result = await rewrite("const s = '😀';\r\nfail({ code: 5 }); /* 😀 */ if (e.code === 5) exit(0);\r\n");
    expect(result).toMatchObject({
      kind: 'changed',
      sites: [
        { line: 2, column: 14, literal: '5', code: 'NOT_FOUND', verdict: 'rewrite', replacement: 'status.NOT_FOUND', reason: 'the property is called `code`' },
        { line: 2, column: 44, verdict: 'undecided' },
        { line: 2, column: 52, literal: '0', verdict: 'skip' },
      ],
    });
  });

  it('says that nothing changes where nothing is to be rewritten', async () => {
    expect(await rewrite('if (e.code === 5) exit(0);')).toMatchObject({ kind: 'unchanged', sites: [{}, {}] });
  });

  it.each([
    ['invalid UTF-8', Buffer.from([0x63, 0x6f, 0x64, 0x65, 0x3a, 0xff, 0x35]), 'not UTF-8'],
    ['generated code', Buffer.from('// @generated\nfail({ code: 5 });'), 'generated'],
  ])('passes over %s', async (_, bytes, reason) => {
    expect(await rewrite(bytes)).toMatchObject({ kind: 'passed-over', reason: expect.stringContaining(reason) });
  });

  it('says where a file does not parse', async () => {
    expect(await rewrite('fine();\nfail({ code: 5 );\n')).toMatchObject({ kind: 'failed', failure: { kind: 'parse-error', line: 2, column: 16 }, sites: [] });
  });

  it('leaves a file alone that some compiler does not take, though it can be read', async () => {
    const text = 'fail({ code: 5 });\nabstract class Store { abstract async find(): Promise<void>; }\n';
    expect(await rewrite(text, 'a.ts')).toMatchObject({ kind: 'failed', failure: { kind: 'parse-error', line: 2, column: 33 }, sites: [] });
  });

  it('gives up a file whose new text would not parse', async () => {
    const breaking = editingAnalysis({ range: [0, 0], text: 'import {' });
    expect(await rewrite('fail({ code: 5 });', 'a.ts', breaking)).toMatchObject({ kind: 'failed', failure: { kind: 'result-does-not-parse' } });
  });

  it('gives up a file that TypeScript alone could not parse any more', async () => {
    const typed = editingAnalysis({ range: [10, 11], text: '"\\u{110000}"' });
    const result = await rewrite('const a = 5;', 'a.ts', typed);
    expect(result).toMatchObject({ kind: 'failed', failure: { kind: 'result-does-not-parse' } });
  });

  it('gives up a file that the analysis cannot cope with', async () => {
    const throwing = (): Analysis => {
      throw new Error('no such scope');
    };
    expect(await rewrite('fail({ code: 5 });', 'a.ts', throwing)).toMatchObject({ kind: 'failed', failure: { kind: 'analysis-error', message: 'no such scope' } });
    expect(await rewrite(`const s = ${"'a' + ".repeat(20_000)}'b';`)).toMatchObject({ kind: 'failed', failure: { kind: 'analysis-error' } });
    const overlapping = editingAnalysis({ range: [0, 4], text: '' }, { range: [2, 5], text: '' });
    expect(await rewrite('fail({ code: 5 });', 'a.ts', overlapping)).toMatchObject({ kind: 'failed', failure: { kind: 'analysis-error' } });
  });
});

describe('editBytes', () => {
  const text = "#!/usr/bin/env node\n'use strict';\r\n// 😀 naïve\rfail({ code: 5 });\n\nfail({ code: 5, 名: '5' })\r\n\u2028 \t";

  it.each(['\n', '\r\n', '\r', ''])('keeps everything outside the edits, at the end %j', (end) => {
    for (const mark of ['', '\uFEFF']) {
      const before = Buffer.from(`${mark}code: 5${end}`);
      expect(editBytes(before, [{ range: [6, 7], text: 'status.NOT_FOUND' }])).toEqual(Buffer.from(`${mark}code: status.NOT_FOUND${end}`));
    }
  });

  it('gives the input back when the edits are taken out of the output, whatever the edits', () => {
    const random = seededRandom(17);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (let round = 0; round < 500; round++) {
      const mark = round % 2 === 0 ? '\uFEFF' : '';
      const cuts = Array.from({ length: 2 * (1 + below(6)) }, () => characterStart(text, below(text.length + 1))).sort((a, b) => a - b);
      const edits = cuts.flatMap((start, index) => (index % 2 === 0 ? [{ range: [start, cuts[index + 1] ?? start] as const, text: ['status.NOT_FOUND', '', '\r\n', '😀'][below(4)] ?? '' }] : []));

      const output = editBytes(Buffer.from(mark + text), edits).toString('utf8');
      expect(output.startsWith(mark)).toBe(true);
      expect(undo(output.slice(mark.length), edits)).toBe(text);
    }
  });

  /** The text before the edits: each new piece replaced by what it replaced. */
  function undo(output: string, edits: readonly { readonly range: readonly [number, number]; readonly text: string }[]): string {
    let shift = 0;
    const inverse = edits.map(({ range: [start, end], text: inserted }) => {
      const at = start + shift;
      shift += inserted.length - (end - start);
      return { range: [at, at + inserted.length] as const, text: text.slice(start, end) };
    });
    return applyEdits(output, inverse);
  }

  /** Core edits whole tokens, so never half a surrogate pair. */
  function characterStart(within: string, index: number): number {
    const unit = within.charCodeAt(index);
    return unit >= 0xdc00 && unit < 0xe000 ? index - 1 : index;
  }
});
