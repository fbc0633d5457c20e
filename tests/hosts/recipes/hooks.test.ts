import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { blockUnder } from '../document.ts';
import { CLEAN, hasShell, makeService, MISUSE } from './service.ts';

const documented = (heading: string, language: string): string => blockUnder('docs/ci.md', heading, language);

/** Every hook looks at what is staged; `old.js` is misuse that somebody committed before. */
const FILES = { 'src/orders.js': MISUSE, 'src/old.js': MISUSE, 'README.md': '# Orders\n' };

interface Hook {
  readonly name: string;
  readonly possible: boolean;
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: object;
  readonly command: string;
}

const HOOKS: readonly Hook[] = [
  {
    name: 'lint-staged',
    possible: hasShell,
    files: {},
    manifest: JSON.parse(documented('lint-staged', 'json')) as object,
    command: 'lint-staged',
  },
  {
    name: 'lefthook',
    possible: hasShell,
    files: { 'lefthook.yml': documented('lefthook', 'yaml') },
    manifest: {},
    command: 'lefthook run pre-commit',
  },
  {
    name: 'pre-commit',
    possible: hasShell && spawnSync('pre-commit', ['--version']).status === 0,
    files: { '.pre-commit-config.yaml': documented('pre-commit', 'yaml') },
    manifest: {},
    command: 'pre-commit run',
  },
];

describe.each(HOOKS)('$name', ({ possible, files, manifest, command }) => {
  const service = (staged: string): ReturnType<typeof makeService> => {
    const made = makeService({ ...FILES, ...files }, manifest);
    made.run('git commit --quiet --no-verify --message before');
    made.write('src/orders.js', staged);
    made.run('git add --all');
    return made;
  };

  it.runIf(possible)('refuses a commit with a wrong code, and says why', () => {
    const { exitCode, stdout, stderr } = service(`${MISUSE}// Changed.\n`).run(command);
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain('prefer-unauthenticated');
    expect(stdout + stderr).not.toContain('old.js');
  });

  it.runIf(possible)('lets a commit without one pass', () => {
    const { exitCode, stdout, stderr } = service(CLEAN).run(command);
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
  });
});
