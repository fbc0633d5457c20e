import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Judgement } from '../../src/litmus/judgement.ts';
import { parse } from '../parse.ts';

const judgementsOf = (text: string): readonly Judgement[] => analyse(parse(text)).judgements.filter(({ rule }) => rule === 'no-ok-error');
const unary = (body: string): string => `import * as grpc from '@grpc/grpc-js'; const h: grpc.handleUnaryCall<A, B> = (call, callback) => { ${body} };`;

describe('an error that carries OK', () => {
  it.each<readonly [what: string, text: string, written: string, replacement: string]>([
    ['a member', unary("callback({ code: grpc.status.OK, details: 'x' });"), 'grpc.status.OK', 'grpc.status.INTERNAL'],
    ['a number', unary("callback({ code: 0, details: 'x' });"), '0', 'grpc.status.INTERNAL'],
    ['a constant', unary("const FINE = 0; callback({ code: FINE, details: 'x' });"), 'FINE', 'grpc.status.INTERNAL'],
    ['in NestJS', "import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices'; throw new RpcException({ code: status.OK, message: 'x' });", 'status.OK', 'status.INTERNAL'],
    ['in Firebase', "import { HttpsError } from 'firebase-functions/v2/https'; throw new HttpsError('ok', 'x');", "'ok'", "'internal'"],
  ])('%s', (_, text, written, replacement) => {
    const [judgement, ...others] = judgementsOf(text);
    expect(others).toEqual([]);
    expect(judgement).toMatchObject({ written, used: 'OK', fits: undefined, confidence: 'certain' });
    expect(judgement?.suggestions.map((each) => each.replacement)).toEqual([replacement]);
  });
});

describe('silent', () => {
  it.each<readonly [what: string, text: string]>([
    ['another code', unary("callback({ code: grpc.status.INTERNAL, details: 'x' });")],
    ['success', unary('callback(null, {});')],
    ['a status that a call ends with', unary("call.sendStatus({ code: grpc.status.OK, details: 'fine' });")],
    ['a comparison', unary('if (err.code === grpc.status.OK) return;')],
    ['an answer that holds a code', unary("callback(null, { code: grpc.status.OK, message: 'fine' });")],
    ['a code that may be OK', unary("callback({ code: err.code || 0, details: 'x' });")],
    ['a status object that nothing raises', "import { status } from '@grpc/grpc-js'; const fine = { code: status.OK, details: '' };"],
    ['a mock of a call', "import { status } from '@grpc/grpc-js'; stub.resolves({ code: status.OK, details: 'fine' });"],
  ])('%s', (_, text) => {
    expect(judgementsOf(text)).toEqual([]);
  });
});
