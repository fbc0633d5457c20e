import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NO_FACTS, factsOf } from '@grpc-litmus/core';
import type { ProjectFacts } from '@grpc-litmus/core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectOf } from '../src/project-facts.ts';

/** A copy of a fixture folder outside of this repository, above which this workspace would be found else. */
function packageFolder(fixture: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grpc-litmus-facts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(path.join(import.meta.dirname, 'fixtures', fixture), folder, { recursive: true });
  return folder;
}

const projectFactsOf = (filename: string): ProjectFacts => projectOf(filename).facts;

describe('the facts of a package', () => {
  it('are its name, its dependencies with their ranges and the module kind', () => {
    expect(projectFactsOf(path.join(packageFolder('nest-10'), 'handlers', 'get.mjs'))).toEqual({
      moduleKind: 'esm',
      dependencies: new Map([['@grpc/grpc-js', '^1.9.0'], ['@nestjs/microservices', '^10.4.0']]),
      packageName: 'nest-10',
    });
  });

  it('take what the workspace root depends on, unless the package says otherwise', () => {
    const { dependencies } = projectFactsOf(path.join(packageFolder('workspace'), 'packages/api/src/main.ts'));
    expect(dependencies).toEqual(new Map([['@grpc/grpc-js', '^1.14.0'], ['@connectrpc/connect', '^2.0.0']]));
  });

  it('are none for text without a place on the disk', () => {
    for (const name of ['<input>', '<text>', path.resolve('<text>'), 'service.ts']) {
      expect(projectFactsOf(name)).toBe(NO_FACTS);
    }
  });

  it('end at the root of the git working tree', () => {
    const folder = packageFolder('workspace');
    mkdirSync(path.join(folder, 'packages', '.git'));
    const { dependencies } = projectFactsOf(path.join(folder, 'packages/api/src/main.ts'));
    expect(dependencies).toEqual(new Map([['@grpc/grpc-js', '^1.14.0']]));
  });

  it('are the module kind alone where there is no package.json', () => {
    const folder = packageFolder('workspace');
    rmSync(path.join(folder, 'package.json'));
    expect(projectFactsOf(path.join(folder, 'main.cjs'))).toEqual({ moduleKind: 'commonjs', dependencies: undefined });
  });

  it('follow a change of the package.json, a second later', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = packageFolder('legacy-service');
    const [file, manifest] = [path.join(folder, 'index.js'), path.join(folder, 'package.json')];
    expect(projectFactsOf(file).moduleKind).toBe('unknown');
    writeFileSync(manifest, '{ "type": "module" }');
    utimesSync(manifest, 1, 1);
    expect(projectFactsOf(file).moduleKind).toBe('unknown');
    vi.advanceTimersByTime(1000);
    expect(projectFactsOf(file)).toEqual({ moduleKind: 'esm', dependencies: new Map(), packageName: undefined });
  });

  it('pass over a package.json that cannot be read, as it is while somebody edits it', () => {
    const folder = packageFolder('legacy-service');
    writeFileSync(path.join(folder, 'package.json'), '{ "dependencies": ');
    expect(projectFactsOf(path.join(folder, 'index.js')).dependencies).toBeUndefined();
  });
});

describe('the module kind', () => {
  it.each([
    ['a.mjs', {}, 'esm'],
    ['a.mts', { type: 'commonjs' }, 'esm'],
    ['a.cjs', { type: 'module' }, 'commonjs'],
    ['a.js', { type: 'module' }, 'esm'],
    ['a.js', { type: 'commonjs' }, 'commonjs'],
    ['a.js', {}, 'unknown'],
    ['a.ts', { type: 'module' }, 'esm'],
    // A compiler makes CommonJS of it, but what is written in it are imports as often as not.
    ['a.ts', { type: 'commonjs' }, 'unknown'],
    ['a.cts', { type: 'module' }, 'unknown'],
  ])('of %s in a package with %j is %s', (file, manifest, kind) => {
    expect(factsOf(file, manifest).moduleKind).toBe(kind);
  });
});

it('a manifest of another shape than npm’s gives no dependencies', () => {
  expect(factsOf('a.js', { dependencies: ['@grpc/grpc-js'], devDependencies: { '@grpc/grpc-js': 1 } }).dependencies).toEqual(
    new Map(),
  );
});
