import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './checkout.ts';

describe('the demo', () => {
  let output = '';
  let complaints = '';
  let exitCode: number | null = null;
  /** A folder for temporary files of its own, so that nothing else leaves something there. */
  const temporary = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-test-'));

  /** The number that stands before a text on a line of the output. */
  const countOf = (text: string): number => Number(new RegExp(`^ *(\\d+) +${text}$`, 'm').exec(output)?.[1] ?? 0);

  /** What stands under the heading of that number. */
  const section = (number: number): string => output.split(/^(?=\d\. .*\n-+$)/m)[number] ?? '';

  beforeAll(async () => {
    const demo = spawn(process.execPath, ['scripts/demo.mjs'], {
      cwd: root,
      timeout: 150_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: undefined, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    const ended = new Promise<number | null>((resolve) => demo.on('close', resolve));
    [output, complaints, exitCode] = await Promise.all([text(demo.stdout), text(demo.stderr), ended]);
  }, 160_000);

  afterAll(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  it('succeeds', () => {
    expect(complaints).toBe('');
    expect(exitCode).toBe(0);
  });

  it.each(['no-raw-code', 'no-nonexistent-code', 'no-ok-error', 'prefer-unauthenticated'])('finds %s', (rule) => {
    expect(countOf(rule)).toBeGreaterThanOrEqual(1);
    expect(output).toMatch(new RegExp(`^ +\\d+:\\d+ +${rule}  `, 'm'));
  });

  it('shows the diff', () => {
    expect(section(2)).toMatch(/^-.*\bcode: 5\b/m);
    expect(section(2)).toMatch(/^\+.*\bstatus\.NOT_FOUND\b/m);
  });

  it('leaves the numbers alone that are no status codes', () => {
    expect(section(2)).not.toMatch(/^[-+].*\b(?:genre|condition|statusCode)\b/m);
  });

  it('rewrites the raw codes', () => {
    expect(Number(/^rewritten: (\d+) literals/m.exec(output)?.[1])).toBeGreaterThanOrEqual(20);
  });

  it('says that the service behaves as before', () => {
    expect(output).toContain('Behaviour is unchanged');
  });

  it('says what is gone and what is left', () => {
    const [, gone, left] = /^(\d+) findings? gone, (\d+) left:$/m.exec(output) ?? [];
    expect(Number(gone)).toBeGreaterThanOrEqual(20);
    expect(Number(left)).toBeGreaterThan(0);
    expect(section(4)).toMatch(/\bno-ok-error\b/);
    expect(section(4)).not.toMatch(/\bno-raw-code\b/);
  });

  it('leaves no copy behind', () => {
    expect(readdirSync(temporary).filter((name) => name.startsWith('grpc-litmus-demo-'))).toEqual([]);
  });

  it('fits into 100 columns, but for the codemod, and has no colours outside a terminal', () => {
    expect(output).not.toContain('\u001b');
    const own = output.replace(section(2), '').split('\n');
    expect(own.filter((line) => line.length > 100)).toEqual([]);
  });
});
