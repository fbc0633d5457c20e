import type { Source } from '@grpc-litmus/core';
import type { Project } from './project-facts.ts';
import { forEachNode, syntaxTree } from './syntax-tree.ts';
import type { SyntaxError } from './syntax-tree.ts';

/** `flaw`: a mistake that leaves the tree whole. */
export type ParseResult = { readonly kind: 'parsed'; readonly source: Source; readonly flaw: SyntaxError | undefined } | SyntaxError;

/**
 * Parses a file into what core analyses: a tree with parents, scopes and comments, as ESLint would hand it over.
 * Ranges count in UTF-16 code units of `text`. Reads nothing and throws nothing on a syntax error.
 *
 * @param text without a byte order mark
 */
export function parse(text: string, filename: string, { facts, settings }: Project, typesAt?: Source['typesAt']): ParseResult {
  const parsed = syntaxTree(text, filename);
  if (parsed.kind === 'syntax-error') return parsed;

  const { tree } = parsed;
  const { ast, visitorKeys, comments } = tree;
  forEachNode(ast, (node, parent) => {
    if (parent) node.parent = parent;
  });
  const source: Source = {
    ast,
    get scopeManager() {
      return tree.scopeManager;
    },
    visitorKeys,
    text,
    comments,
    filename,
    facts,
    settings,
    ...(typesAt && { typesAt }),
  };
  return { kind: 'parsed', source, flaw: parsed.flaw };
}
