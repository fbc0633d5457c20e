import { describe, expect, it } from 'vitest';
import { loadReporter } from '../src/report/report.ts';
import type { ReportFormat } from '../src/report/report.ts';
import type { CodemodResult } from '../src/result.ts';

const RESULT: CodemodResult = {
  transform: 'status-codes',
  root: '/projects/books',
  mode: 'dry-run',
  found: 4,
  parsed: 3,
  sites: [
    { file: 'src/a b.js', line: 3, column: 9, literal: '5', code: 'NOT_FOUND', shape: 'property', text: 'callback({ code: 5 });', verdict: 'rewrite', reason: 'a handler answers with it', replacement: 'grpc.status.NOT_FOUND', evidence: [{ speaks: 'for', strength: 'conclusive', because: 'a handler answers with it' }] },
    { file: 'src/c.js', line: 1, column: 1, literal: '14', code: 'UNAVAILABLE', shape: 'comparison', text: 'if (error.code === 14) retry();', verdict: 'undecided', reason: '`code` | nothing more', evidence: [] },
    { file: 'src/c.js', line: 2, column: 1, literal: '0', code: 'OK', shape: 'comparison', text: 'if (code === 0) done();', verdict: 'skip', reason: 'an exit code', evidence: [] },
  ],
  rewrites: [{ file: 'src/a b.js', replaced: 1, edits: [{ range: [1, 2], text: 'grpc.status.NOT_FOUND' }], written: false, diff: '--- a/src/a b.js\n+++ b/src/a b.js\n@@ -1,1 +1,1 @@\n-5\n+grpc.status.NOT_FOUND\n' }],
  passedOver: [{ file: 'src/gen.js', reason: 'output of a compiler' }],
  failures: [{ file: 'src/d.js', kind: 'parse-error', message: 'Unexpected token', line: 7, column: 2 }],
};

async function report(format: ReportFormat, result = RESULT, colour = false): Promise<string> {
  return (await loadReporter(format))(result, { cwd: '/projects', colour });
}

describe('pretty', () => {
  it('shows diffs, undecided codes, failures, what was passed over, and the figures', async () => {
    expect(await report('pretty')).toMatchInlineSnapshot(`
      "--- a/src/a b.js
      +++ b/src/a b.js
      @@ -1,1 +1,1 @@
      -5
      +grpc.status.NOT_FOUND

      Undecided, left as they are (1):
        books/src/c.js:1:1  14 (UNAVAILABLE?)  \`code\` | nothing more

      Passed over (1):
        books/src/gen.js  output of a compiler

      Failed, left as they are (1):
        books/src/d.js:7:2  parse error: Unexpected token

      1 code to rewrite in 1 file, 1 undecided, 1 left alone; 4 files looked at, 1 passed over, 1 failed.
      Nothing was written. Run again with --write to rewrite."
    `);
  });

  it('lists the files written in place of diffs', async () => {
    const written = { ...RESULT, mode: 'write' as const, rewrites: RESULT.rewrites.map((rewrite) => ({ ...rewrite, written: true })) };
    const text = await report('pretty', written);
    expect(text).toContain('rewrote books/src/a b.js (1 code)');
    expect(text).toContain('1 code rewritten in 1 file,');
    expect(text).not.toContain('@@');
  });

  it('says what was refused', async () => {
    const text = await report('pretty', { ...RESULT, mode: 'write', refusal: { message: 'Uncommitted changes.', files: ['src/a b.js'] } });
    expect(text).toContain('Uncommitted changes.\n  books/src/a b.js');
  });

  it('colours only where it may', async () => {
    expect(await report('pretty')).not.toContain('\u001B[');
    expect(await report('pretty', RESULT, true)).toContain('\u001B[32m+grpc.status.NOT_FOUND');
  });
});

describe('json', () => {
  it('is one object with every site, the figures, and what was not looked at', async () => {
    const { sites, files, rewrites, passedOver, failures } = JSON.parse(await report('json')) as Record<string, unknown>;
    expect(sites).toEqual(RESULT.sites);
    expect(files).toEqual({ found: 4, parsed: 3, toRewrite: 1, written: 0, passedOver: 1, failed: 1 });
    expect(rewrites).toEqual([{ file: 'src/a b.js', replaced: 1, written: false }]);
    expect(passedOver).toEqual(RESULT.passedOver);
    expect(failures).toEqual(RESULT.failures);
  });
});

describe('sarif', () => {
  it('holds rewrites and undecided codes as results, and failures as notifications', async () => {
    const { version, runs } = JSON.parse(await report('sarif')) as { version: string; runs: { results: object[]; invocations: object[] }[] };
    expect(version).toBe('2.1.0');
    expect(runs[0]?.results).toMatchObject([
      { ruleId: 'raw-code', level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a%20b.js', uriBaseId: 'ROOT' }, region: { startLine: 3, startColumn: 9, endColumn: 10 } } }] },
      { ruleId: 'undecided-code', level: 'note' },
    ]);
    expect(runs[0]?.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'Unexpected token' } }] }]);
  });
});

describe('markdown', () => {
  it('holds a table of each kind, with pipes kept out of the cells', async () => {
    expect(await report('markdown')).toMatchInlineSnapshot(`
      "## Raw gRPC status codes

      1 code to rewrite in 1 file, 1 undecided, 1 left alone; 4 files looked at, 1 passed over, 1 failed.

      ### To rewrite (1)

      | Where | Literal | Becomes | Why |
      | --- | --- | --- | --- |
      | \`src/a b.js:3\` | \`5\` | \`grpc.status.NOT_FOUND\` | a handler answers with it |

      ### Undecided (1)

      | Where | Literal | Perhaps | Why not |
      | --- | --- | --- | --- |
      | \`src/c.js:1\` | \`14\` | \`UNAVAILABLE\` | \`code\` \\| nothing more |

      ### Failed (1)

      | Where | Why |
      | --- | --- |
      | \`src/d.js:7\` | Unexpected token |

      ### Passed over (1)

      | File | Why |
      | --- | --- |
      | \`src/gen.js\` | output of a compiler |"
    `);
  });
});
