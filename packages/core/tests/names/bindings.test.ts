import { describe, expect, it } from 'vitest';
import { read } from '../../src/source/reading.ts';
import type { ParserName } from '../parse.ts';
import { parse } from '../parse.ts';

const PARSERS: readonly ParserName[] = ['typescript-eslint', 'babel', 'oxc'];

describe.each(PARSERS)('bindings under %s', (parser) => {
  it.each<readonly [what: string, text: string, bindings: readonly string[]]>([
    ['imports', "import * as grpc from '@grpc/grpc-js'; import { Code as C } from '@connectrpc/connect'; import fs from 'fs';", ['grpc = @grpc/grpc-js#', 'C = @connectrpc/connect#Code', 'fs = fs#']],
    ['imports of types', "import type { Client } from '@grpc/grpc-js';", ['Client = @grpc/grpc-js#Client']],
    ['import x = require()', "import grpc = require('@grpc/grpc-js'); import S = grpc.status;", ['grpc = @grpc/grpc-js#', 'S = @grpc/grpc-js#status']],
    ['aliases', "import * as grpc from '@grpc/grpc-js'; export const S = grpc.status; const { Server } = grpc;", ['grpc = @grpc/grpc-js#', 'S = @grpc/grpc-js#status', 'Server = @grpc/grpc-js#Server']],
    ['not what the file makes itself', 'const a = 1; function f() {} class C {} enum E { A } export const b = f();', []],
    ['not what is declared further inside', "function f() { const grpc = require('@grpc/grpc-js'); } { const g = require('g'); }", []],
    ['not what is set again', "let s = require('s'); s = 1;", []],
  ])('%s', (_, text, bindings) => {
    const { names } = read(parse(text, { parser, filename: 'service.ts' }));
    expect(names.bindings.map(({ identifier, qualified }) => `${identifier.name} = ${qualified}`)).toEqual(bindings);
  });

  it('are found at the top of CommonJS', () => {
    const { names } = read(parse("const { status } = require('@grpc/grpc-js');", { parser, filename: 'service.cjs' }));
    expect(names.bindings.map(({ identifier, qualified }) => `${identifier.name} = ${qualified}`)).toEqual(['status = @grpc/grpc-js#status']);
  });
});

describe.each(PARSERS)('isTaken under %s', (parser) => {
  it.each<readonly [text: string, taken: boolean]>([
    ['const status = 1;', true],
    ["import { status } from './a';", true],
    ['function f(status) {}', true],
    ['function f() { const { a: status } = x; }', true],
    ['class status {}', true],
    ['enum status { A }', true],
    ['try {} catch (status) {}', true],
    ['console.log(status);', true],
    ['if (typeof status) f();', true],
    ['a.status = 1;', false],
    ['const a = { status: 1 };', false],
    ["const a = { b: 'status' };", false],
    ["import { status as s } from './a';", false],
    ['class A { status() {} }', false],
  ])('%s', (text, taken) => {
    expect(read(parse(text, { parser, filename: 'service.ts' })).names.isTaken('status')).toBe(taken);
  });
});
