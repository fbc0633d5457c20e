import type { Source } from '@grpc-litmus/core';
import { NO_FACTS, NO_SETTINGS } from '@grpc-litmus/core';
import { describe, expect, it } from 'vitest';
import { parse } from '../src/parse.ts';

const NO_PROJECT = { facts: NO_FACTS, settings: NO_SETTINGS };

function parsed(text: string, filename: string): Source {
  const result = parse(text, filename, NO_PROJECT);
  if (result.kind !== 'parsed') throw new Error(`${filename}: ${result.message}`);
  return result.source;
}

describe('parse', () => {
  it.each([
    ['service.js', "const grpc = require('@grpc/grpc-js');\nreturn 5;", 'script'],
    ['service.js', "import grpc from '@grpc/grpc-js';\nawait 5;", 'module'],
    ['page.js', 'export const page = <p>{5}</p>;', 'module'],
    ['page.jsx', 'const page = <p>{5}</p>;', 'script'],
    ['legacy.js', 'var mode = 0644; with (options) { run(); }', 'script'],
    ['service.cjs', 'return 5;', 'script'],
    ['service.mjs', 'await 5;', 'module'],
    ['service.ts', 'const five = <number>5; await five;', 'module'],
    ['service.ts', "import grpc = require('@grpc/grpc-js');\n@Injectable() class A { constructor(private readonly b: B) {} }", 'module'],
    ['service.mts', 'export const five = 5 satisfies number;', 'module'],
    ['service.cts', "import grpc = require('@grpc/grpc-js');\nexport = grpc;", 'module'],
    ['page.tsx', 'export const page = <p>{5}</p>;', 'module'],
    ['flow.js', '// @flow\nexport const isMissing = (error: ServiceError): boolean => error.code === 5;', 'module'],
    ['babel.js', '@Controller() class A { find(@Payload() data) {} }', 'script'],
  ])('reads %s: %j', (filename, text, sourceType) => {
    expect(parsed(text, filename).ast.sourceType).toBe(sourceType);
  });

  it('keeps top-level names of a script out of the global scope, as Node.js does', () => {
    const { scopeManager } = parsed('const status = 5;', 'service.cjs');
    const [globalScope, moduleScope] = scopeManager.scopes;
    expect(globalScope?.set.has('status')).toBe(false);
    expect(moduleScope?.set.has('status')).toBe(true);
  });

  it('counts ranges in UTF-16 code units', () => {
    const text = "// 😀\nconst s = '😀';\nf({ code: 5 });";
    const [, call] = parsed(text, 'a.js').ast.body;
    expect(text.slice(...(call?.range ?? []))).toBe('f({ code: 5 });');
  });

  it('links every node to its parent and parenthesises nothing', () => {
    const { ast } = parsed('const a = (err).code === (5);', 'a.ts');
    const [declaration] = ast.body;
    if (declaration?.type !== 'VariableDeclaration') throw new Error('not a declaration');
    const comparison = declaration.declarations[0]?.init;
    if (comparison?.type !== 'BinaryExpression') throw new Error('not a comparison');
    expect(comparison.right.type).toBe('Literal');
    expect(comparison.right.parent).toBe(comparison);
    expect(declaration.parent).toBe(ast);
  });

  it('gives comments with ranges, the hashbang as the first', () => {
    const text = '#!/usr/bin/env node\n/* licence */\n// 😀 note\ncode(5);';
    const { comments } = parsed(text, 'a.js');
    expect(comments.map(({ type, value, range }) => [type, value, text.slice(...range)])).toEqual([
      ['Line', '/usr/bin/env node', '#!/usr/bin/env node'],
      ['Block', ' licence ', '/* licence */'],
      ['Line', ' 😀 note', '// 😀 note'],
    ]);
  });

  it('reads on behind a mistake that leaves the tree whole, and names it', () => {
    const text = 'abstract class Store { abstract async find(): Promise<void>; }\nfail({ code: 5 });';
    const result = parse(text, 'a.ts', NO_PROJECT);
    if (result.kind !== 'parsed') throw new Error(result.message);
    expect(result.flaw).toMatchObject({ offset: 32, message: expect.stringContaining('abstract') });
    expect(result.source.ast.body).toHaveLength(2);
    expect(parse('fail({ code: 5 });', 'a.ts', NO_PROJECT)).toMatchObject({ kind: 'parsed', flaw: undefined });
  });

  it('says where a syntax error is', () => {
    expect(parse("const s = '😀', code = ;", 'a.js', NO_PROJECT)).toMatchObject({ kind: 'syntax-error', offset: 23 });
  });

  it('names the error of the likeliest way to read the file', () => {
    expect(parse("import a from 'a';\nconst = 5;", 'a.js', NO_PROJECT)).toMatchObject({ kind: 'syntax-error', offset: 25 });
  });
});
