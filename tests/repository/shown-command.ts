import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { read, root } from './checkout.ts';

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npx` would fetch, as it is built here. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'grpc-litmus': 'packages/cli/dist/main.js',
  '@grpc-litmus/codemod': 'packages/codemod/dist/cli.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
};

/** The commands in the shell blocks of a document, without the comments behind them. */
export function shownCommands(document: string): string[] {
  const blocks = read(document).matchAll(/^```sh\n([^]*?)^```/gm);
  const lines = [...blocks].flatMap(([, block = '']) => block.split('\n'));
  return lines.map((line) => line.replace(/(?:^|\s+)#.*$/, '').trim()).filter((line) => line !== '');
}

/** Runs a command as a document shows it: words between blanks, where quotation marks hold some together. */
export async function runShown(command: string, folder: string): Promise<Finished> {
  const [program = '', ...words] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  if (program !== 'npx') return run(program, program === 'git' ? [...AUTHOR, ...words] : words, folder);
  const [name = '', ...args] = words;
  const file = PROGRAMS[name];
  if (file === undefined) throw new Error(`Nothing is known of \`npx ${name}\``);
  return runFile(path.join(root, file), args, folder);
}

/** Runs a program of JavaScript. */
export const runFile = (file: string, args: readonly string[], folder: string): Promise<Finished> => run(process.execPath, [file, ...args], folder);

const AUTHOR = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];

async function run(program: string, args: readonly string[], folder: string): Promise<Finished> {
  // The tests of an example are a run of their own, whatever this one is told.
  const { FORCE_COLOR: _, NODE_TEST_CONTEXT: __, TEST_COUNTS_FILE: ___, ...env } = process.env;
  const child = spawn(program, args, {
    cwd: folder,
    shell: program === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, NO_COLOR: '1' },
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, stdout, stderr };
}
