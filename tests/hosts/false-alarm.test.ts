import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockUnder, read, root } from './document.ts';

const HEADING = 'Reporting a false alarm';

it('is asked for as docs/stability.md says, and the answer is one JSON object about the line', () => {
  const [command = ''] = blockUnder('docs/stability.md', HEADING, 'sh').split(' > ');
  const args = command.replace('npx grpc-litmus ', '').split(' ');
  const { status, stdout } = spawnSync(process.execPath, [path.join(root, 'packages/cli/dist/main.js'), ...args], { cwd: path.join(root, 'packages/cli/tests/fixtures/shop'), encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ line: 14, sites: expect.any(Array) });
});

it('has a form that asks for that answer', () => {
  const form = parse(read('.github/ISSUE_TEMPLATE/false-alarm.yml'), { strict: true }) as { body: { id: string; attributes: { description?: string }; validations?: { required?: boolean } }[] };
  expect(read('docs/stability.md')).toContain('template=false-alarm.yml');
  expect(form.body.find(({ id }) => id === 'why')).toMatchObject({ attributes: { description: expect.stringContaining('why FILE:LINE --json') }, validations: { required: true } });
});
