import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { blockUnder } from '../document.ts';
import { binOf, FLAT_CONFIG, makeProject } from '../project.ts';

interface Report {
  readonly line: number;
  readonly code: string;
  readonly href: string;
  readonly severity: number;
}

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
const WARNING = 2;

it.runIf(hasNeovim)('Neovim shows what is wrong, puts the code that fits into the file and has nothing more to say of it', () => {
  const { folder, remove } = makeProject({
    copyOf: 'examples/legacy-bookstore',
    files: { 'eslint.config.mjs': FLAT_CONFIG, 'documented.lua': blockUnder('docs/editors.md', 'Neovim', 'lua') },
  });
  const file = path.join(folder, 'server/auth.js');
  try {
    const { stdout, stderr } = spawnSync('nvim', ['--clean', '--headless', file, '-c', `luafile ${path.join(import.meta.dirname, 'neovim.lua')}`], {
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        PROJECT: folder,
        RULE: 'grpc-litmus/prefer-unauthenticated',
        DOCUMENTED: path.join(folder, 'documented.lua'),
        NODE: process.execPath,
        SERVER: binOf('vscode-langservers-extracted', 'vscode-eslint-language-server'),
      },
    });
    expect(stdout, stderr).toMatch(/^\{/);
    const { before, offered, after } = JSON.parse(stdout) as { before: Report[]; offered: string; after: Report[] };
    expect(before.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '30 grpc-litmus/no-raw-code',
      '30 grpc-litmus/prefer-unauthenticated',
      '35 grpc-litmus/no-nonexistent-code',
      '40 grpc-litmus/prefer-unauthenticated',
      '44 grpc-litmus/no-raw-code',
      '57 grpc-litmus/no-raw-code',
    ]);
    // The severity is the one that the settings of docs/editors.md give.
    for (const { href, severity } of before) expect({ href, severity }).toEqual({ href: expect.stringMatching(/^https:.*\.md$/), severity: WARNING });
    expect(offered).toContain('`grpc.status.UNAUTHENTICATED`');
    expect(readFileSync(file, 'utf8')).toContain("callback({ code: grpc.status.UNAUTHENTICATED, message: 'Missing access token' });");
    expect(after.map(({ line }) => line)).toEqual([35, 40, 44, 57]);
  } finally {
    remove();
  }
});
