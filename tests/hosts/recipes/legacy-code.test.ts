import { expect, it } from 'vitest';
import { blocksOf } from '../document.ts';
import { CLEAN, hasShell, makeService, MISUSE } from './service.ts';

const [set = '', prune = ''] = blocksOf('docs/ci.md').filter(({ heading, language }) => heading === 'Legacy code' && language === 'sh').map(({ text }) => text);

it.runIf(hasShell)('ESLint keeps a list of what was there before, and reports what is new', () => {
  const service = makeService({ 'src/old.js': MISUSE });
  const [suppress = '', lint = ''] = set.trim().split('\n');
  expect(service.run(suppress).exitCode).toBe(0);
  expect(service.read('src/old.js')).toContain('code: grpc.status.NOT_FOUND');
  expect(JSON.parse(service.read('eslint-suppressions.json'))).toEqual({ 'src/old.js': { 'grpc-litmus/prefer-unauthenticated': { count: 1 } } });
  expect(service.run(lint)).toMatchObject({ exitCode: 0, stdout: '' });

  service.write('src/new.js', MISUSE);
  const { exitCode, stdout } = service.run(lint);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('new.js');
  expect(stdout).not.toContain('old.js');
  service.write('src/new.js', CLEAN);

  service.write('src/old.js', CLEAN);
  expect(service.run(lint).exitCode).not.toBe(0);
  expect(service.run(prune.trim()).exitCode).toBe(0);
  expect(JSON.parse(service.read('eslint-suppressions.json'))).toEqual({});
  expect(service.run(lint).exitCode).toBe(0);
});
