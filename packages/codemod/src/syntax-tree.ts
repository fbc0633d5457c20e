import { extname } from 'node:path';
import type { Source } from '@grpc-litmus/core';
import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parseSync } from 'oxc-parser';
import type { ParseResult as OxcResult, ParserOptions } from 'oxc-parser';

/** A text as a parser of ESLint hands it over; its nodes have neither `parent` nor `loc` yet. */
export type SyntaxTree = Pick<Source, 'ast' | 'scopeManager' | 'visitorKeys' | 'comments'>;

export interface SyntaxError {
  readonly kind: 'syntax-error';
  readonly message: string;
  /** In UTF-16 code units. */
  readonly offset: number;
}

/**
 * `flaw`: a mistake that leaves the tree whole, such as an `abstract async` method. A compiler of another year, or Babel,
 * may take it.
 */
export type TreeResult = { readonly kind: 'parsed'; readonly tree: SyntaxTree; readonly flaw: SyntaxError | undefined } | SyntaxError;

type Mode = Required<Pick<ParserOptions, 'lang' | 'sourceType'>>;

/** A node, whatever its type. */
export interface AnyNode {
  readonly type: string;
  readonly range: readonly [number, number];
  parent?: AnyNode;
  /** Lines from 1, columns from 0. */
  loc?: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } };
  readonly [key: string]: unknown;
}

/**
 * Parses a text with oxc-parser, which needs no `typescript`. The ending of the name says how it is read. Ranges count in
 * UTF-16 code units. Throws nothing on a syntax error.
 *
 * @param text without a byte order mark
 */
export function syntaxTree(text: string, filename: string): TreeResult {
  const parsed = parseText(text, filename);
  if (parsed.kind === 'syntax-error') return parsed;

  // With `astType: 'ts'` oxc gives the TS-ESTree tree. TypeScript cannot see that, because oxc declares node types of its own.
  const ast = parsed.result.program as unknown as Source['ast'];
  const isModule = parsed.result.program.sourceType === 'module';
  // `commonjs` is known to oxc only: for everyone else it is a script whose top level is a function.
  ast.sourceType = isModule ? 'module' : 'script';
  // As dear as the parser, and of no use where core finds no candidate: made when first asked for.
  let scopeManager: Source['scopeManager'] | undefined;
  const tree: SyntaxTree = {
    ast,
    get scopeManager() {
      return (scopeManager ??= analyze(ast, { sourceType: ast.sourceType, globalReturn: !isModule, lib: [] }));
    },
    visitorKeys,
    comments: commentsOf(parsed.result),
  };
  return { kind: 'parsed', tree, flaw: parsed.flaw };
}

/** The first syntax error of a text, or `undefined`. */
export function syntaxError(text: string, filename: string): SyntaxError | undefined {
  const parsed = parseText(text, filename);
  return parsed.kind === 'parsed' ? parsed.flaw : parsed;
}

type TextResult = { readonly kind: 'parsed'; readonly result: OxcResult; readonly flaw: SyntaxError | undefined } | SyntaxError;

function parseText(text: string, filename: string): TextResult {
  let best: TextResult | undefined;
  for (const mode of modesOf(filename)) {
    const result = parseSync(filename, text, { ...mode, astType: 'ts', range: true, preserveParens: false });
    const error = result.errors.find(({ severity }) => severity === 'Error');
    if (error === undefined) return { kind: 'parsed', result, flaw: undefined };
    const flaw: SyntaxError = { kind: 'syntax-error', message: error.message, offset: error.labels[0]?.start ?? 0 };
    // Where oxc gives up, its program is empty.
    const isWhole = result.program.body.length > 0;
    if (best?.kind !== 'parsed' && isWhole) best = { kind: 'parsed', result, flaw };
    best ??= flaw;
  }
  return best ?? { kind: 'syntax-error', message: 'no parser knows this kind of file', offset: 0 };
}

/** How a file may have to be read, the likeliest first. Another try costs nothing but the failed one before. */
function modesOf(filename: string): readonly Mode[] {
  switch (extname(filename)) {
    case '.mjs':
      return [{ lang: 'jsx', sourceType: 'module' }];
    case '.cjs':
      return [{ lang: 'jsx', sourceType: 'commonjs' }];
    case '.tsx':
      return [{ lang: 'tsx', sourceType: 'module' }];
    case '.ts':
    case '.mts':
    case '.cts':
      return [
        { lang: 'ts', sourceType: 'module' },
        { lang: 'ts', sourceType: 'commonjs' },
      ];
    default:
      // JavaScript may hold JSX, and is a module or not by what it holds; only CommonJS may return at the top level.
      return [
        { lang: 'jsx', sourceType: 'unambiguous' },
        { lang: 'jsx', sourceType: 'commonjs' },
        // Types that Flow or Babel take away.
        { lang: 'tsx', sourceType: 'unambiguous' },
      ];
  }
}

/** Comments with ranges; the hashbang is the first line comment, as in ESLint. */
function commentsOf({ program, comments }: OxcResult): Source['comments'] {
  const { hashbang } = program;
  const all = hashbang ? [{ type: 'Line', value: hashbang.value, start: hashbang.start, end: hashbang.end }, ...comments] : comments;
  const ranged = all.map(({ type, value, start, end }) => ({ type, value, range: [start, end] }));
  // A comment of typescript-estree has a `loc` besides; core reads ranges only.
  return ranged as unknown as Source['comments'];
}

/** Calls a function with every node of a tree and the one it stands in, which comes before it. */
export function forEachNode(program: Source['ast'], visit: (node: AnyNode, parent: AnyNode | undefined) => void): void {
  // The types of TS-ESTree name the keys of each node; here a node is no more than its keys.
  const root = program as unknown as AnyNode;
  visit(root, undefined);
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key];
      for (const one of Array.isArray(child) ? child : [child]) {
        if (!isNode(one)) continue;
        visit(one, node);
        open.push(one);
      }
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
