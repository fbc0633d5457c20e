import { describe, expect, it } from 'vitest';
import type { FileStyle } from '../../src/edits/file-style.ts';
import { fileStyle } from '../../src/edits/file-style.ts';
import { read } from '../../src/source/reading.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import { parse } from '../parse.ts';

const styleOf = (text: string, filename = 'service.ts', moduleKind: ProjectFacts['moduleKind'] = 'unknown'): FileStyle =>
  fileStyle(read(parse(text, { filename, facts: { moduleKind, dependencies: undefined } })));

describe('moduleKind', () => {
  it.each<readonly [text: string, filename: string, package_: ProjectFacts['moduleKind'], kind: FileStyle['moduleKind']]>([
    ["import a from 'a';", 'a.js', 'commonjs', 'esm'],
    ['export const a = 1;', 'a.js', 'commonjs', 'esm'],
    ["export * from 'a';", 'a.js', 'commonjs', 'esm'],
    ["const a = require('a');", 'a.js', 'esm', 'commonjs'],
    ["function f() { return require('a'); }", 'a.js', 'unknown', 'commonjs'],
    ["const a = require('#a');", 'a.js', 'esm', 'commonjs'],
    ['module.exports = f;', 'a.js', 'esm', 'commonjs'],
    ['exports.f = f;', 'a.js', 'unknown', 'commonjs'],
    ["const a = require('a');", 'a.ts', 'esm', 'commonjs'],
    ["import a from 'a'; const b = require('b');", 'a.ts', 'commonjs', 'esm'],
    ['f();', 'a.mjs', 'commonjs', 'esm'],
    ['f();', 'a.cjs', 'esm', 'commonjs'],
    ['f();', 'a.ts', 'commonjs', 'esm'],
    ['f();', 'a.js', 'esm', 'esm'],
    ['f();', 'a.js', 'commonjs', 'commonjs'],
    ['f();', 'a.js', 'unknown', 'commonjs'],
    ['require(name);', 'a.mjs', 'unknown', 'esm'],
  ])('%s in %s of a package of kind %s', (text, filename, package_, kind) => {
    expect(styleOf(text, filename, package_).moduleKind).toBe(kind);
  });
});

describe('quote', () => {
  it.each<readonly [text: string, quote: FileStyle['quote']]>([
    ["import a from 'a';", "'"],
    ['import a from "a";', '"'],
    ["import a from 'a'; f(\"b\", \"c\");", "'"],
    ["f('a'); f('b'); f(\"c\");", "'"],
    ["f('a'); f(\"b\"); f(\"c\");", '"'],
    ["f('a'); f(\"b\");", "'"],
    ['f(1);', "'"],
    ['f(`a`);', "'"],
  ])('%s', (text, quote) => {
    expect(styleOf(text).quote).toBe(quote);
  });
});

describe('semicolon', () => {
  it.each<readonly [text: string, semicolon: FileStyle['semicolon']]>([
    ["import a from 'a';", ';'],
    ["import a from 'a'", ''],
    ['const a = 1\nconst b = 2\nf();', ''],
    ['const a = 1;\nconst b = 2;\nf()', ';'],
    ['function f() {}\nclass A {}', ';'],
    ['', ';'],
  ])('%j', (text, semicolon) => {
    expect(styleOf(text).semicolon).toBe(semicolon);
  });
});

describe('lineBreak', () => {
  it.each<readonly [text: string, lineBreak: FileStyle['lineBreak']]>([
    ['a;\nb;\n', '\n'],
    ['a;\r\nb;\r\n', '\r\n'],
    ['a;', '\n'],
    ['\r\na;', '\r\n'],
  ])('%j', (text, lineBreak) => {
    expect(styleOf(text).lineBreak).toBe(lineBreak);
  });
});
