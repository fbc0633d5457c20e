import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { blockUnder } from '../document.ts';
import { FLAT_CONFIG, makeProject } from '../project.ts';
import { openFile } from './language-server.ts';
import type { OpenFile, Settings } from './language-server.ts';

const FILE = 'server/auth.js';

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

/** A file of the example service, open in the editor of somebody who did what the README of the plugin says. */
async function bookstore(settings?: Settings): Promise<{ readonly file: OpenFile; readonly saved: () => string }> {
  const { folder, remove } = makeProject({ copyOf: 'examples/legacy-bookstore', files: { 'eslint.config.mjs': FLAT_CONFIG } });
  cleanings.push(remove);
  const file = await openFile(folder, FILE, 'javascript', settings);
  cleanings.push(file.close);
  return { file, saved: () => readFileSync(path.join(folder, FILE), 'utf8') };
}

const placeAndRule = ({ range, code }: Diagnostic): string => `${range.start.line + 1}:${range.start.character + 1} ${code ?? ''}`;

/** What an editor offers first for a diagnostic that is chosen by its rule. */
async function firstOffer(file: OpenFile, rule: string): Promise<CodeAction> {
  const diagnostic = (await file.diagnostics()).find(({ code }) => code === `grpc-litmus/${rule}`);
  const [action] = diagnostic ? await file.actionsFor(diagnostic) : [];
  if (!action) throw new Error(`Nothing is offered for ${rule}.`);
  return action;
}

describe("ESLint's language server", () => {
  it('shows what is wrong, with a link to the page of the rule', async () => {
    const { file } = await bookstore();
    const diagnostics = await file.diagnostics();
    expect(diagnostics.map(placeAndRule)).toEqual([
      '30:22 grpc-litmus/no-raw-code',
      '30:22 grpc-litmus/prefer-unauthenticated',
      '35:22 grpc-litmus/no-nonexistent-code',
      '40:22 grpc-litmus/prefer-unauthenticated',
      '44:22 grpc-litmus/no-raw-code',
      '57:22 grpc-litmus/no-raw-code',
    ]);
    for (const { code, codeDescription, source, severity } of diagnostics) {
      const page = String(code).replace('grpc-litmus/', 'packages/eslint-plugin/docs/rules/');
      expect(codeDescription?.href).toMatch(new RegExp(`^https://.*/${page}\\.md$`));
      expect({ source, severity }).toEqual({ source: 'eslint', severity: DiagnosticSeverity.Error });
    }
  });

  it('offers the code that fits, puts it into the file, and has nothing more to say of it', async () => {
    const { file, saved } = await bookstore();
    const action = await firstOffer(file, 'prefer-unauthenticated');
    expect(action.title).toBe('Write `grpc.status.UNAUTHENTICATED`. This changes the status code that goes over the wire. (grpc-litmus/prefer-unauthenticated)');
    await file.perform(action);
    expect(saved()).toContain("callback({ code: grpc.status.UNAUTHENTICATED, message: 'Missing access token' });");
    expect((await file.diagnostics()).map(placeAndRule)).not.toContainEqual(expect.stringMatching(/^30:/));
  });

  it('leaves a file without reports when all that is offered was done', async () => {
    const { file, saved } = await bookstore();
    for (const rule of ['no-nonexistent-code', 'prefer-unauthenticated', 'prefer-unauthenticated', 'no-raw-code', 'no-raw-code']) {
      await file.perform(await firstOffer(file, rule));
    }
    expect(await file.diagnostics()).toEqual([]);
    expect(saved().match(/code: .*?,/g)).toEqual([
      'code: grpc.status.UNAUTHENTICATED,',
      'code: grpc.status.UNAUTHENTICATED,',
      'code: grpc.status.UNAUTHENTICATED,',
      'code: grpc.status.UNAUTHENTICATED,',
      'code: grpc.status.PERMISSION_DENIED,',
    ]);
  });

  it('shows the page of a rule, and switches it off in a comment, on request', async () => {
    const { file, saved } = await bookstore();
    const [diagnostic] = await file.diagnostics();
    const actions = diagnostic ? await file.actionsFor(diagnostic) : [];
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain('Show documentation for grpc-litmus/no-raw-code');
    const disable = actions.find(({ title }) => title === 'Disable grpc-litmus/no-raw-code for this line');
    if (disable) await file.perform(disable);
    expect(saved()).toContain('    // eslint-disable-next-line grpc-litmus/no-raw-code\n    callback({ code: 7,');
  });
});

