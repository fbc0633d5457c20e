import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProjectLookup } from '../src/project-facts.ts';
import { scratchFolder } from './support/scratch-folder.ts';

const manifest = (content: object): string => JSON.stringify(content);

describe('facts of a file', () => {
  it('merges all kinds of dependencies of the nearest package.json with the workspace root\'s', () => {
    const root = scratchFolder({
      'package.json': manifest({ workspaces: ['packages/*'], dependencies: { '@grpc/grpc-js': '^1.9.0', shared: '1' } }),
      'packages/package.json': manifest({ dependencies: { between: '1' } }),
      'packages/books/package.json': manifest({
        dependencies: { shared: '2' },
        devDependencies: { typescript: '5', shared: '3' },
        peerDependencies: { '@nestjs/microservices': '*' },
        optionalDependencies: { 'nice-grpc': '2' },
      }),
    });
    const { dependencies } = createProjectLookup()(join(root, 'packages/books/src/service.ts')).facts;
    expect(Object.fromEntries(dependencies ?? [])).toEqual({
      '@grpc/grpc-js': '^1.9.0',
      shared: '2',
      typescript: '5',
      '@nestjs/microservices': '*',
      'nice-grpc': '2',
    });
  });

  it('takes a folder with pnpm-workspace.yaml for the root of a workspace', () => {
    const root = scratchFolder({
      'pnpm-workspace.yaml': '',
      'package.json': manifest({ devDependencies: { '@connectrpc/connect': '2' } }),
      'a/package.json': manifest({}),
    });
    expect(createProjectLookup()(join(root, 'a/b.ts')).facts.dependencies?.get('@connectrpc/connect')).toBe('2');
  });

  it.each([
    ['a.mjs', undefined, 'esm'],
    ['a.mts', 'commonjs', 'esm'],
    ['a.cjs', 'module', 'commonjs'],
    ['a.cts', undefined, 'unknown'],
    ['a.js', 'module', 'esm'],
    ['a.js', 'commonjs', 'commonjs'],
    ['a.js', undefined, 'unknown'],
    ['a.ts', 'module', 'esm'],
    ['a.ts', 'commonjs', 'unknown'],
    ['a.tsx', undefined, 'unknown'],
  ])('says how %s in a package of type %s imports: %s', (file, type, kind) => {
    const root = scratchFolder({ 'package.json': manifest({ type }) });
    expect(createProjectLookup()(join(root, file)).facts.moduleKind).toBe(kind);
  });

  it.each([
    ['a file for browsers', { browser: './web.js' }, true],
    ['files for browsers in place of others', { browser: { './src/channel.js': './src/web-channel.js' } }, true],
    ['a module that browsers are spared', { browser: { crypto: false } }, true],
    ['an entry for browsers', { exports: { '.': { browser: './web.js', default: './index.js' } } }, true],
    ['an empty field', { browser: {} }, undefined],
    ['entries for other programs', { exports: { '.': { node: './index.js', default: './index.js' }, './browser': './web.js' } }, undefined],
    ['a list of browsers alone', { browserslist: ['defaults'] }, undefined],
  ])('knows of a build for browsers by %s', (_, content, hasBrowserBuild) => {
    const root = scratchFolder({ 'package.json': manifest(content) });
    expect(createProjectLookup()(join(root, 'a.js')).facts.hasBrowserBuild).toBe(hasBrowserBuild);
  });

  it('knows no dependencies where no package.json can be read, and does not look above a git working tree', () => {
    const root = scratchFolder({ 'package.json': manifest({ dependencies: { a: '1' } }), 'repo/.git/': '', 'repo/sub/package.json': '{ broken' });
    expect(createProjectLookup()(join(root, 'repo/sub/a.mjs')).facts).toEqual({ moduleKind: 'esm', dependencies: undefined });
  });
});
