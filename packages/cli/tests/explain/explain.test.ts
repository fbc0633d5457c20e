import { CONFUSABLE_PAIRS, STATUS_CODES, litmusBetween, spell, SPELLING_STYLES } from '@grpc-litmus/core/codes';
import { DIAGNOSES, WORDS } from '@grpc-litmus/core/diagnosis';
import plugin from 'eslint-plugin-grpc-litmus';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { explanationOf } from '../../src/explain/explanation.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { printed } from '../../src/explain/print.ts';
import { readQuestion } from '../../src/explain/question.ts';
import { KOREAN_CODES } from '../../src/explain/words/ko-codes.ts';
import { KOREAN_PAIRS } from '../../src/explain/words/ko-pairs.ts';
import { KOREAN_RULES } from '../../src/explain/words/ko-rules.ts';
import { codeWords, litmusWords, PHRASES, ruleDescription } from '../../src/explain/words/languages.ts';
import { columnsOf } from '../../src/page.ts';
import { SHOP, runCli } from '../support/spawn-cli.ts';

const PLAIN = pc.createColors(false);
const NOT_ENABLED = '7 PERMISSION_DENIED: {"code":403,"message":"PERMISSION_DENIED:API shop.endpoints.acme.cloud.goog is not enabled for the project."}';

const ask = async (text: string, code?: string): Promise<Explanation> => explanationOf(await readQuestion(text, code), 'en');
const print = async (text: string, language: 'en' | 'ko' = 'en', code?: string): Promise<string> => printed(explanationOf(await readQuestion(text, code), language), language, PLAIN);

describe('a code', () => {
  it.each(STATUS_CODES.flatMap(({ name, number }) => SPELLING_STYLES.map((style) => ({ name, number, written: spell(name, style) }))))('is $name as $written', async ({ name, number, written }) => {
    for (const text of [written, String(number), `status.${written}`, `grpc.status.${written}`, ` ${written.toLowerCase()}\n`, `${number} ${name}`, `${name} (${number})`]) {
      expect([text, await ask(text)]).toMatchObject([text, { kind: 'code', code: { name, number }, matches: [] }]);
    }
  });

  it('may be meant by another name, or come of an HTTP status', async () => {
    expect(await ask('UNAUTHORIZED')).toMatchObject({ code: { name: 'UNAUTHENTICATED' }, written: { text: 'UNAUTHORIZED', as: 'invented' } });
    expect(await ask('RESOURCE_EXAUSTED')).toMatchObject({ code: { name: 'RESOURCE_EXHAUSTED' }, written: { as: 'spelling' } });
    expect(await ask('404')).toMatchObject({ code: { name: 'UNIMPLEMENTED' }, written: { as: 'http' } });
  });

  it('is told with its test, what it is confused with, and what of it is permanent', async () => {
    const text = await print('14');
    expect(text).toMatch(/^UNAVAILABLE \(14\)\n {2}means {5}The service cannot answer/);
    expect(text).toContain('DEADLINE_EXCEEDED: Was it the deadline of this call that passed?');
    expect(text).toContain('envoy-connect-tls-cert');
  });

  it.each(['17', '-1', '99', '600'])('is not %s', async (text) => {
    await expect(readQuestion(text, undefined)).rejects.toThrow(`"${text}" is no status code`);
  });
});

describe('two codes', () => {
  it.each(['PERMISSION_DENIED UNAUTHENTICATED', 'permission_denied vs. unauthenticated', '7/16', 'PermissionDenied or Unauthenticated', '7 16'])('are told apart: %s', async (text) => {
    expect(await ask(text)).toMatchObject({ kind: 'pair', pair: { codes: ['PERMISSION_DENIED', 'UNAUTHENTICATED'], question: 'Does the server know who is calling?', answers: [expect.stringMatching(/^Yes/), expect.stringMatching(/^No/)] } });
  });

  it('that nobody confuses have each a test of its own', async () => {
    expect(await ask('OK DATA_LOSS')).toMatchObject({ pair: { question: null, answers: ['Did the call do what it was asked to do?', expect.stringContaining('lost or corrupt')] } });
  });
});

describe('a rule', () => {
  it.each(['no-raw-code', 'grpc-litmus/no-raw-code'])('is told by its id: %s', async (text) => {
    expect(await ask(text)).toMatchObject({ kind: 'rule', rule: { id: 'no-raw-code', preset: 'recommended', fix: 'fix', page: expect.stringContaining('no-raw-code.md') } });
  });
});

