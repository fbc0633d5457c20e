import { mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { describe, expect, it, onTestFinished } from 'vitest';
import plugin from '../src/index.ts';
import { rules } from '../src/rules/index.ts';
import { neighboursOf } from '../src/yaml/neighbours.ts';
import { ESPV2, config, deployment } from './manifest-code.ts';

const verify = (code: string, filename = 'deployment.yaml') =>
  new Linter().verify(code, [plugin.configs.recommended, plugin.configs.endpoints], { filename }).map(({ ruleId, line, message }) => ruleId ?? `${String(line)}: ${message}`);

const WRONG = deployment(ESPV2, ['-p', '"80"', '--service=shop']).code;

describe('the preset endpoints', () => {
  it('reads YAML with its own parser', () => {
    expect(verify(WRONG)).toEqual(['grpc-litmus/endpoints-flags']);
  });

  it('leaves JavaScript to the other presets', () => {
    expect(verify("import { status } from '@grpc/grpc-js';\nexport const gone = (call, callback) => callback({ code: 5 });\n", 'service.js')).toEqual(['grpc-litmus/no-raw-code']);
  });

  it('says nothing of a template that is no YAML', () => {
    const template = `{{- if .Values.esp }}\n${WRONG}{{- end }}\n`;
    expect(verify(template)).toEqual([]);
    expect(verify(WRONG.replace('shop', '@SHOP@').replace('image: ', 'image: @REGISTRY@/'))).toEqual([]);
    expect(verify(WRONG.replace('image: ', 'image: %%REGISTRY%%/'))).toEqual([]);
    expect(verify("spec:\n  {% for port in ports %}\n  - {{ port }}\n  {% endfor %}\n")).toEqual([]);
  });

  it.each(["a:\n  b: 'orchard\nand meadow'\n", 'a:\n  b: "orchard\nand meadow"\n', 'a:\n  - args: [\n    x,\n    y\n  ]\n', 'a:\n  b: {x: 1,\ny: 2}\n'])('says nothing of what other parsers read: %j', (text) => {
    expect(verify(`# gcr.io/endpoints-release/endpoints-runtime:2\n${text}`)).toEqual([]);
  });

  it('says what is wrong with YAML that is no template', () => {
    expect(verify(WRONG.replace('    spec:', '   spec:'))).toEqual([expect.stringMatching(/^\d+: Parsing error: /)]);
  });

  it('heeds comments that disable a rule', () => {
    expect(verify(WRONG.replace('            - -p', '            # eslint-disable-next-line grpc-litmus/endpoints-flags -- it is on purpose\n            - -p'))).toEqual([]);
  });
});

describe('rules and the language of a file', () => {
  const listeners = (id: keyof typeof rules, text: string, isYAML: boolean) =>
    // As much of a context as a rule looks at before it decides to look at the file.
    Object.keys(rules[id].create({ options: [], sourceCode: { text, ast: {}, scopeManager: {}, parserServices: { isYAML } }, physicalFilename: '<input>', settings: {} } as unknown as Rule.RuleContext));

  it.each(['endpoints-flags', 'endpoints-backend', 'endpoints-service-config'] as const)('%s does nothing in a file that cannot concern it', (id) => {
    expect(listeners(id, 'image: gcr.io/endpoints-release/endpoints-runtime:2', true)).toEqual(['Program']);
    expect(listeners(id, 'image: nginx:1', true)).toEqual([]);
    expect(listeners(id, 'image: gcr.io/endpoints-release/endpoints-runtime:2', false)).toEqual([]);
  });

  it('the rules on code do nothing in YAML', () => {
    const text = "# import { status } from '@grpc/grpc-js'\ncode: 5\n";
    expect(listeners('no-raw-code', text, true)).toEqual([]);
    expect(listeners('no-raw-code', text, false)).toEqual(['Program']);
  });
});

describe('the neighbours of a file', () => {
  const scratch = (files: Readonly<Record<string, string>>): string => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'grpc-litmus-yaml-')));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    return folder;
  };
  const namesBeside = (file: string) => neighboursOf(file).inFolder.flatMap(({ configs }) => configs.map(({ name }) => name));

  it('are the other YAML files of the folder, as far as they can be read', () => {
    const folder = scratch({ 'a.yaml': config('').code, 'b.yml': 'type: google.api.Service\nname: cart\n', 'broken.yaml': 'type: google.api.Service\n  name: [', 'c.json': '{}' });
    expect(namesBeside(path.join(folder, 'deployment.yaml'))).toEqual(['shop.endpoints.shop-prod.cloud.goog', 'cart']);
    expect(namesBeside(path.join(folder, 'a.yaml'))).toEqual(['cart']);
  });

  it('are read again when they have changed', async () => {
    const folder = scratch({ 'a.yaml': config('').code });
    const file = path.join(folder, 'deployment.yaml');
    expect(namesBeside(file)).toEqual(['shop.endpoints.shop-prod.cloud.goog']);
    writeFileSync(path.join(folder, 'a.yaml'), 'type: google.api.Service\nname: cart\n');
    utimesSync(path.join(folder, 'a.yaml'), 1, 1);
    await expect.poll(() => namesBeside(file), { timeout: 3000 }).toEqual(['cart']);
  });

  it('are none of a text without a place', () => {
    expect(neighboursOf('<input>')).toEqual({ inFolder: [], above: [] });
    expect(neighboursOf('deployment.yaml')).toEqual({ inFolder: [], above: [] });
  });
});
