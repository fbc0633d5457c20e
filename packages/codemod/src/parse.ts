import { extname } from 'node:path';
import type { Source } from '@grpc-litmus/core';
import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parseSync } from 'oxc-parser';
import type { Project } from './project-facts.ts';
import type { ParseResult as OxcResult, ParserOptions } from 'oxc-parser';

export type ParseResult =
  | { readonly kind: 'parsed'; readonly source: Source }
  | { readonly kind: 'syntax-error'; readonly message: string; readonly offset: number };

type Mode = Required<Pick<ParserOptions, 'lang' | 'sourceType'>>;

/** What core and the walk below need of a node, whichever parser made it. */
interface AnyNode {
  readonly type: string;
  parent?: AnyNode;
  readonly [key: string]: unknown;
}

/**
 * Parses a file into what core analyses: a tree with parents, scopes and comments, as ESLint would hand it over.
 * Ranges count in UTF-16 code units of `text`. Reads nothing and throws nothing on a syntax error.
 *
 * @param text without a byte order mark
 */
export function parse(text: string, filename: string, { facts, settings }: Project, typesAt?: Source['typesAt']): ParseResult {
  const parsed = parseText(text, filename);
  if (parsed.kind === 'syntax-error') return parsed;

  // With `astType: 'ts'` oxc gives the TS-ESTree tree. TypeScript cannot see that, because oxc declares node types of
  // its own. What is missing beside typescript-estree is `loc`, which neither core nor the scope manager reads.
  const ast = parsed.result.program as unknown as Source['ast'];
  linkParents(ast as unknown as AnyNode);
  const isModule = parsed.result.program.sourceType === 'module';
  // `commonjs` is known to oxc only: for everyone else it is a script whose top level is a function.
  ast.sourceType = isModule ? 'module' : 'script';
  const comments = commentsOf(parsed.result);
  // As dear as the parser, and of no use where core finds no candidate: made when first asked for.
  let scopeManager: Source['scopeManager'] | undefined;
  const source: Source = {
    ast,
    get scopeManager() {
      return (scopeManager ??= analyze(ast, { sourceType: ast.sourceType, globalReturn: !isModule, lib: [] }));
    },
    visitorKeys,
    text,
    comments,
    filename,
    facts,
    settings,
    ...(typesAt && { typesAt }),
  };
  return { kind: 'parsed', source };
}

/** The first syntax error of a text, or `undefined`. */
export function syntaxError(text: string, filename: string): { readonly message: string; readonly offset: number } | undefined {
  const parsed = parseText(text, filename);
  return parsed.kind === 'syntax-error' ? parsed : undefined;
}

type TextResult = { readonly kind: 'parsed'; readonly result: OxcResult } | (ParseResult & { readonly kind: 'syntax-error' });

function parseText(text: string, filename: string): TextResult {
  let firstError: TextResult | undefined;
  for (const mode of modesOf(filename)) {
    const result = parseSync(filename, text, { ...mode, astType: 'ts', range: true, preserveParens: false });
    const error = result.errors.find(({ severity }) => severity === 'Error');
    if (error === undefined) return { kind: 'parsed', result };
    firstError ??= { kind: 'syntax-error', message: error.message, offset: error.labels[0]?.start ?? 0 };
  }
  return firstError ?? { kind: 'syntax-error', message: 'no parser knows this kind of file', offset: 0 };
}

/** How a file may have to be read, the likeliest first. A second try costs nothing but the failed first one. */
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

/** Sets `parent` on every node. */
function linkParents(program: AnyNode): void {
  const open: AnyNode[] = [program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key];
      for (const one of Array.isArray(child) ? child : [child]) {
        if (!isNode(one)) continue;
        one.parent = node;
        open.push(one);
      }
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