describe('a message', () => {
  it('gives what the contract of the JSON form says', () => {
    const { exitCode, stdout, stderr } = runCli(SHOP, ['explain', '--code', '7', '--json', '--', NOT_ENABLED]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'message',
      message: 'PERMISSION_DENIED:API shop.endpoints.acme.cloud.goog is not enabled for the project.',
      matches: [{ id: 'api-not-enabled', cause: expect.any(String), remedy: expect.any(String), retry: 'after-fix', confidence: 'certain', codes: [{ number: 7, name: 'PERMISSION_DENIED' }], checks: expect.arrayContaining([expect.objectContaining({ question: expect.any(String) })]) }],
      code: { name: 'PERMISSION_DENIED' },
      httpStatus: 403,
      product: 'espv2',
    });
  });

  it.each<[how: string, args: readonly string[], input: string]>([
    ['as one argument', [NOT_ENABLED], ''],
    ['as several, where the quotes were forgotten', NOT_ENABLED.split(' '), ''],
    ['behind --, where it begins with a dash', ['--', `- ${NOT_ENABLED}`], ''],
    ['on standard input', [], `${NOT_ENABLED}\n`],
    ['on standard input by a dash', ['-'], NOT_ENABLED],
  ])('is read %s', (_, args, input) => {
    const { exitCode, stdout } = runCli(SHOP, ['explain', ...args], {}, input);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('api-not-enabled (sure)');
  });

  it('that is not known says so, and its code is explained all the same', async () => {
    const { exitCode, stdout } = runCli(SHOP, ['explain', '9 FAILED_PRECONDITION: The shelf is not empty']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^The shelf is not empty\n\nThis message is not known\. What its code says:\n\nFAILED_PRECONDITION \(9\)\n/);
    expect(await ask('The shelf is not empty')).toMatchObject({ matches: [], code: null });
    expect(await print('The shelf is not empty')).toContain('It names no status code either.');
  });

  it('tells what its form tells', async () => {
    expect(await print(NOT_ENABLED)).toContain('the `code` in the JSON is\n              the HTTP status 403, not a gRPC code.');
    expect(await print('8 RESOURCE_EXHAUSTED: Received message larger than max (1213486160 vs 4194304)')).toContain('spells "HTTP"');
    expect(await print('{"code":9,"message":"The shelf is not empty","details":[{"detail":"application"}]}')).toContain('The status came from the application itself');
  });

  it('may be a log entry', async () => {
    const entry = (payload: object): string => JSON.stringify({ jsonPayload: { service_agent: 'ESPv2/2.47.0', ...payload } });
    expect(await ask(entry({ http_status_code: 504, response_code_detail: 'response_timeout' }))).toMatchObject({ log: { kind: 'known', decidedBy: 'response_code_detail' }, matches: [{ id: 'envoy-upstream-timeout' }] });
    expect(await print(entry({ http_status_code: 200, grpc_status_code: 'NotFound', response_code_detail: 'via_upstream' }))).toMatch(/The status came from the application itself[^]*NOT_FOUND \(5\)/);
    expect(await print(entry({ http_status_code: 200 }))).toContain('The call succeeded.');
  });

  it('of one word is a message where it is known as one', async () => {
    expect(await ask('BAD_GATEWAY')).toMatchObject({ kind: 'message', matches: [{ id: 'esp-bad-gateway' }] });
    expect(await ask('no_healthy_upstream')).toMatchObject({ matches: [{ id: 'envoy-no-healthy-upstream' }] });
  });

  it('is an id where it is one', async () => {
    expect(await ask('jwt-expired')).toMatchObject({ kind: 'diagnosis', matches: [{ id: 'jwt-expired' }] });
  });
});

describe('on a terminal', () => {
  const tooWide = (text: string): readonly string[] => text.split('\n').filter((line) => columnsOf(line) > 80 && !line.includes('https://'));
  const asked = [...STATUS_CODES.map(({ name }) => name), ...CONFUSABLE_PAIRS.map(({ codes }) => codes.join(' ')), ...DIAGNOSES.map(({ id }) => id), ...DIAGNOSES.flatMap(({ examples }) => examples), ...Object.keys(plugin.rules), 'unknown words'];

  it.each(['en', 'ko'] as const)('everything fits into 80 columns: %s', async (language) => {
    for (const text of asked) {
      const page = await print(text, language);
      expect([text, tooWide(page), /\{\}|undefined|(?<!\/dev\/)null|\[object/.exec(page)]).toEqual([text, [], null]);
    }
  });

  it('the labels are narrower than the margin', () => {
    for (const { labels } of Object.values(PHRASES)) expect(Object.values(labels).filter((label) => columnsOf(label) > 9)).toEqual([]);
  });

  it('commands can be copied', async () => {
    const text = await print('backend-token-missing');
    expect(text).toContain(' \\\n');
    expect(DIAGNOSES.length).toBeGreaterThan(0);
  });
});

describe('Korean', () => {
  const keysOf = (value: object, prefix = ''): readonly string[] => Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' ? `${prefix}${key}` : keysOf(inner as object, `${prefix}${key}.`)));
  const hasHangul = (text: string): boolean => /\p{Script=Hangul}/u.test(text);

  it('has the words that English has, and as many values in each', () => {
    expect([...keysOf(PHRASES.ko)].sort()).toEqual([...keysOf(PHRASES.en)].sort());
    const values = (text: string): number => text.split('{}').length - 1;
    expect(Object.entries(PHRASES.en.notes).filter(([key, text]) => values(text) !== values(Object.entries(PHRASES.ko.notes).find(([each]) => each === key)?.[1] ?? ''))).toEqual([]);
  });

  it('has every code, pair and rule', () => {
    expect(Object.keys(KOREAN_CODES)).toEqual(STATUS_CODES.map(({ name }) => name));
    expect(Object.keys(KOREAN_PAIRS)).toEqual(CONFUSABLE_PAIRS.map(({ codes }) => codes.join(' ')));
    const rules = Object.keys(plugin.rules).map((id) => ruleDescription({ id, description: '', preset: null, fix: null, page: '' }, 'ko'));
    expect(rules.filter((text) => !hasHangul(text))).toEqual([]);
    expect(Object.keys(KOREAN_RULES).filter((id) => id.startsWith('prefer-'))).toEqual([]);
    for (const { name } of STATUS_CODES) expect(hasHangul(Object.values(codeWords(name, 'ko')).join())).toBe(true);
  });

  it('turns a pair with its answers', () => {
    const pair = litmusBetween('PERMISSION_DENIED', 'UNAUTHENTICATED');
    expect(pair && litmusWords(pair, 'ko').answers.map((answer) => answer.slice(0, 2))).toEqual(['예:', '아니']);
  });

  it('is printed on request', () => {
    const { stdout } = runCli(SHOP, ['explain', '--lang', 'ko', NOT_ENABLED]);
    expect(stdout).toContain(WORDS.ko.diagnoses['api-not-enabled'].remedy.slice(0, 12));
    expect(stdout).not.toContain('Do not retry');
  });
});
