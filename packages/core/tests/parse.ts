import { createRequire } from 'node:module';
import { extname } from 'node:path';
import * as typescriptEslint from '@typescript-eslint/parser';
import { analyze as analyzeTypeScript } from '@typescript-eslint/scope-manager';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import { visitorKeys as typescriptKeys } from '@typescript-eslint/visitor-keys';
import { analyze as analyzeJavaScript } from 'eslint-scope';
import * as espree from 'espree';
import { parseSync } from 'oxc-parser';
import { NO_FACTS } from '../src/source/source.ts';
import type { ProjectFacts, Source } from '../src/source/source.ts';

/** The parsers that hand core a tree: ESLint's own, the two others that people give ESLint, and the codemod's. */
export const PARSERS = ['espree', 'typescript-eslint', 'babel', 'oxc'] as const;
export type ParserName = (typeof PARSERS)[number];

export interface ParseOptions {
  /** typescript-eslint where none is named, because it reads everything. */
  readonly parser?: ParserName;
  /** Its ending says what the text is: a module or not, TypeScript or JavaScript, with JSX or without. */
  readonly filename?: string;
  readonly facts?: ProjectFacts;
}

/**
 * Parses a text as ESLint (or, for oxc, the codemod) would before it hands it to core: scopes made and parents set.
 *
 * @throws {Error} on a syntax error
 */
export function parse(text: string, { parser = 'typescript-eslint', filename = 'service.ts', facts = NO_FACTS }: ParseOptions = {}): Source {
  const parsed = PARSE[parser](text, filename);
  linkParents(parsed.ast, parsed.visitorKeys);
  // Core reads scopes and has no word for changing them; each of the analysers lets that be done.
  resolveGlobals(parsed.scopeManager as ScopeManager);
  return { ...parsed, text, filename, facts };
}

type Parsed = Pick<Source, 'ast' | 'scopeManager' | 'visitorKeys' | 'comments'>;

const PARSE: Readonly<Record<ParserName, (text: string, filename: string) => Parsed>> = {
  espree: parseWithEspree,
  'typescript-eslint': parseWithTypescriptEslint,
  babel: parseWithBabel,
  oxc: parseWithOxc,
};

const isTypeScript = (filename: string): boolean => /\.[cm]?tsx?$/.test(filename);
const hasJsx = (filename: string): boolean => /\.(?:[cm]?js|jsx|tsx)$/.test(filename);

/** What a configuration of ESLint says: TypeScript is a module, JavaScript is one by its ending or by what it holds. */
function sourceTypeOf(text: string, filename: string): 'module' | 'commonjs' {
  if (isTypeScript(filename) || extname(filename) === '.mjs') return 'module';
  if (extname(filename) === '.cjs') return 'commonjs';
  return /^\s*(?:import\b(?!\s*\()|export\b)/m.test(text) ? 'module' : 'commonjs';
}

/** As `lib/languages/js/index.js` of ESLint does. */
function parseWithEspree(text: string, filename: string): Parsed {
  const sourceType = sourceTypeOf(text, filename);
  const ast = espree.parse(text, { ecmaVersion: 'latest', sourceType, range: true, loc: true, comment: true, tokens: true, ecmaFeatures: { jsx: true } });
  const visitorKeys = espree.VisitorKeys;
  // acorn and eslint-scope bring types of ESTree of their own.
  const scopeManager = analyzeJavaScript(ast as unknown as Parameters<typeof analyzeJavaScript>[0], {
    ignoreEval: true,
    ecmaVersion: espree.latestEcmaVersion,
    sourceType,
    childVisitorKeys: visitorKeys,
    fallback: 'iteration',
    jsx: true,
  });
  const { comments } = ast as { comments?: readonly unknown[] };
  return { ast, scopeManager, visitorKeys, comments: comments ?? [] } as unknown as Parsed;
}

function parseWithTypescriptEslint(text: string, filename: string): Parsed {
  const sourceType = sourceTypeOf(text, filename) === 'module' ? 'module' : 'script';
  const { ast, scopeManager, visitorKeys } = typescriptEslint.parseForESLint(text, {
    filePath: filename,
    sourceType,
    ecmaFeatures: { jsx: hasJsx(filename) },
  });
  return { ast, scopeManager, visitorKeys, comments: ast.comments ?? [] };
}

interface BabelParser {
  parseForESLint(text: string, options: object): { readonly ast: Source['ast']; readonly scopeManager: unknown; readonly visitorKeys: Source['visitorKeys'] };
}

const load = createRequire(import.meta.url);
let babel: BabelParser | undefined;

function parseWithBabel(text: string, filename: string): Parsed {
  // Loaded late: it is large, has no types, and few tests ask for it.
  babel ??= load('@babel/eslint-parser') as BabelParser;
  const { ast, scopeManager, visitorKeys } = babel.parseForESLint(text, {
    requireConfigFile: false,
    filePath: `/${filename}`,
    sourceType: sourceTypeOf(text, filename),
    babelOptions: {
      configFile: false,
      babelrc: false,
      presets: isTypeScript(filename) ? [[load.resolve('@babel/preset-typescript'), { ignoreExtensions: false }]] : [],
      // Decorators of parameters are known to the old proposal only.
      parserOpts: { plugins: [...(isTypeScript(filename) ? ['decorators-legacy'] : []), ...(hasJsx(filename) ? ['jsx'] : []), 'explicitResourceManagement'] },
    },
  });
  return { ast, scopeManager: scopeManager as Source['scopeManager'], visitorKeys, comments: ast.comments ?? [] };
}

/** As `packages/codemod/src/syntax-tree.ts` does. */
function parseWithOxc(text: string, filename: string): Parsed {
  const sourceType = sourceTypeOf(text, filename);
  const lang = isTypeScript(filename) ? (hasJsx(filename) ? 'tsx' : 'ts') : 'jsx';
  const { program, comments, errors } = parseSync(filename, text, { lang, sourceType, astType: 'ts', range: true, preserveParens: false });
  const [error] = errors;
  if (error) throw new Error(error.message);
  // With `astType: 'ts'` oxc gives the tree of typescript-estree, in types of its own.
  const ast = program as unknown as Source['ast'];
  ast.sourceType = sourceType === 'module' ? 'module' : 'script';
  const { hashbang } = program;
  const all = hashbang ? [{ ...hashbang, type: 'Line' }, ...comments] : comments;
  return {
    ast,
    scopeManager: analyzeTypeScript(ast, { sourceType: ast.sourceType, globalReturn: sourceType === 'commonjs', lib: [] }),
    visitorKeys: typescriptKeys,
    comments: all.map(({ type, value, start, end }) => ({ type, value, range: [start, end] })) as unknown as Source['comments'],
  };
}

interface Linked {
  readonly type: string;
  parent?: Linked | null;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Linked => typeof value === 'object' && value !== null && 'type' in value;

function linkParents(program: Source['ast'], visitorKeys: Source['visitorKeys']): void {
  const root = program as unknown as Linked;
  root.parent = null;
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const key of visitorKeys[node.type] ?? []) {
      const child = node[key];
      for (const each of Array.isArray(child) ? child : [child]) {
        if (!isNode(each)) continue;
        each.parent = node;
        open.push(each);
      }
    }
  }
}

/** In a script the uses of a variable of the top level are left open by scope analysis; ESLint resolves them afterwards. */
function resolveGlobals({ scopes: [global] }: ScopeManager): void {
  if (!global) return;
  global.through = global.through.filter((reference) => {
    const variable = global.set.get(reference.identifier.name as string);
    if (!variable) return true;
    reference.resolved = variable;
    variable.references.push(reference);
    return false;
  });
}
