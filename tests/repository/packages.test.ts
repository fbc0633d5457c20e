import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { manifest, read, root, workspaceFolders, type Manifest } from './checkout.ts';

const repository = manifest('.');
const folders = workspaceFolders('packages');
const published = folders.filter((folder) => manifest(folder).private !== true);
const names = new Set(['packages', 'examples'].flatMap((parent) => workspaceFolders(parent as 'packages' | 'examples')).map((folder) => manifest(folder).name));

/** Every file that a package says it has: entry points, their types, commands. */
function promisedFiles({ exports = {}, bin = {}, main, types }: Manifest): string[] {
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  const all = [...targets, ...Object.values(bin), main, types].filter((file) => file !== undefined);
  return [...new Set(all.map((file) => path.posix.normalize(file)))];
}

/** The files of the tarball that npm would make of a folder. */
async function packedFiles(folder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: path.join(root, folder),
    shell: process.platform === 'win32',
  });
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  return packed.files.map((file) => file.path);
}

describe('the packages', () => {
  it('are the four that are published together', () => {
    expect(published.map((folder) => manifest(folder).name).sort()).toEqual(
      ['@grpc-litmus/codemod', '@grpc-litmus/core', 'eslint-plugin-grpc-litmus', 'grpc-litmus'],
    );
    const { fixed } = JSON.parse(read('.changeset/config.json')) as { fixed: string[][] };
    expect(fixed.map((group) => [...group].sort())).toEqual([published.map((folder) => manifest(folder).name).sort()]);
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

describe.each(published)('the tarball of %s', (folder) => {
  it('holds what users need and nothing else', async () => {
    const packed = await packedFiles(folder);
    expect(packed).toEqual(expect.arrayContaining([...promisedFiles(manifest(folder)), 'README.md', 'LICENSE']));
    expect(packed.filter((file) => /^(src|tests|\.turbo)\/|\.tsbuildinfo$|\.tgz$/.test(file))).toEqual([]);
  });

  it('carries the licence of the repository', () => {
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'));
  });
});
