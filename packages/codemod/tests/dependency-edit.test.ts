import { applyEdits } from '@grpc-litmus/core';
import { describe, expect, it } from 'vitest';
import { DIALECTS, enumsOf } from '../../core/src/dialects/registry.ts';
import { dependencyEdits, rangeFor, RANGES } from '../src/dependency-edit.ts';
import { scratchFolder } from './support/scratch-folder.ts';

const GRPC = { '@grpc/grpc-js': '^1.9.0' };
const edited = (text: string, dependencies: Readonly<Record<string, string>> = GRPC): string => applyEdits(text, dependencyEdits(text, dependencies));

describe('dependencyEdits', () => {
  it.each([
    ['between its neighbours', '{\n  "dependencies": {\n    "@a/a": "1",\n    "z": "2"\n  }\n}\n', '{\n  "dependencies": {\n    "@a/a": "1",\n    "@grpc/grpc-js": "^1.9.0",\n    "z": "2"\n  }\n}\n'],
    ['first', '{"dependencies": {\n\t"z": "2"\n}}', '{"dependencies": {\n\t"@grpc/grpc-js": "^1.9.0",\n\t"z": "2"\n}}'],
    ['last, without a final newline', '{\r\n    "dependencies": {\r\n        "@a/a": "1"\r\n    }\r\n}', '{\r\n    "dependencies": {\r\n        "@a/a": "1",\r\n        "@grpc/grpc-js": "^1.9.0"\r\n    }\r\n}'],
    ['last where the others are in no order', '{ "dependencies": { "z": "2", "a": "1" } }', '{ "dependencies": { "z": "2", "a": "1", "@grpc/grpc-js": "^1.9.0" } }'],
    ['in an empty section', '{\n  "dependencies": {},\n  "x": 1\n}\n', '{\n  "dependencies": {\n    "@grpc/grpc-js": "^1.9.0"\n  },\n  "x": 1\n}\n'],
    ['in a section of its own', '{\n\t"name": "x"\n}\n', '{\n\t"name": "x",\n\t"dependencies": {\n\t\t"@grpc/grpc-js": "^1.9.0"\n\t}\n}\n'],
    ['in a section of its own, on one line', '{ "name": "x" }', '{ "name": "x", "dependencies": { "@grpc/grpc-js": "^1.9.0" } }'],
    ['not at all where it is there', '{"dependencies":{"@grpc/grpc-js":"*"}}', '{"dependencies":{"@grpc/grpc-js":"*"}}'],
  ])('puts it %s', (_, before, after) => {
    expect(JSON.parse(after)).toBeTypeOf('object');
    expect(edited(before)).toBe(after);
  });

  it('puts several, each in its place', () => {
    expect(edited('{ "dependencies": { "b": "1", "d": "1" } }', { e: '1', a: '1', c: '1', bb: '1' })).toBe('{ "dependencies": { "a": "1", "b": "1", "bb": "1", "c": "1", "d": "1", "e": "1" } }');
  });

  it.each(['', '[]', '{ "a": 1, }', '// no\n{}'])('throws where the manifest is none: %j', (text) => {
    expect(() => edited(text)).toThrow(SyntaxError);
  });
});

describe('rangeFor', () => {
  it('follows the version that is installed', () => {
    const root = scratchFolder({ 'node_modules/@grpc/grpc-js/package.json': '{ "version": "1.8.22" }', 'packages/a/package.json': '{}' });
    expect(rangeFor('@grpc/grpc-js', `${root}/packages/a`)).toBe('^1.8.22');
    expect(rangeFor('google-gax', `${root}/packages/a`)).toBe(RANGES['google-gax']);
  });

  it('knows every library that a rewrite can import from', () => {
    const modules = DIALECTS.flatMap(enumsOf).flatMap(({ enumeration: { importable } }) => (importable ? (/^(?:@[^/]+\/)?[^/]+/.exec(importable.module)?.[0] ?? []) : []));
    expect(Object.keys(RANGES).sort()).toEqual([...new Set([...modules, '@grpc/proto-loader'])].sort());
  });
});
