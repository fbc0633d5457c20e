import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGES, promisedFiles } from '../../scripts/release/contents.mjs';
import { manifest, read, root, workspaceFolders } from './checkout.ts';

const repository = manifest('.');
const folders = workspaceFolders('packages');
const published = folders.filter((folder) => manifest(folder).private !== true);
const names = new Set(['packages', 'examples'].flatMap((parent) => workspaceFolders(parent as 'packages' | 'examples')).map((folder) => manifest(folder).name));

describe('the packages', () => {
  it('are the four that are published together', () => {
    expect(published.map((folder) => manifest(folder).name).sort()).toEqual(
      ['@grpc-litmus/codemod', '@grpc-litmus/core', 'eslint-plugin-grpc-litmus', 'grpc-litmus'],
    );
    const { fixed } = JSON.parse(read('.changeset/config.json')) as { fixed: string[][] };
    expect(fixed.map((group) => [...group].sort())).toEqual([published.map((folder) => manifest(folder).name).sort()]);
  });

  it('are packed in an order in which each comes after those that it depends on', () => {
    const released = PACKAGES.map(({ folder }) => folder);
    expect([...released].sort()).toEqual([...published].sort());
    const own = released.map((folder) => manifest(folder).name);
    for (const [at, folder] of released.entries()) {
      const needed = Object.keys(manifest(folder).dependencies ?? {}).filter((name) => own.includes(name));
      expect(own.slice(0, at), folder).toEqual(expect.arrayContaining(needed));
    }
  });

  it('have one version', () => {
    expect(new Set(published.map((folder) => manifest(folder).version)).size).toBe(1);
  });
});

describe.each(folders)('%s', (folder) => {
  const own = manifest(folder);

  it('is ESM under the licence and for the Node versions of the repository', () => {
    expect(own.type).toBe('module');
    expect(own.license).toBe('MIT');
    expect(own.license).toBe(repository.license);
    expect(own.engines).toEqual(repository.engines);
  });

  it('takes packages of this repository from this repository', () => {
    const dependencies = { ...own.dependencies, ...own.devDependencies };
    for (const [name, range] of Object.entries(dependencies)) {
      if (names.has(name)) expect(range, name).toMatch(/^workspace:/);
    }
  });

  it('has the files that it names', () => {
    for (const file of promisedFiles(own)) expect(existsSync(path.join(root, folder, file)), file).toBe(true);
  });
});

describe.each(published)('%s, on its page of the registry', (folder) => {
  const own = manifest(folder);

  it('leads back to its folder', () => {
    const address = own.repository?.url.replace(/^git\+|\.git$/g, '') ?? '';
    expect(own.repository).toEqual({ type: 'git', url: `git+${address}.git`, directory: folder });
    expect(own.homepage).toBe(`${address}/tree/main/${folder}#readme`);
    expect(own.bugs).toBe(`${address}/issues`);
  });

  it('can be found, and is public with a proof of where it was built', () => {
    expect(own.keywords).toEqual(expect.arrayContaining(['grpc', 'status']));
    expect(own.description).toMatch(/gRPC/);
    expect(own.publishConfig).toEqual({ access: 'public', provenance: true });
  });

  it('says which of its files do something when they are imported', () => {
    expect(own.sideEffects).toEqual(own.bin === undefined ? false : Object.values(own.bin));
  });
});
