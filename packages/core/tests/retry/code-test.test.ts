import type { FunctionNode } from '../../src/ast/node.ts';
import { describe, expect, it } from 'vitest';
import { namedCodes, returnedBy, verdictOf } from '../../src/retry/code-test.ts';
import { markedNode } from '../marked.ts';

const GRPC = "import { status } from '@grpc/grpc-js';\n";

describe('a test of an error', () => {
  it.each([
    ['err.code === status.UNAVAILABLE', true, false, false],
    ['err.code !== status.UNAVAILABLE', false, true, true],
    ['!(status.UNAVAILABLE == err.code)', false, true, true],
    ['err && err.code && err.code === status.UNAVAILABLE', true, false, false],
    ['err instanceof Error && err.code === status.UNAVAILABLE', true, false, false],
    ["'code' in err && err.code === status.UNAVAILABLE", true, false, false],
    ['isGrpcError(err) && err.code === status.UNAVAILABLE', true, false, false],
    ['left > 0 && err.code === status.UNAVAILABLE', undefined, false, false],
    ['left === 0 || err.code === status.UNAVAILABLE', true, undefined, undefined],
    ['err.code === status.UNAVAILABLE || err.code === status.ABORTED', true, true, false],
    ['[status.UNAVAILABLE, status.ABORTED].includes(err.code)', true, true, false],
    ['[status.UNAVAILABLE, ...more].includes(err.code)', true, undefined, undefined],
    ['new Set([status.ABORTED]).has(err.code)', false, true, false],
    ['CODES.indexOf(err.code) >= 0', true, false, false],
    ['CODES.indexOf(err.code) === -1', false, true, true],
    ['isAway(err)', true, false, false],
    ['away', true, false, false],
    ['err.code === status.UNAVAILABLE ? true : retried', true, undefined, undefined],
    ['err.state === 14', undefined, undefined, undefined],
    ['err.code === 14', true, false, false],
    ['CODES.includes(somethingElse(err))', true, false, false],
    ['unknown(err)', undefined, undefined, undefined],
  ])('%s: UNAVAILABLE %s, ABORTED %s, any other %s', (test, unavailable, aborted, other) => {
    const { reading, node } = markedNode(
      `${GRPC}const CODES = [status.UNAVAILABLE];\nfunction isAway(err) { return err.code === status.UNAVAILABLE; }\nfunction f(err, left, more, retried) { const away = err.code === status.UNAVAILABLE; return [«${test}»]; }`,
    );
    expect([verdictOf(reading, node, 'UNAVAILABLE'), verdictOf(reading, node, 'ABORTED'), verdictOf(reading, node, 'any other')]).toEqual([unavailable, aborted, other]);
  });
});

describe('a function that decides', () => {
  it.each([
    ['if (err.code === status.ABORTED) return true; return false;', [true], [false]],
    ['switch (err.code) { case status.ABORTED: case status.UNAVAILABLE: return true; default: return false; }', [true], [false]],
    ['switch (err.code) { case status.ABORTED: break; default: return false; } return true;', [true], [false]],
    ['if (err.code === status.ABORTED) { return left > 0; } else { return false; }', [undefined], [false]],
    ['if (left === 0) return false; return err.code === status.ABORTED;', [false, true], [false]],
    ['if (err.code === status.ABORTED) return true;', [true], [false]],
    ['if (err.code === status.ABORTED) throw err; return true;', [], [true]],
  ])('%s: ABORTED %j, any other %j', (body, aborted, other) => {
    const { reading, node } = markedNode(`${GRPC}«function f(err, left) { ${body} }»`);
    expect([returnedBy(reading, node as FunctionNode, 'ABORTED'), returnedBy(reading, node as FunctionNode, 'any other')]).toEqual([aborted, other]);
  });

  it('names codes, in functions and lists of the file too', () => {
    const { reading, node } = markedNode(
      `${GRPC}const LIST = [status.ABORTED];\nconst isGone = (err) => err.code === status.NOT_FOUND;\nfunction f(err) «{ return LIST.includes(err.code) || isGone(err) || err.code === status.UNAVAILABLE; }»`,
    );
    expect(namedCodes(reading, node).map(({ code }) => code).sort()).toEqual(['ABORTED', 'NOT_FOUND', 'UNAVAILABLE']);
  });
});
