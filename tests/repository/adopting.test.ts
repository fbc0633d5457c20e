import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyService } from '../../scripts/demo/service.mjs';
import { read, root } from './checkout.ts';
import { runShown } from './shown-command.ts';

const service = path.join(root, 'examples/legacy-bookstore');
const page = read('docs/adopting.md');

type Step =
  | { readonly kind: 'command'; readonly text: string; readonly exitCode: number; readonly output: readonly string[] }
  | { readonly kind: 'file'; readonly text: string; readonly name: string }
  | { readonly kind: 'patch'; readonly text: string };

/** The commands of a block: each begins with `$`, ends with the exit code that is not 0, and has lines of its output below. */
function commandsOf(block: string): Step[] {
  return block.split(/^\$ /m).slice(1).map((part) => {
    const [line = '', ...output] = part.trimEnd().split('\n');
    const [text = '', exitCode] = line.split(/\s+# exit code /);
    return { kind: 'command', text, exitCode: Number(exitCode ?? 0), output };
  });
}

/** What a reader of the page does, in its order. */
const steps = [...page.matchAll(/^```(\w+) ?(\S*)\n([^]*?)^```$/gm)].flatMap(([, language = '', name = '', text = '']): Step[] => {
  switch (language) {
    case 'console':
      return commandsOf(text);
    case 'yaml':
      return [...text.matchAll(/^ +- run: (.+)$/gm)].map(([, command = '']) => ({ kind: 'command', text: command, exitCode: 0, output: [] }));
    case 'diff':
      return [{ kind: 'patch', text }];
    case 'js':
      return [{ kind: 'file', name, text }];
    default:
      throw new Error(`Nobody runs a block of ${language}`);
  }
});

const titleOf = (step: Step): string => (step.kind === 'command' ? step.text : step.kind === 'file' ? `writes ${step.name}` : `applies ${/^\+\+\+ b\/(.+)$/m.exec(step.text)?.[1] ?? 'a patch'}`);

const { copy, remove } = copyService(service);
afterAll(remove);

beforeAll(async () => {
  // The copy has dependencies of its own, as a project has that installed ESLint and the plugin.
  const modules = path.join(copy, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(path.join(service, 'node_modules')).filter((each) => !each.startsWith('.'))) {
    symlinkSync(path.join(service, 'node_modules', name), path.join(modules, name), 'junction');
  }
  symlinkSync(path.join(root, 'node_modules/eslint'), path.join(modules, 'eslint'), 'junction');
  symlinkSync(path.join(root, 'packages/eslint-plugin'), path.join(modules, 'eslint-plugin-grpc-litmus'), 'junction');
  writeFileSync(path.join(copy, '.gitignore'), 'node_modules\n');
  for (const command of ['git init --quiet', 'git add --all', 'git commit --quiet --message All']) {
    expect((await runShown(command, copy)).exitCode, command).toBe(0);
  }
});

it('has commands, files and patches', () => {
  expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['command', 'file', 'patch']));
});

it.each(steps.map((step) => [titleOf(step), step] as const))('%s', async (_, step) => {
  switch (step.kind) {
    case 'file':
      writeFileSync(path.join(copy, step.name), step.text);
      break;
    case 'patch':
      execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: copy, input: step.text });
      break;
    case 'command': {
      const { exitCode, stdout, stderr } = await runShown(step.text, copy);
      expect(exitCode, stdout + stderr).toBe(step.exitCode);
      expect(stdout.split('\n')).toEqual(expect.arrayContaining([...step.output]));
    }
  }
});
