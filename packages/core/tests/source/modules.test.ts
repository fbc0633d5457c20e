import { describe, expect, it } from 'vitest';
import { indexNodes } from '../../src/ast/node-index.ts';
import { modulesNamedIn } from '../../src/source/modules.ts';
import type { ParseOptions } from '../parse.ts';
import { parse } from '../parse.ts';

function modulesIn(text: string, options?: ParseOptions): { readonly modules: readonly string[]; readonly walked: boolean } {
  const source = parse(text, options);
  let walked = false;
  const modules = modulesNamedIn(source, () => {
    walked = true;
    return indexNodes(source);
  });
  return { modules, walked };
}

describe('modulesNamedIn', () => {
  it('reads the statements at the top without a walk through the tree', () => {
    expect(modulesIn("export { shelve } from './shelf';\nimport { status } from '@grpc/grpc-js';\nexport const open = 1;")).toEqual({ modules: ['@grpc/grpc-js', './shelf'], walked: false });
  });

  it.each<[text: string, modules: readonly string[], options?: ParseOptions]>([
    ["import './log'; function load() { return require('@grpc/grpc-js'); }", ['./log', '@grpc/grpc-js'], { filename: 'shelf.mjs' }],
    ["const grpc = require ('grpc');", ['grpc'], { filename: 'shelf.cjs', parser: 'espree' }],
    ["const load = () => import(/* webpackChunkName: 'rpc' */ '@connectrpc/connect');", ['@connectrpc/connect']],
    ["const load = () => import /* late */ ('@connectrpc/connect');", ['@connectrpc/connect']],
    ["import grpc = require('grpc');", ['grpc']],
    ["declare module 'shelves' { import { status } from '@grpc/grpc-js'; }", ['@grpc/grpc-js']],
  ])('looks further for %s', (text, modules, options) => {
    expect(modulesIn(text, options)).toEqual({ modules, walked: true });
  });
});
