import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './checkout.ts';

/** Runs vitest on a file with one test of each outcome and on one that does not load. */
async function runFixture(env: NodeJS.ProcessEnv): Promise<string> {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const cwd = path.join(import.meta.dirname, 'fixtures', 'summary');
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, TEST_COUNTS_FILE: undefined, ...env }, timeout: 30_000 };
    // Its exit code is 1, as tests fail.
    execFile(process.execPath, [vitest, 'run'], options, (_, stdout) => {
      resolve(stdout);
    });
  });
}

it('a run closes with its counts: what breaks outside a test has failed', async () => {
  expect((await runFixture({})).trimEnd().split('\n').at(-1)).toBe('1 passed, 3 failed');
});

it('leaves the line to a caller that asks for the counts', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-test-'));
  const file = path.join(folder, 'counts');
  try {
    expect(await runFixture({ TEST_COUNTS_FILE: file })).not.toMatch(/^\d+ passed, \d+ failed$/m);
    expect(readFileSync(file, 'utf8')).toBe('1 3\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
