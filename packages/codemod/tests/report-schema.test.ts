import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { commitAll } from './support/git.ts';
import { put, scratchFolder } from './support/scratch-folder.ts';
import { runCli } from './support/spawn-cli.ts';

// As a reader of reports finds it: by the package's name.
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@grpc-litmus/codemod/report.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const FILES = {
  'package.json': '{ "name": "books", "dependencies": { "@grpc/grpc-js": "^1.9.0", "@google-cloud/bigtable": "^5.0.0" } }',
  'src/handler.js': "const grpc = require('@grpc/grpc-js');\n\nexports.getBook = (call, callback) => {\n  callback({ code: 5, message: 'No such book' });\n};\n",
  'src/unsure.js': 'module.exports = (result) => result.code === 5;\n',
  'src/other.js': "const { spawn } = require('node:child_process');\nspawn('ls').on('exit', (code) => code === 0);\n",
  'src/broken.js': 'fail({ code: 5 );\n',
  'src/generated.js': '// @generated\nfail({ code: 5 });\n',
  'src/latin.js': Buffer.from('fail({ code: 5 }); // caf\xe9\n', 'latin1'),
};

/** A package whose code needs another dependency to be named. */
const BIGTABLE = {
  'gcp/package.json': '{ "name": "tables", "dependencies": { "@google-cloud/bigtable": "^5.0.0" } }',
  'gcp/bigtable.js': "const { Bigtable } = require('@google-cloud/bigtable');\nexports.has = (id) => new Bigtable().instance(id).getMetadata().catch((err) => err.code === 5);\n",
};

function report(root: string, ...args: readonly string[]): Record<string, unknown> {
  const { stdout, stderr } = runCli(root, ['.', '--report', 'json', ...args]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('the published schema', { timeout: 60_000 }, () => {
  it('holds for the report of a dry run, with a baseline', () => {
    const root = scratchFolder({ ...FILES, ...BIGTABLE });
    runCli(root, ['.', '--baseline', 'codes.json', '--update-baseline']);
    const dry = report(root, '--baseline', 'codes.json');
    expect(dry).toMatchObject({ sites: expect.arrayContaining([expect.objectContaining({ accepted: true }), expect.objectContaining({ needs: ['google-gax'] })]), failures: [{ kind: 'parse-error' }], passedOver: [{}, {}], baseline: { accepted: expect.any(Number) as number } });
    expect(validate(dry), JSON.stringify(validate.errors)).toBe(true);
  });

  it('holds for the report of a run that writes, adds a dependency and finds no formatter', () => {
    const root = scratchFolder({ ...FILES, '.git/': '', ...BIGTABLE });
    const written = report(root, '--write', '--format', '--add-dependency', '--allow-dirty');
    expect(written).toMatchObject({ mode: 'write', rewrites: expect.arrayContaining([expect.objectContaining({ written: true }), expect.objectContaining({ file: 'gcp/package.json', dependencies: { 'google-gax': expect.any(String) as string } })]), formatted: [{ failure: expect.any(String) as string }] });
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  });

  it('holds for the report of a refused run', () => {
    const root = scratchFolder(FILES);
    commitAll(root);
    put(root, 'src/handler.js', `// new\n${FILES['src/handler.js']}`);
    const refused = report(root, '--write');
    expect(refused).toHaveProperty('refusal.files', ['src/handler.js']);
    expect(validate(refused), JSON.stringify(validate.errors)).toBe(true);
  });

  it('does not hold for what is no report', () => {
    for (const broken of [{}, { ...report(scratchFolder(FILES)), sites: [{ file: 'a.js' }] }, { ...report(scratchFolder(FILES)), more: 1 }]) expect(validate(broken)).toBe(false);
  });
});
