import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string, options?: ParseOptions): readonly Judgement[] =>
  analyse(parse(text, options)).judgements.filter(({ rule }) => rule === 'no-nonexistent-code');

describe('a member that the enum lacks', () => {
  it.each<readonly [what: string, text: string, replacements: readonly string[]]>([
    ['misspelt', "import { status } from '@grpc/grpc-js'; fail(status.NOTFOUND);", ['status.NOT_FOUND']],
    ['with one L', "import { status } from '@grpc/grpc-js'; fail(status.CANCELED);", ['status.CANCELLED']],
    ['in the spelling of another library', "import * as grpc from '@grpc/grpc-js'; fail(grpc.status.NotFound);", ['grpc.status.NOT_FOUND']],
    ['in the spelling of another library, the other way round', "import { Code } from '@connectrpc/connect'; fail(Code.NOT_FOUND);", ['Code.NotFound']],
    ['with two Ls in Connect', "import { Code } from '@connectrpc/connect'; fail(Code.Cancelled);", ['Code.Canceled']],
    ['of HTTP', "import { status } from '@grpc/grpc-js'; fail(status.UNAUTHORIZED);", ['status.UNAUTHENTICATED', 'status.PERMISSION_DENIED']],
    ['in brackets', "import { status } from '@grpc/grpc-js'; fail(status['NOTFOUND']);", ["status['NOT_FOUND']"]],
    ['that is near no code', "import { status } from '@grpc/grpc-js'; fail(status.BANANA);", []],
    ['that only Connect lacks', "import { Code } from '@connectrpc/connect'; fail(Code.OK);", []],
    ['through an alias', "import * as grpc from '@grpc/grpc-js'; const S = grpc.status; fail(S.NOTFOUND);", ['S.NOT_FOUND']],
    ['through a require', "const { status } = require('@grpc/grpc-js'); fail(status.NOTFOUND);", ['status.NOT_FOUND']],
    ['in a comparison', "import { status } from '@grpc/grpc-js'; if (err.code === status.NOTFOUND) retry();", ['status.NOT_FOUND']],
    ['in a list', "import { status } from '@grpc/grpc-js'; const list = [status.NOTFOUND];", ['status.NOT_FOUND']],
    ['as a key', "import { status } from '@grpc/grpc-js'; const map = { [status.NOTFOUND]: 1 };", ['status.NOT_FOUND']],
    ['optional', "import * as grpc from '@grpc/grpc-js'; fail(grpc?.status?.NOTFOUND);", ['grpc?.status?.NOT_FOUND']],
  ])('%s', (_, text, replacements) => {
    const [judgement, ...others] = judgementsOf(text);
    expect(others).toEqual([]);
    expect(judgement?.confidence).toBe('certain');
    const made = judgement?.suggestions.map(({ edits }) => edits.map((edit) => text.slice(judgement.node.range[0], edit.range[0]) + edit.text + text.slice(edit.range[1], judgement.node.range[1])).join());
    expect(made).toEqual(replacements);
  });

  it('is told where it is written', () => {
    const text = "import * as grpc from '@grpc/grpc-js'; fail({ code: grpc.status.NOTFOUND });";
    const [judgement] = judgementsOf(text);
    expect(judgement).toMatchObject({ written: 'grpc.status.NOTFOUND', used: undefined, fits: 'NOT_FOUND', reasons: ['`status` has no member `NOTFOUND`'] });
  });

  it('is the only thing said of its site', () => {
    const text = "import { Code, ConnectError } from '@connectrpc/connect'; const f = (ctx) => { if (!ctx.user) throw new ConnectError('not authenticated', Code.PermisionDenied); };";
    expect(analyse(parse(text)).judgements.map(({ rule }) => rule)).toEqual(['no-nonexistent-code']);
  });
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['every member there is', "import { status } from '@grpc/grpc-js'; use(status.OK, status.CANCELLED, status.UNAUTHENTICATED);"],
    ['a member of another status', "import { status } from './http'; use(status.UNAUTHORIZED);"],
    ['a status of the file', 'const status = { UNAUTHORIZED: 401 }; use(status.UNAUTHORIZED);'],
    ['a parameter of that name', "import { status } from '@grpc/grpc-js'; const f = (status) => status.UNAUTHORIZED;"],
    ['what every object has', "import { status } from '@grpc/grpc-js'; use(status.toString(), status.hasOwnProperty('OK'));"],
    ['a name looked up by number', "import { status } from '@grpc/grpc-js'; use(status[5], status[err.code]);"],
    ['another export', "import * as grpc from '@grpc/grpc-js'; use(grpc.Metadata, grpc.statuses);"],
    ['a write', "import * as grpc from '@grpc/grpc-js'; grpc.status.MINE = 99;"],
    ['a test whether it is there', "import * as grpc from '@grpc/grpc-js'; if (typeof grpc.status.MINE === 'undefined') use();"],
    ['a type', "import type { status } from '@grpc/grpc-js'; let s: status.OK;"],
    ['an enum that may be generated', "import { Code } from './gen/google/rpc/code_pb'; use(Code.NOT_FOUND);"],
  ])('%s', (_, text) => {
    expect(judgementsOf(text)).toEqual([]);
  });
});

describe('a text that Firebase does not know', () => {
  const onCall = (code: string): string => `import { HttpsError } from 'firebase-functions/v2/https'; throw new HttpsError(${code}, 'x');`;
  it.each<readonly [code: string, replacement: string | undefined]>([
    ["'unauthorized'", "'unauthenticated'"],
    ["'NOT_FOUND'", "'not-found'"],
    ["'not_found'", "'not-found'"],
    ["'canceled'", "'cancelled'"],
    ["'banana'", undefined],
  ])('%s', (code, replacement) => {
    const [judgement] = judgementsOf(onCall(code));
    expect(judgement?.written).toBe(code);
    expect(judgement?.suggestions[0]?.replacement).toBe(replacement);
  });

  it.each(["'not-found'", "'ok'", "'cancelled'", 'code', '`${kind}-found`'])('but not %s', (code) => {
    expect(judgementsOf(onCall(code))).toEqual([]);
  });
});
