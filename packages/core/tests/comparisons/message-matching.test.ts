import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string, options?: ParseOptions): readonly Judgement[] =>
  analyse(parse(text, options)).judgements.filter(({ rule }) => rule === 'no-message-matching');

const grpcJs = (test: string): string => `import { status, type ServiceError } from '@grpc/grpc-js'; export function f(err: ServiceError) { ${test} }`;
const connect = (test: string): string => `import { Code, ConnectError } from '@connectrpc/connect'; export function f(err: unknown) { if (err instanceof ConnectError) { ${test} } }`;
const untyped = (test: string): string => `import * as grpc from '@grpc/grpc-js'; export async function f() { try { await g(); } catch (err) { ${test} } }`;
const plain = (test: string): string => `export async function f() { try { await g(); } catch (err) { ${test} } }`;

type Case = readonly [what: string, test: string, replacement: string | undefined];

const check = (wrap: (test: string) => string, cases: readonly Case[], confidence = 'certain'): void => {
  it.each(cases)('%s', (_, test, replacement) => {
    const [judgement, ...others] = judgementsOf(wrap(test));
    expect(others).toEqual([]);
    expect(judgement).toMatchObject({ confidence });
    expect(judgement?.suggestions[0]?.replacement).toBe(replacement);
  });
};