describe('the settings for VS Code in docs/editors.md', () => {
  const written = JSON.parse(blockUnder('docs/editors.md', 'VS Code', 'json')) as Record<string, unknown>;

  it('are those that are tried here', () => {
    expect(Object.keys(written)).toEqual(['editor.codeActionsOnSave', 'eslint.rules.customizations']);
    expect(written['editor.codeActionsOnSave']).toEqual({ 'source.fixAll.eslint': 'explicit' });
  });

  it('show what is found as warnings', async () => {
    const { file } = await bookstore({ rulesCustomizations: written['eslint.rules.customizations'] as object[] });
    const severities = (await file.diagnostics()).map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set([DiagnosticSeverity.Warning]));
  });

  it('name the raw numbers that are the right code on saving, and nothing else', async () => {
    const { file, saved } = await bookstore();
    await file.diagnostics();
    await file.fixAll();
    expect((await file.diagnostics()).map(placeAndRule)).toEqual([
      '30:22 grpc-litmus/no-raw-code',
      '30:22 grpc-litmus/prefer-unauthenticated',
      '35:22 grpc-litmus/no-nonexistent-code',
      '40:22 grpc-litmus/prefer-unauthenticated',
    ]);
    expect(saved()).toContain("callback({ code: grpc.status.PERMISSION_DENIED, message: 'Only staff may change the catalogue' });");
  });
});

describe('the settings for JetBrains in docs/editors.md', () => {
  it('are XML whose elements are closed in order', () => {
    const tags = [...blockUnder('docs/editors.md', 'JetBrains', 'xml').matchAll(/<(\/?)(\w+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g)];
    expect(tags.map(([, , name]) => name)).toContain('component');
    const open: string[] = [];
    for (const [, closing, name = '', selfClosing] of tags) {
      if (closing === '/') expect(name).toBe(open.pop());
      else if (selfClosing !== '/') open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe("ESLint's language server, for YAML", () => {
  const MANIFEST = 'deploy/proxy.yaml';
  // In VS Code `validate` is what "eslint.validate": ["yaml"] comes to; elsewhere the server is attached to the file type.
  const CHECKED: Settings = { validate: 'on' };

  async function manifest(): Promise<{ readonly file: OpenFile; readonly saved: () => string }> {
    const { folder, remove } = makeProject({
      files: {
        'eslint.config.mjs': blockUnder('packages/eslint-plugin/README.md', 'YAML', 'js'),
        [MANIFEST]: 'services:\n  proxy:\n    image: gcr.io/endpoints-release/endpoints-runtime:2\n    command: ["--service=orders.example.com", "--rollout_strategy=managed", "--backend=grpc://orders:50051", "--listner_port=9000"]\n',
      },
    });
    cleanings.push(remove);
    const file = await openFile(folder, MANIFEST, 'yaml', CHECKED);
    cleanings.push(file.close);
    return { file, saved: () => readFileSync(path.join(folder, MANIFEST), 'utf8') };
  }

  it('shows what is wrong, with a link to the page, and mends it with what is offered', async () => {
    const { file, saved } = await manifest();
    const [diagnostic, ...others] = await file.diagnostics();
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'grpc-litmus/endpoints-flags', range: { start: { line: 3 } } });
    expect(diagnostic?.codeDescription?.href).toMatch(/docs\/rules\/endpoints-flags\.md$/);
    await file.perform(await firstOffer(file, 'endpoints-flags'));
    expect(saved()).toContain('"--listener_port=9000"');
    expect(saved()).not.toContain('listner_port');
    expect(await file.diagnostics()).toEqual([]);
  });
});
