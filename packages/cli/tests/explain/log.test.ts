import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { printedSummary } from '../../src/explain/log/print.ts';
import { readEntries } from '../../src/explain/log/read-entries.ts';
import { summaryOf } from '../../src/explain/log/summary.ts';
import type { LogSummary } from '../../src/explain/log/summary.ts';
import { columnsOf } from '../../src/page.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { runCli } from '../support/spawn-cli.ts';

const call = (minute: number, payload: object): object => ({ timestamp: `2024-05-01T12:${String(minute).padStart(2, '0')}:00.5Z`, jsonPayload: { service_agent: 'ESPv2/2.47.0', http_status_code: 200, ...payload } });
const REFUSED = { http_status_code: 503, response_code_detail: 'upstream_reset_before_response_started{remote_connection_failure,delayed_connect_error:_111}' };
const OWN = { grpc_status_code: 'NotFound', response_code_detail: 'via_upstream' };
const ENTRIES = [call(5, {}), call(3, REFUSED), call(9, OWN), call(1, REFUSED), call(7, { http_status_code: 500, response_code_detail: 'something_new' }), { textPayload: 'Listening' }, call(2, REFUSED)];

/** A log in pieces of so many bytes. */
const pieces = (text: string, size = 7): Readable => Readable.from(Array.from({ length: Math.ceil(Buffer.byteLength(text) / size) }, (_, index) => Buffer.from(text).subarray(index * size, (index + 1) * size)));
const summarised = (text: string, size?: number): Promise<LogSummary> => summaryOf({ name: 'export.json', stream: pieces(text, size) }, 'en');

async function read(text: string, size?: number): Promise<{ readonly entries: readonly unknown[]; readonly broken: readonly number[] }> {
  const entries: unknown[] = [];
  const broken: number[] = [];
  await readEntries(pieces(text, size), { onEntry: (entry) => entries.push(entry), onBroken: (line) => broken.push(line) });
  return { entries, broken };
}

const LINES = ENTRIES.map((entry) => JSON.stringify(entry)).join('\n');

const FORMS: Readonly<Record<string, string>> = {
  'JSON lines': `${LINES}\n`,
  'JSON lines without an end': LINES,
  'JSON lines of Windows, with a byte order mark': `\uFEFF${LINES.replaceAll('\n', '\r\n')}\r\n`,
  'an array, indented': JSON.stringify(ENTRIES, undefined, 2),
  'an array on one line': JSON.stringify(ENTRIES),
  'an array with a line for each': `[\n${ENTRIES.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`,
  'objects one after the other, indented': ENTRIES.map((entry) => JSON.stringify(entry, undefined, 2)).join('\n'),
};

describe.each(Object.keys(FORMS))('%s', (form) => {
  it.each([1, 7, 64, 2 ** 20])('is read in pieces of %d bytes', async (size) => {
    expect(await read(FORMS[form] ?? '', size)).toEqual({ entries: ENTRIES, broken: [] });
  });
});

describe('what is broken', () => {
  it.each<[what: string, text: string, entries: number, broken: readonly number[]]>([
    ['a line among lines', `{"a":1}\n{"a":\n{"a":2}\n`, 2, [2]],
    ['the last line, cut off', `{"a":1}\n{"a":2`, 1, [2]],
    ['lines of something else', `{"a":1}\nhello\n\n{"a":2}\n`, 2, [2]],
    ['an entry of an array, without its brace', `[\n  {\n    "a": 1\n  },\n  {\n    "a": {\n  },\n  {\n    "a": 3\n  }\n]\n`, 2, [5]],
    ['an entry of an array, with a text that does not end', `[\n  {\n    "a": "x\n  },\n  {\n    "a": "}"\n  }\n]\n`, 1, [2]],
    ['an entry of an array that is no JSON', `[\n  { "a": 1, },\n  { "a": 2 }\n]\n`, 1, [2]],
    ['an array that was cut off', `[\n  { "a": 1 },\n  { "a": `, 1, [3]],
    ['an array on one line', `[{"a":1},{"a":},{"a":3}]`, 2, [1]],
  ])('is counted and named, and the rest is read: %s', async (_, text, entries, broken) => {
    const result = await read(text);
    expect({ entries: result.entries.length, broken: result.broken }).toEqual({ entries, broken });
  });

  it('may be far too long', async () => {
    const line = 'x'.repeat(2 ** 20);
    const { entries, broken } = await read(`{"a":1}\n${line.repeat(40)}\n{"a":2}\n`, 2 ** 20);
    expect({ entries: entries.length, most: broken.length > 0 }).toEqual({ entries: 2, most: true });
  });
});

