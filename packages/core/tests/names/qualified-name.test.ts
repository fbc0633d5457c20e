import { describe, expect, it } from 'vitest';
import { memberOf, packageOf, partsOf, qualifiedName, resultOf } from '../../src/names/qualified-name.ts';

describe('qualifiedName', () => {
  it.each<[module: string, path: readonly string[], name: string]>([
    ['@grpc/grpc-js', [], '@grpc/grpc-js#'],
    ['@grpc/grpc-js', ['status', 'OK'], '@grpc/grpc-js#status.OK'],
    ['@grpc/grpc-js', ['default', 'status'], '@grpc/grpc-js#status'],
    ['./codes.js', ['default'], './codes#'],
    ['./codes.mjs', ['a'], './codes#a'],
    ['./codes.cjs', ['a'], './codes#a'],
    ['./codes.ts', ['a'], './codes#a'],
    ['chart.js', [], 'chart#'],
    ['#grpc', ['status'], '#grpc#status'],
  ])('%s and %j are %s', (module, path, name) => {
    expect(qualifiedName(module, path)).toBe(name);
  });
});

describe('partsOf', () => {
  it.each<[module: string, path: readonly string[]]>([
    ['@grpc/grpc-js', []],
    ['@grpc/grpc-js/build/src/constants', ['Status', 'OK']],
    ['#internal/grpc', []],
    ['#internal/grpc', ['status', 'NOT_FOUND']],
    ['../grpc', ['Server()', 'addService']],
  ])('finds %s and %j again', (module, path) => {
    expect(partsOf(qualifiedName(module, path))).toEqual({ module, path });
  });
});

describe('memberOf and resultOf', () => {
  const grpc = qualifiedName('@grpc/grpc-js');

  it('go one step further', () => {
    expect(memberOf(grpc, 'status')).toBe('@grpc/grpc-js#status');
    expect(memberOf(memberOf(grpc, 'status'), 'OK')).toBe('@grpc/grpc-js#status.OK');
    expect(resultOf(memberOf(grpc, 'Server'))).toBe('@grpc/grpc-js#Server()');
    expect(memberOf(qualifiedName('#grpc'), 'status')).toBe('#grpc#status');
  });

  it('know nothing of the unknown', () => {
    expect(resultOf(undefined)).toBeUndefined();
  });

  it('take the default export for the module', () => {
    expect(memberOf(grpc, 'default')).toBe(grpc);
  });
});

describe('packageOf', () => {
  it.each<[module: string, owner: string | undefined]>([
    ['@grpc/grpc-js', '@grpc/grpc-js'],
    ['@grpc/grpc-js/build/src/constants', '@grpc/grpc-js'],
    ['google-gax', 'google-gax'],
    ['google-gax/build/src/status', 'google-gax'],
    ['./grpc', undefined],
    ['../grpc', undefined],
    ['/srv/grpc', undefined],
    ['#grpc', undefined],
  ])('%s belongs to %s', (module, owner) => {
    expect(packageOf(module)).toBe(owner);
  });
});
