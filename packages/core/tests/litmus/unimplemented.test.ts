import { describe, expect, it } from 'vitest';
import { connect, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

describe('certain', () => {
  it.each<Case>([
    ['all that a handler does', unary("callback({ code: status.INTERNAL, details: 'Not implemented' });")],
    ['after a line to the log', connect("console.warn('called'); throw new ConnectError('not implemented yet', Code.Internal);")],
    ['with INVALID_ARGUMENT', onCall("throw new HttpsError('invalid-argument', 'Not implemented');")],
    ['in a method', nest("throw new RpcException({ code: status.UNAVAILABLE, message: 'Unimplemented' });")],
    ['a return after it', unary("callback({ code: status.UNKNOWN, details: 'not yet implemented' }); return;")],
    ['a plain error that is thrown', connect("throw new Error('Method not implemented.');")],
    ['a plain error for a callback', unary("callback(new Error('not implemented'));")],
    ['an error of the library without a code', nest("throw new RpcException('Not implemented');")],
    ['a promise that is rejected', connect("return Promise.reject(new Error('not implemented'));")],
    ['a function of its own', "import { Code, ConnectError } from '@connectrpc/connect';\nexport const notYet = () => { throw new ConnectError('Not implemented', Code.Internal); };"],
  ])('%s', (_, text) => {
    expect(judged('prefer-unimplemented', text).map(([confidence, , fits]) => [confidence, fits])).toEqual([['certain', 'UNIMPLEMENTED']]);
  });
});

describe('likely or possible', () => {
  it.each<readonly [confidence: string, what: string, text: string]>([
    ['likely', 'after some work', connect("const book = await load(req.id); throw new ConnectError('Not implemented', Code.Internal);")],
    ['possible', 'in a branch', connect("if (req.deep) throw new ConnectError('Not implemented', Code.Internal); return load(req.id);")],
    ['possible', 'in the default of a switch', connect("switch (req.kind) { case 1: return a(); default: throw new ConnectError('Not implemented', Code.Internal); }")],
  ])('%s: %s', (confidence, _, text) => {
    expect(judged('prefer-unimplemented', text).map(([each]) => each)).toEqual([confidence]);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the code that fits', unary("callback({ code: status.UNIMPLEMENTED, details: 'Not implemented' });")],
    ['a value that is not supported', connect("throw new ConnectError('Unsupported format', Code.InvalidArgument);")],
    ['a branch with INVALID_ARGUMENT', connect("if (req.kind === 'x') throw new ConnectError('Not implemented', Code.InvalidArgument); return load(req.id);")],
    ['a plain error in a function that is no handler', "export function later() { throw new Error('Not implemented'); }"],
    ['a plain error in a branch', connect("if (req.deep) throw new Error('not implemented'); return load(req.id);")],
    ['words of a failure', connect("throw new ConnectError('failed: upstream says not implemented', Code.Internal);")],
    ['other words', connect("throw new ConnectError('boom', Code.Internal);")],
  ])('%s', (_, text) => {
    expect(judged('prefer-unimplemented', text)).toEqual([]);
  });
});