describe('a summary', () => {
  it('counts by cause, with times and shares, and tells one\'s own code', async () => {
    expect(await summarised(LINES)).toMatchObject({
      kind: 'log',
      entries: 7,
      errors: 5,
      others: 1,
      first: '2024-05-01T12:01:00.5Z',
      last: '2024-05-01T12:09:00.5Z',
      matches: [{ id: 'envoy-connect-refused', count: 3, share: 0.6, first: '2024-05-01T12:01:00.5Z', last: '2024-05-01T12:03:00.5Z', retry: 'same-call' }],
      ownCode: { count: 1, share: 0.2, codes: [{ code: 'NOT_FOUND', count: 1 }] },
      unknown: [{ reason: 'something_new', party: null, count: 1 }],
      broken: { count: 0, shown: [] },
    });
  });

  it('is printed in 80 columns, in both languages', async () => {
    for (const language of ['en', 'ko'] as const) {
      const text = printedSummary(await summarised(`${LINES}\n{broken\n`), language, pc.createColors(false));
      expect(text.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
      expect(text).not.toMatch(/\{\}|undefined|NaN/);
    }
    const text = printedSummary(await summarised(`${LINES}\n{broken\n`), 'en', pc.createColors(false));
    expect(text).toContain('Entries: 7; errors: 5 (71.4 %)\nfrom 2024-05-01 12:01:00 to 2024-05-01 12:09:00\n');
    expect(text).toContain('Your own code: 1 (20.0 % of the errors)\n  NOT_FOUND: 1 (20.0 %), 2024-05-01 12:09:00\n');
    expect(text).toContain('envoy-connect-refused: 3 (60.0 %), 2024-05-01 12:01:00 – 2024-05-01 12:03:00');
    expect(text).toMatch(/Not readable: 1\n {2}line 8: ./);
  });

  it('keeps what it remembers within bounds', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => JSON.stringify(call(1, { http_status_code: 500, response_code_detail: `new_${index}` }))).join('\n');
    const { unknown } = await summarised(many, 2 ** 16);
    expect(unknown.length).toBeLessThan(300);
    expect(unknown.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });

  it('of nothing says so', async () => {
    expect(printedSummary(await summarised(''), 'en', pc.createColors(false))).toBe('export.json\nThere is no entry in it.');
    expect(await summarised('[]')).toMatchObject({ entries: 0, errors: 0, broken: { count: 0 } });
  });
});

describe('the command', () => {
  it('reads a file, or standard input', () => {
    const folder = scratchFolder({});
    writeFileSync(join(folder, 'export.json'), LINES);
    const fromFile = runCli(folder, ['explain', '--log', 'export.json', '--json']);
    const fromInput = runCli(folder, ['explain', '--log', '-', '--json'], {}, LINES);
    expect(fromFile).toMatchObject({ exitCode: 0, stderr: '' });
    expect({ ...JSON.parse(fromInput.stdout), log: 'export.json' }).toEqual(JSON.parse(fromFile.stdout));
  });

  it('refuses a folder', () => {
    expect(runCli(scratchFolder({ 'logs/a.json': '' }), ['explain', '--log', 'logs'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is a folder') });
  });
});
