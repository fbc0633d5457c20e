import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { binOf, FLAT_CONFIG, makeProject } from '../project.ts';

const SOURCE = "import * as grpc from '@grpc/grpc-js';\n\nexport const isGone = (error) => error instanceof grpc.Client && error.code === 5;\n";

/** A language of ESLint other than JavaScript, whose tree has a root of the same name. */
const WORDS = `
const words = {
  fileType: 'text', lineStart: 1, columnStart: 0, nodeTypeKey: 'type', visitorKeys: { Program: [] },
  validateLanguageOptions() {},
  parse: () => ({ ok: true, ast: { type: 'Program', range: [0, 1], loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 1 } } } }),
  createSourceCode: ({ body }, { ast }) => ({
    ast, text: body, lines: body.split('\\n'), getText: () => body, getLoc: (node) => node.loc, getRange: (node) => node.range, getAncestors: () => [],
    traverse: () => [{ type: 'visit', kind: 1, target: ast, phase: 1, args: [ast] }, { type: 'visit', kind: 1, target: ast, phase: 2, args: [ast] }],
  }),
};
`;

const configuration = (more: string, before = ''): string => FLAT_CONFIG.replace('export default', `${before}export default`).replace('.recommended]', `.recommended, ${more}]`);

const cleanings: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanings.splice(0)) clean();
});

interface Project {
  readonly config?: string;
  readonly manifest?: object;
  readonly file?: string;
  readonly text?: string;
}

function eslint({ config = FLAT_CONFIG, manifest = {}, file = 'src/orders.js', text = SOURCE }: Project): { readonly exitCode: number | null; readonly said: string } {
  const { folder, remove } = makeProject({
    files: { 'eslint.config.js': config, 'package.json': JSON.stringify({ type: 'module', dependencies: { '@grpc/grpc-js': '^1.14.0' }, ...manifest }), [file]: text },
    installed: ['eslint', 'eslint-plugin-grpc-litmus', '@typescript-eslint/parser'],
  });
  cleanings.push(remove);
  const { status, stdout, stderr } = spawnSync(process.execPath, [binOf('eslint', 'eslint'), file], { cwd: folder, encoding: 'utf8' });
  return { exitCode: status, said: stdout + stderr };
}

describe('mistaken settings end the run and name the key', () => {
  it.each([
    ['a setting that does not exist', '{ wrapers: [] }', 'The settings `grpc-litmus` in the lint configuration are mistaken. `wrapers` is no setting; there are `wrappers`, '],
    ['a wrapper without a place for the code', "{ wrappers: [{ from: 'file', name: 'fail' }] }", '`wrappers[0].code` must be the position of an argument or the name of a property, not nothing.'],
    ['a position that nobody holds', "{ policy: { rateLimit: 'INTERNAL' } }", '`policy.rateLimit` must be "RESOURCE_EXHAUSTED" or "UNAVAILABLE", not "INTERNAL".'],
  ])('%s, in the lint configuration', (_, settings, message) => {
    const { exitCode, said } = eslint({ config: configuration(`{ settings: { 'grpc-litmus': ${settings} } }`) });
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
  });

  it('in package.json', () => {
    const { exitCode, said } = eslint({ manifest: { 'grpc-litmus': { policy: { etagMismatch: 'aborted' } } } });
    expect(exitCode).toBe(2);
    expect(said).toContain('The settings `grpc-litmus` in package.json are mistaken. `policy.etagMismatch` must be "ABORTED" or "FAILED_PRECONDITION", not "aborted".');
  });

  it.each([
    ['an option of a rule', "{ rules: { 'grpc-litmus/prefer-not-found': ['error', { confidence: 'sure' }] } }", /Key "grpc-litmus\/prefer-not-found"[^]*"sure"/],
    ['an option that a rule does not have', "{ rules: { 'grpc-litmus/no-raw-code': ['error', { strict: true }] } }", /Key "grpc-litmus\/no-raw-code"/],
    ['a rule that does not exist', "{ rules: { 'grpc-litmus/no-raw-codes': 'error' } }", /"no-raw-codes" in plugin "grpc-litmus"/],
  ])('%s', (_, more, message) => {
    const { exitCode, said } = eslint({ config: configuration(more) });
    expect(exitCode).toBe(2);
    expect(said).toMatch(message);
  });
});

describe('the wrong parser', () => {
  const TYPESCRIPT = { file: 'src/orders.ts', text: SOURCE.replace('(error)', '(error: grpc.ServiceError)') };

  it('for TypeScript: ESLint says where it cannot read on, and no rule breaks', () => {
    const { exitCode, said } = eslint({ ...TYPESCRIPT, config: configuration("{ files: ['**/*.ts'] }") });
    expect(exitCode).toBe(1);
    expect(said).toMatch(/3:29 {2}error {2}Parsing error: /);
    expect(said).not.toContain('Oops');
  });

  it('none: with that of TypeScript the same file is linted', () => {
    const { exitCode, said } = eslint({ ...TYPESCRIPT, config: configuration("{ files: ['**/*.ts'], languageOptions: { parser } }", "import parser from '@typescript-eslint/parser';\n") });
    expect(exitCode).toBe(1);
    expect(said).toContain('grpc-litmus/no-raw-code');
  });
});

it('a file of another language is passed over, where a preset without `files` is on for it', () => {
  const more = "{ files: ['**/*.words'], plugins: { my: { languages: { words } } }, language: 'my/words' }";
  expect(eslint({ config: configuration(more, WORDS), file: 'src/codes.words', text: 'grpc status code: 5\n' })).toEqual({ exitCode: 0, said: '' });
});
