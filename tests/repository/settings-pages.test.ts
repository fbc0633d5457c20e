import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { blocksOf, blockUnder } from '../hosts/document.ts';
import { root } from './checkout.ts';
import { runShown } from './shown-command.ts';

interface Core {
  readSettings(value: unknown): { readonly kind: 'valid' | 'invalid'; readonly mistakes?: readonly string[] };
}

const { readSettings } = (await import(pathToFileURL(path.join(root, 'packages/core/dist/index.js')).href)) as Core;
const KEY = 'grpc-litmus';

const project = mkdtempSync(path.join(tmpdir(), 'grpc-litmus-settings-'));
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** What is found in a text of TypeScript, as `rule line`. */
async function findingsIn(text: string, settings: object = {}): Promise<string[]> {
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ type: 'module', dependencies: { '@grpc/grpc-js': '^1.14.0' }, ...settings }));
  writeFileSync(path.join(project, 'orders.ts'), text);
  const { stdout } = await runShown('npx grpc-litmus lint orders.ts --format json', project);
  return (JSON.parse(stdout) as { findings: { rule: string; line: number }[] }).findings.map(({ rule, line }) => `${rule} ${line}`);
}

describe.each(['docs/settings.md', 'docs/policy.md'])('%s', (page) => {
  const blocks = blocksOf(page).filter(({ language }) => language === 'json');

  it.each(blocks)('shows settings that are valid under "$heading"', ({ text }) => {
    const manifest = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(manifest)).toEqual([KEY]);
    expect(readSettings(manifest[KEY])).toMatchObject({ kind: 'valid' });
  });
});

it('docs/settings.md shows calls that are raise sites with its settings, and none without', async () => {
  const code = blockUnder('docs/settings.md', '`wrappers`', 'ts');
  const raised = code.split('\n').flatMap((line, index) => (/^(?:fail|throw)\b/.test(line) ? [`no-raw-code ${index + 1}`] : []));
  expect(raised).toHaveLength(3);
  expect(await findingsIn(code, JSON.parse(blockUnder('docs/settings.md', 'Settings', 'json')) as object)).toEqual(raised);
  expect(await findingsIn(code)).toEqual([]);
});

it('docs/stability.md shows how a report is switched off', async () => {
  const inHandler = (line: string): string =>
    `import * as grpc from '@grpc/grpc-js';\n\nexport const getOrder: grpc.handleUnaryCall<object, object> = (call, callback) => {\n  if (!call.metadata.get('authorization')[0]) {\n${line}  }\n};\n`;
  const block = blockUnder('docs/stability.md', 'Reporting a false alarm', 'ts');
  expect(await findingsIn(inHandler(block))).toEqual([]);
  expect(await findingsIn(inHandler(block.replace(/^\/\/.*\n/, '')))).toEqual(['prefer-unauthenticated 5']);
});
