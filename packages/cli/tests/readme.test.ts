import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explanationOf } from '../src/explain/explanation.ts';
import { readQuestion } from '../src/explain/question.ts';
import { namedPlace, parsePlace } from '../src/why/read-place.ts';
import { whyOf } from '../src/why/why-of.ts';
import { SHOP, runCli } from './support/spawn-cli.ts';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

const README = read('packages/cli/README.md');
const WHY = read('docs/why.md');
const EXPLAIN = read('docs/explain.md');

const blocks = [README, WHY, EXPLAIN].flatMap((page) => [...page.matchAll(/^```console\n\$ grpc-litmus (.+)\n([^]*?)^```$/gm)]);

describe('the README and the pages on `why` and `explain`', () => {

  it('shows what each of the commands prints', () => {
    expect(new Set(blocks.map(([, command = '']) => command.split(' ')[0]))).toEqual(new Set(['lint', 'why', 'explain', 'codemod', 'migration']));
  });

  // What a command prints is cut where the page says so with a line of three dots.
  it.each(blocks.map(([, command = '', output = '']) => ({ command, output })))('shows what `$command` really prints', ({ command, output }) => {
    const { stdout } = runCli(SHOP, command.split(' '));
    const [shown = ''] = output.split(/^\.\.\.$/m);
    expect(stdout.slice(0, shown.length)).toBe(shown);
    if (shown === output) expect(stdout).toBe(output);
  });
});

describe('the README', () => {
  const commands = [...README.matchAll(/^npx grpc-litmus (.+?)(?:\s+#.*)?$/gm)].map(([, command = '']) => command);

  it('names every command at its head, and gives each a section', () => {
    const sections = [...README.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    expect([...new Set(commands.map((command) => command.split(' ')[0]))].sort()).toEqual([...sections].sort());
  });

  const shown = new Set(blocks.map(([, command]) => command));

  it.each(commands.filter((command) => !shown.has(command)))('can run `%s`, whose output is not shown', (command) => {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const copy = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-readme-'));
    cpSync(SHOP, copy, { recursive: true });
    const { exitCode, stdout } = runCli(copy, words);
    rmSync(copy, { recursive: true });
    // 1 says that something was found.
    expect([0, 1]).toContain(exitCode);
    expect(stdout).not.toBe('');
  });
});

describe('the JSON form of `why`', () => {
  const [, chapter = ''] = WHY.split('\n## The JSON form\n');
  const documented = [...chapter.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key);

  it('has the keys that the page names, and no others', () => {
    const accounts = [1, 14, 20, 24, 29, 33, 38].map((line) => whyOf(parsePlace(namedPlace(`src/orders.ts:${line}`, SHOP))));
    const keys = new Set(accounts.flatMap((account) => [...keysOf(JSON.parse(JSON.stringify(account)))]));
    expect([...keys].sort()).toEqual([...documented].sort());
  });

  it('has every key on every line', () => {
    const [first, ...others] = [1, 14, 29, 33, 38].map((line) => Object.keys(whyOf(parsePlace(namedPlace(`src/orders.ts:${line}`, SHOP)))));
    for (const each of others) expect(each).toEqual(first);
  });
});

describe('the JSON form of `explain`', () => {
  const [, chapter = ''] = EXPLAIN.split('\n## The JSON form\n');
  const documented = [...chapter.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key);

  it('has the keys that the page names, and no others', async () => {
    const texts = ['14 UNAVAILABLE: no healthy upstream', 'esp-jwt-missing', 'api-not-enabled', '5', 'OK DATA_LOSS', 'no-raw-code', '404', '{"code":9,"message":"x","details":[{"detail":"application"}]}'];
    const explanations = await Promise.all(texts.map(async (text) => explanationOf(await readQuestion(text, undefined), 'en')));
    const keys = new Set(explanations.flatMap((explanation) => [...keysOf(JSON.parse(JSON.stringify(explanation)))]));
    const inOne = /^(?:matches\[\]\.(?:codes|checks)\[\]|code\.confusable\[\]|written)\./;
    expect([...keys].filter((key) => !inOne.test(key)).sort()).toEqual([...documented].sort());
  });
});

/** What a page describes in a place of its own: its keys are not gone into again. */
const DESCRIBED_ONCE = /(?:^|[.[\]])(?:place|dialect)$|\.imports$|\.dependencies$|^comparisons\[\]\.(?:code|other|judgements)$/;

/** The paths of the keys in a value: `sites[].codes[].written`. */
function* keysOf(value: unknown, parent = ''): Generator<string> {
  if (Array.isArray(value)) {
    for (const each of value as unknown[]) yield* keysOf(each, `${parent}[]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const at = parent === '' ? key : `${parent}.${key}`;
      yield at;
      if (!DESCRIBED_ONCE.test(at)) yield* keysOf(inner, at);
    }
  }
}