describe('a code in the text of an error of a library', () => {
  check(grpcJs, [
    ['number and name', "if (err.message.includes('14 UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['the name', "if (err.message.includes('UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['with a colon', "return err.message.startsWith('5 NOT_FOUND:');", 'err.code === status.NOT_FOUND'],
    ['the number at the start', "return err.message.startsWith('14 ');", 'err.code === status.UNAVAILABLE'],
    ['not', "return !err.message.includes('NOT_FOUND');", 'err.code !== status.NOT_FOUND'],
    ['an index', "if (err.message.indexOf('NOT_FOUND') !== -1) use();", 'err.code === status.NOT_FOUND'],
    ['an index of none', "if (err.message.indexOf('NOT_FOUND') === -1) use();", 'err.code !== status.NOT_FOUND'],
    ['an index at the start', "if (err.message.indexOf('14') === 0) use();", 'err.code === status.UNAVAILABLE'],
    ['a regular expression', 'if (/UNAVAILABLE/.test(err.message)) use();', 'err.code === status.UNAVAILABLE'],
    ['a regular expression from the start', 'if (/^14 UNAVAILABLE/.test(err.message)) use();', 'err.code === status.UNAVAILABLE'],
    ['a match', 'if (err.message.match(/DEADLINE_EXCEEDED/)) use();', 'err.code === status.DEADLINE_EXCEEDED'],
    ['a search', 'if (err.message.search(/DEADLINE_EXCEEDED/) >= 0) use();', 'err.code === status.DEADLINE_EXCEEDED'],
    ['an optional chain', "if (err?.message?.includes('NOT_FOUND')) use();", 'err?.code === status.NOT_FOUND'],
    ['the whole error as a text', "if (String(err).includes('UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['a template', "if (`${err.message}`.includes('UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['small letters', "if (err.message.toLowerCase().includes('not_found')) use();", 'err.code === status.NOT_FOUND'],
    ['a text with a name', "const text = err.message; if (text.includes('UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['a text with a fallback', "if ((err.message || '').includes('UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['a text taken out of the error', "const { message } = err; if (message.includes('UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE'],
    ['a needle with a name', "const GONE = 'NOT_FOUND'; if (err.message.includes(GONE)) use();", 'err.code === status.NOT_FOUND'],
    ['the text of a library', "if (err.details === 'Deadline exceeded') use();", 'err.code === status.DEADLINE_EXCEEDED'],
    ['another text of a library', "if (err.message.includes('No connection established')) use();", 'err.code === status.UNAVAILABLE'],
    ['a case', "switch (err.details) { case 'Deadline exceeded': use(); }", undefined],
  ]);
  check(connect, [
    ['of Connect', "if (err.message.startsWith('[not_found]')) use();", 'err.code === Code.NotFound'],
    ['of Connect, anywhere', "if (err.message.includes('[unavailable]')) use();", 'err.code === Code.Unavailable'],
  ]);
});

describe('what only a library writes', () => {
  check(untyped, [
    ['in the text of a caught error', "if (err.message.includes('14 UNAVAILABLE')) use();", 'err.code === grpc.status.UNAVAILABLE'],
    ['in a text that may come from anything', "const text = err instanceof Error ? err.message : String(err); if (text.includes('4 DEADLINE_EXCEEDED')) use();", 'err.code === grpc.status.DEADLINE_EXCEEDED'],
    ['of an error that is cast to a plain one', "if ((err as Error).message.includes('14 UNAVAILABLE')) use();", undefined],
  ]);
  check(plain, [['where nothing shows the library', "if (err.message.includes('14 UNAVAILABLE')) use();", 'err.code === status.UNAVAILABLE']], 'likely');

  it('asks for the library that the package depends on', () => {
    const facts: ProjectFacts = { moduleKind: 'esm', dependencies: new Map([['grpc', '^1.24.0']]) };
    const [judgement] = judgementsOf(plain("if (err.message.includes('14 UNAVAILABLE')) use();"), { facts });
    expect(judgement?.suggestions[0]?.edits[0]?.text).toContain("from 'grpc'");
  });
});

describe('a whole text of the server', () => {
  check(grpcJs, [
    ['compared', "if (err.details === 'the shelf is empty') use();", undefined],
    ['in a switch', "switch (err.details) { case 'the shelf is empty': use(); }", undefined],
  ], 'possible');
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['the code is tested beside', grpcJs("return err.code === status.UNAVAILABLE && err.message.includes('UNAVAILABLE');")],
    ['the code is tested before', grpcJs("if (err.code !== status.CANCELLED) return false; return err.details === 'Cancelled on client';")],
    ['the code is tested around', grpcJs("if (err.code === status.INTERNAL) { return err.message.includes('INTERNAL'); }")],
    ['the code is tested by a switch', grpcJs("switch (err.code) { case status.INTERNAL: return err.message.includes('INTERNAL'); }")],
    ['the code is another way to the same', grpcJs("return err.code === 14 || err.message.includes('14 UNAVAILABLE');")],
    ['a code with a name is tested', grpcJs("const { code, message } = err; return code === 14 || message.includes('UNAVAILABLE');")],
    ['a word of the server', grpcJs("return err.message.includes('not found');")],
    ['a word in small letters', grpcJs("return err.message.toLowerCase().includes('unavailable');")],
    ['a word that is in other words', grpcJs("return err.message.includes('OK');")],
    ['what tells apart what one code does not', grpcJs("return err.message.includes('RST_STREAM');")],
    ['a name in the bare text, which the server wrote', grpcJs("return err.details.includes('NOT_FOUND');")],
    ['a name of the server', grpcJs("return err.message.includes('USER_NOT_FOUND');")],
    ['more than a code', grpcJs("return err.message.includes('5 NOT_FOUND: no such shelf');")],
    ['a pattern', grpcJs('return /shelf (\\d+) is empty/.test(err.message);')],
    ['alternatives', grpcJs('return /UNAVAILABLE|NOT_FOUND/.test(err.message);')],
    ['a number in the middle', grpcJs("return err.message.includes('14');")],
    ['the code', grpcJs('return err.code === status.UNAVAILABLE;')],
    ['a name where nothing is known of the error', untyped("if (err.message.includes('UNAVAILABLE')) use();")],
    ['a number with another name', untyped("if (err.message.includes('13 UNAVAILABLE')) use();")],
    ['an error of another class', untyped("if (err instanceof HttpError && err.message.includes('14 UNAVAILABLE')) use();")],
    ['a text that is no error', plain("for (const line of lines) if (line.includes('14 UNAVAILABLE')) use();")],
    ['a text that is handed in', "export const isTimeout = (message: string) => message.includes('4 DEADLINE_EXCEEDED');"],
    ['an HTTP text', plain("if (err.message.includes('404 NOT_FOUND')) use();")],
    ['a system error', plain("if (err.message.includes('ECONNREFUSED')) use();")],
    ['an assertion', untyped("expect(err.message).toContain('14 UNAVAILABLE');")],
    ['the text of Connect without its code', connect("return err.rawMessage.includes('unavailable');")],
    ['a word of Connect', connect("return err.message.includes('unavailable');")],
    ['an error that gives no code', "const grpc = require('@grpc/grpc-js'); const { shop } = grpc.loadPackageDefinition(def); const client = new shop.Books(a, c); client.waitForReady(d, (err) => { if (err.message === 'Failed to connect before the deadline') use(); });"],
    ['a text of the program in an index', grpcJs("use(err.message.indexOf('NOT_FOUND'));")],
  ])('%s', (_, text) => {
    expect(judgementsOf(text)).toEqual([]);
  });
});
