import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

// The page's own program and commands, run as a reader would.
const page = readFileSync(fileURLToPath(new URL('../../../docs/from-grpc-to-grpc-js.md', import.meta.url)), 'utf8');
const blocksOf = (language: string): readonly string[] => [...page.matchAll(new RegExp(String.raw`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);
const commands = blocksOf('sh').map((block) => block.trim().split(' ').slice(2));

describe('the page on @grpc/grpc-js', { timeout: 60_000 }, () => {
  const [before = '', after = ''] = blocksOf('js');
  const folderOf = (): string => scratchFolder({ 'package.json': '{ "name": "books", "dependencies": { "grpc": "^1.24.11" } }', 'server.js': before });

  it('has a command that looks, one that writes, and one that asks', () => {
    expect(commands.map((args) => args.filter((arg) => /write|interactive/.test(arg)))).toEqual([[], ['--write'], ['--write', '--interactive']]);
  });

  it('shows what the commands do', () => {
    const [look = [], write = [], ask = []] = commands;
    const folder = folderOf();
    expect(runCli(folder, look)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('4 places to rewrite in 1 file, 0 undecided') as string });
    expect(readFileSync(join(folder, 'server.js'), 'utf8')).toBe(before);

    expect(runCli(folder, [...write, '--allow-dirty'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('rewrote server.js (4 places)') as string });
    expect(readFileSync(join(folder, 'server.js'), 'utf8')).toBe(after);
    expect(Object.keys((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: object }).dependencies)).toEqual(['@grpc/grpc-js', '@grpc/proto-loader', 'grpc']);

    // Standard input is no terminal here.
    expect(runCli(folder, ask)).toMatchObject({ exitCode: 64, stderr: expect.stringContaining('--interactive needs a terminal') as string });
  });
});
