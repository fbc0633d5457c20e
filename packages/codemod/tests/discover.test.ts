import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../src/discover.ts';
import type { Discovery, DiscoveryOptions } from '../src/discover.ts';
import { pathWithin } from '../src/ignore-rules.ts';
import { UsageError } from '../src/usage-error.ts';
import { scratchFolder } from './support/scratch-folder.ts';

function find(cwd: string, options: Partial<DiscoveryOptions> = {}): Discovery & { readonly names: readonly string[] } {
  const discovery = discover({ cwd, paths: ['.'], listed: [], gitignore: true, include: [], exclude: [], ...options });
  return { ...discovery, names: discovery.files.map((file) => pathWithin(discovery.root, file)) };
}

const files = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));

describe('discover', () => {
  it('finds source files of every extension, sorted, and no declarations', () => {
    const root = scratchFolder(files('b.ts', 'a.tsx', 'c.js', 'd.jsx', 'e.mjs', 'f.cjs', 'g.mts', 'h.cts', 'i.d.ts', 'j.d.mts', 'k.d.json.ts', 'l.json', 'README'));
    expect(find(root).names).toEqual(['a.tsx', 'b.ts', 'c.js', 'd.jsx', 'e.mjs', 'f.cjs', 'g.mts', 'h.cts']);
    expect(find(root).passedOver).toEqual([]);
  });

  it('finds files of other extensions where these are asked for', () => {
    const root = scratchFolder(files('a.ts', 'b.yaml', 'c.json', 'd.d.ts', 'e.yml', 'node_modules/x/a.yaml'));
    const extensions = new Set(['.ts', '.yaml']);
    expect(find(root, { extensions }).names).toEqual(['a.ts', 'b.yaml']);
    expect(find(root, { extensions, paths: ['b.yaml', 'c.json'] }).names).toEqual(['b.yaml']);
  });

  it('never walks into installed packages or the data of tools', () => {
    const root = scratchFolder(files('a.ts', 'node_modules/x/a.js', 'sub/node_modules/x/a.js', '.git/a.js', '.yarn/releases/yarn.cjs'));
    expect(find(root, { gitignore: false }).names).toEqual(['a.ts']);
  });

  it('honours nested .gitignore files, the deeper one last', () => {
    const root = scratchFolder({
      '.gitignore': '# output\ndist/\n*.gen.ts\n/only-here.ts\n',
      'a/.gitignore': '!keep.gen.ts\n/own.ts\nsub/deep.ts\n',
      ...files('dist/x.js', 'a/dist/x.js', 'x.gen.ts', 'a/keep.gen.ts', 'a/x.gen.ts', 'only-here.ts', 'a/only-here.ts', 'a/own.ts', 'own.ts', 'a/b/own.ts', 'a/sub/deep.ts', 'sub/deep.ts'),
    });
    expect(find(root).names).toEqual(['a/b/own.ts', 'a/keep.gen.ts', 'a/only-here.ts', 'own.ts', 'sub/deep.ts']);
    expect(find(root, { gitignore: false }).names).toHaveLength(12);
  });

  it('takes folder names for themselves, not for patterns, in rules below them', () => {
    const root = scratchFolder({ 'a[b] c/.gitignore': 'x.ts\n', ...files('a[b] c/x.ts', 'a[b] c/y.ts', 'ab c/x.ts') });
    expect(find(root).names).toEqual(['a[b] c/y.ts', 'ab c/x.ts']);
  });

  it('applies the rules of the folders above, up to the root of the git working tree', () => {
    const root = scratchFolder({ '.gitignore': '*.ts\n', 'repo/.gitignore': 'out\n', 'repo/.git/info/exclude': 'mine.ts\n', ...files('repo/src/a.ts', 'repo/src/mine.ts', 'repo/src/out/a.ts') });
    expect(find(join(root, 'repo/src')).names).toEqual(['a.ts']);
  });

  it('walks an ignored folder and takes an ignored file that is given by name', () => {
    const root = scratchFolder({ '.git/': '', '.gitignore': 'dist\n', ...files('dist/a.js', 'dist/b.js') });
    expect(find(root, { paths: ['dist'] }).names).toEqual(['a.js', 'b.js']);
    expect(find(root, { paths: ['dist/a.js'] }).names).toEqual(['dist/a.js']);
  });

  it('names files relative to the one given folder, else to the working directory', () => {
    const root = scratchFolder(files('a/x.ts', 'b/y.ts'));
    expect(find(root, { paths: ['a'] })).toMatchObject({ root: join(root, 'a'), names: ['x.ts'] });
    expect(find(root, { paths: ['b', 'a', 'a/x.ts'] })).toMatchObject({ root, names: ['a/x.ts', 'b/y.ts'] });
  });

  it('narrows by --include and --exclude', () => {
    const root = scratchFolder(files('src/a.ts', 'src/a.test.ts', 'src/deep/b.ts', 'lib/c.js'));
    expect(find(root, { include: ['src/**/*.ts'] }).names).toEqual(['src/a.test.ts', 'src/a.ts', 'src/deep/b.ts']);
    expect(find(root, { include: ['src', '*.js'], exclude: ['*.test.ts', 'deep/'] }).names).toEqual(['lib/c.js', 'src/a.ts']);
  });

  it('says why a file given by name is passed over', () => {
    const root = scratchFolder(files('a.d.ts', 'b.json'));
    expect(find(root, { paths: ['a.d.ts', 'b.json'] }).passedOver).toEqual([
      { file: 'a.d.ts', reason: 'a declaration file' },
      { file: 'b.json', reason: 'not a TypeScript or JavaScript file' },
    ]);
  });

  it('takes the files of a list; one that is gone fails alone', () => {
    const root = scratchFolder(files('a.ts', 'b.ts'));
    const found = find(root, { paths: [], listed: ['b.ts', 'gone.ts', 'a.ts'] });
    expect(found.names).toEqual(['a.ts', 'b.ts']);
    expect(found.failures).toMatchObject([{ file: 'gone.ts', kind: 'unreadable' }]);
  });

  it('throws where a given path does not exist, naming it', () => {
    const root = scratchFolder();
    expect(() => find(root, { paths: ['nowhere'] })).toThrow(UsageError);
    expect(() => find(root, { paths: ['nowhere'] })).toThrow('"nowhere"');
  });

  it.skipIf(process.platform === 'win32')('follows no symbolic link it meets, and says so', () => {
    const outside = scratchFolder(files('secret.ts'));
    const root = scratchFolder(files('real/a.ts'));
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(outside, 'secret.ts'), join(root, 'out.ts'));
    symlinkSync('real/a.ts', join(root, 'in.ts'));
    symlinkSync('nothing', join(root, 'broken.ts'));
    const found = find(root);
    expect(found.names).toEqual(['real/a.ts']);
    expect(Object.fromEntries(found.passedOver.map(({ file, reason }) => [file, reason]))).toEqual({
      linked: 'a symbolic link out of the folder',
      'out.ts': 'a symbolic link out of the folder',
      'in.ts': 'a symbolic link: its target is looked at where it lies',
      'broken.ts': 'a symbolic link that leads nowhere',
    });
  });
});
