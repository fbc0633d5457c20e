import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { discover } from '@grpc-litmus/codemod/discover';
import * as typescriptEslint from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { parser } from '../src/lint/parser.ts';

interface Parsed {
  readonly ast: object;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
}

function read(text: string, filePath: string): Parsed {
  if (!('parseForESLint' in parser)) throw new Error('no parser for ESLint');
  return parser.parseForESLint(text, { filePath }) as Parsed;
}

const readByTypeScript = (text: string, filePath: string): Parsed => typescriptEslint.parseForESLint(text, { filePath, sourceType: 'module', ecmaFeatures: { jsx: true } });

interface Place {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly loc: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } };
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'type' in value;

const inWords = ({ type, range, loc: { start, end } }: Place): string => `${type} ${range.join('-')} ${start.line}:${start.column}-${end.line}:${end.column}`;

/** Every node, and behind them every comment with its text. The program begins elsewhere: ESLint sees to that. */
function placesIn({ ast, visitorKeys }: Parsed): readonly string[] {
  const nodes: string[] = [];
  const visit = (parent: object): void => {
    const children = Object.entries(parent).flatMap(([key, value]) => (visitorKeys[(parent as Place).type]?.includes(key) ? [value as unknown].flat() : []));
    for (const child of children.filter(isPlace)) {
      nodes.push(inWords(child));
      visit(child);
    }
  };
  visit(ast);
  const { comments } = ast as { readonly comments: readonly (Place & { readonly value: string })[] };
  return [...nodes.sort(), ...comments.map((comment) => `${inWords(comment)} ${comment.value}`)];
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OURS = discover({ cwd: ROOT, paths: ['examples', 'packages/cli/src', 'packages/cli/tests', 'tests/compat/corpus'], listed: [], gitignore: true, include: [], exclude: [] }).files;

describe('places every node and comment where typescript-eslint does', () => {
  it('in our own code', () => {
    expect(OURS.length).toBeGreaterThan(100);
    for (const file of OURS) {
      // ESLint makes a comment of the hashbang before it asks a parser.
      const text = readFileSync(file, 'utf8').replace(/^#!/, '//');
      expect(placesIn(read(text, file)), file).toEqual(placesIn(readByTypeScript(text, file)));
    }
  });

  it.each([
    ['letters of two code units', 'a.ts', "// 😀\nconst face = '😀'; fail({ code: 5 });"],
    ['every end of a line', 'a.js', "a();\r\nb();\rc('\\\n');\u2028d();\u2029e(); // f\n`\n${g}\n`;"],
    ['decorators', 'a.ts', '@Controller()\nexport class A {\n  @Get(":id")\n  find(@Param("id") id: string, @Body() body: B): void {}\n}'],
    ['types', 'a.ts', 'enum A { B = 5 }\nnamespace C.D { export type E = A | `${A}`; }\nabstract class F<T extends E> implements G { constructor(private readonly h?: T) {} declare i: number }\nconst j = <A>k!.l satisfies M;'],
    ['JSX', 'a.jsx', 'export const a = <p b={5} {...c}>d {e} <></></p>;'],
    ['a top level of CommonJS', 'a.cjs', "'use strict';\nif (a) return;\nexports.b = class { static #c = 5; static { this.#c++; } };"],
  ])('%s', (_, file, text) => {
    expect(placesIn(read(text, file))).toEqual(placesIn(readByTypeScript(text, file)));
  });
});

describe('gives ESLint what its own comments need', () => {
  const MISUSE = "fail({ code: 99 });";
  const linesWithReport = (text: string): readonly number[] =>
    new Linter({ configType: 'flat' })
      .verify(text, [{ files: ['**/*.ts'], languageOptions: { parser }, linterOptions: { reportUnusedDisableDirectives: 'off' }, plugins: { test: { rules: { fail: FAIL } } }, rules: { 'test/fail': 'error' } }], { filename: 'a.ts' })
      .map(({ line }) => line);
  const FAIL = { create: (context: { report(problem: object): void }) => ({ 'CallExpression[callee.name="fail"]': (node: object) => { context.report({ node, message: 'fails' }); } }) };

  it.each<[what: string, text: string, lines: readonly number[]]>([
    ['none', `${MISUSE}\n${MISUSE}`, [1, 2]],
    ['behind a hashbang', `#!/usr/bin/env node\n${MISUSE}\n${MISUSE} // eslint-disable-line test/fail`, [2]],
    ['for the next line', `// eslint-disable-next-line test/fail -- the table says so\n${MISUSE}\n${MISUSE}`, [3]],
    ['for lines between', `${MISUSE}\n/* eslint-disable test/fail */\n${MISUSE}\n/* eslint-enable test/fail */\n${MISUSE}`, [1, 5]],
    ['for the file', `/* eslint-disable */\n${MISUSE}`, []],
    ['that set a rule', `/* eslint test/fail: off */\n${MISUSE}`, []],
  ])('%s', (_, text, lines) => {
    expect(linesWithReport(text)).toEqual(lines);
  });
});

it('reads on behind a mistake that leaves the tree whole', () => {
  expect(placesIn(read('abstract class A { abstract async b(): void }\nc();', 'a.ts'))).toContain('CallExpression 46-49 2:0-2:3');
});

it('says where a file does not parse', () => {
  expect(() => read("fine();\nfail('😀', );;\nfail({ code: 5 );", 'a.js')).toThrow(expect.objectContaining({ name: 'SyntaxError', lineNumber: 3, column: 16 }));
});
