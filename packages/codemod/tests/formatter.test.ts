import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFiles } from '../src/formatter.ts';
import { runCodemod } from '../src/run.ts';
import { plainAnalysis } from './support/plain-analysis.ts';
import { scratchFolder } from './support/scratch-folder.ts';

/** A formatter that notes what it was called with, and adds a comment to each file. */
const NOTING = `#!/usr/bin/env node
const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync('calls.txt', process.argv[1].split(/[\\\\/]/).at(-1) + ' ' + args.join(' ') + '\\n');
for (const file of args.filter((arg) => arg.endsWith('.js'))) fs.appendFileSync(file, '// formatted\\n');
`;
const FAILING = "#!/usr/bin/env node\nconsole.error('a.js: SyntaxError: no formatter likes this');\nprocess.exit(2);\n";

function project(files: Readonly<Record<string, string>>): string {
  const root = scratchFolder(files);
  for (const name of Object.keys(files)) if (name.includes('.bin/')) chmodSync(join(root, name), 0o755);
  return root;
}

describe.runIf(process.platform !== 'win32')('formatFiles', () => {
  it.each([
    ['biome', { 'biome.json': '{}' }, 'biome format --write --no-errors-on-unmatched a.js'],
    ['dprint', { '.dprint.json': '{}' }, 'dprint fmt --allow-no-files -- a.js'],
    ['prettier', { '.prettierrc': '' }, 'prettier --write --log-level=warn --ignore-unknown -- a.js'],
    ['prettier', { 'prettier.config.mjs': '' }, 'prettier --write --log-level=warn --ignore-unknown -- a.js'],
    ['prettier', { 'package.json': '{"devDependencies":{"prettier":"^3"}}' }, 'prettier --write --log-level=warn --ignore-unknown -- a.js'],
    ['eslint', { 'eslint.config.js': '' }, 'eslint --fix -- a.js'],
  ])('runs %s where %j sets it up', async (name, configuration, call) => {
    const root = project({ ...configuration, [`node_modules/.bin/${name}`]: NOTING, 'a.js': '1;\n', 'b.js': '1;\n' });
    expect(await formatFiles([join(root, 'a.js')])).toEqual([{ formatter: name, files: [join(root, 'a.js')] }]);
    expect(readFileSync(join(root, 'calls.txt'), 'utf8')).toBe(`${call}\n`);
    expect(readFileSync(join(root, 'b.js'), 'utf8')).toBe('1;\n');
  });

  it('takes the configuration nearest to each file, and a formatter before ESLint', async () => {
    const root = project({
      '.prettierrc': '', 'eslint.config.js': '', 'node_modules/.bin/prettier': NOTING, 'node_modules/.bin/eslint': NOTING, 'node_modules/.bin/biome': NOTING,
      'packages/a/biome.jsonc': '', 'packages/a/src/a.js': '', 'packages/b/src/b.js': '', 'c.js': '',
    });
    const formattings = await formatFiles(['packages/a/src/a.js', 'packages/b/src/b.js', 'c.js'].map((name) => join(root, name)));
    expect(formattings.map(({ formatter, files }) => [formatter, files.length])).toEqual([['biome', 1], ['prettier', 2]]);
    expect(readFileSync(join(root, 'packages/a/calls.txt'), 'utf8')).toContain('src/a.js');
  });

  it('says where none is set up, where it is not installed, and where it fails', async () => {
    const without = scratchFolder({ '.git/': '', 'a.js': '' });
    expect(await formatFiles([join(without, 'a.js')])).toMatchObject([{ failure: expect.stringContaining('no formatter is set up') }]);
    const uninstalled = scratchFolder({ '.git/': '', '.prettierrc': '', 'a.js': '' });
    expect(await formatFiles([join(uninstalled, 'a.js')])).toMatchObject([{ formatter: 'prettier', failure: expect.stringContaining('not installed') }]);
    const failing = project({ '.prettierrc': '', 'node_modules/.bin/prettier': FAILING, 'a.js': '' });
    expect(await formatFiles([join(failing, 'a.js')])).toMatchObject([{ formatter: 'prettier', failure: expect.stringMatching(/^it ended with 2: .*SyntaxError/) }]);
  });
});

describe.runIf(process.platform !== 'win32')('runCodemod with `format`', () => {
  const run = (cwd: string, write: boolean) => runCodemod({ paths: ['.'], cwd, write, format: true, analyse: plainAnalysis });

  it('formats what it wrote and nothing else', async () => {
    const root = project({ '.prettierrc': '', 'node_modules/.bin/prettier': NOTING, 'a.js': 'fail({ code: 5 });\n', 'b.js': 'if (e.code === 5) stop();\n' });
    expect((await run(root, true)).formatted).toEqual([{ formatter: 'prettier', files: ['a.js'] }]);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe('fail({ code: status.NOT_FOUND });\n// formatted\n');
    expect(readFileSync(join(root, 'b.js'), 'utf8')).toBe('if (e.code === 5) stop();\n');
    expect((await run(root, true)).formatted).toEqual([]);
  });

  it('runs none where nothing is written, and leaves files as written where it fails', async () => {
    const root = project({ '.prettierrc': '', 'node_modules/.bin/prettier': FAILING, 'a.js': 'fail({ code: 5 });\n' });
    expect((await run(root, false)).formatted).toEqual([]);
    expect(existsSync(join(root, 'calls.txt'))).toBe(false);
    const { formatted, rewrites } = await run(root, true);
    expect(formatted).toMatchObject([{ files: ['a.js'], failure: expect.stringContaining('no formatter likes this') }]);
    expect(rewrites).toMatchObject([{ file: 'a.js', written: true }]);
    expect(readFileSync(join(root, 'a.js'), 'utf8')).toBe('fail({ code: status.NOT_FOUND });\n');
  });
});
