import { forEachNode, syntaxTree } from '@grpc-litmus/codemod/syntax-tree';
import { createLocator } from '@grpc-litmus/codemod/text-position';
import type { Linter, SourceCode } from 'eslint';
import { LINE_END } from '../line-end.ts';

interface Position {
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly column: number;
}

interface Loc {
  readonly start: Position;
  readonly end: Position;
}

/**
 * A parser for ESLint that is the codemod's: it needs no `typescript`, of which the project may have one that a parser
 * made for another does not know. No rule reads tokens, so there are none.
 */
export const parser: Linter.NonESTreeParser = {
  meta: { name: 'grpc-litmus' },

  /** @throws {SyntaxError} with `lineNumber` and `column`, both from 1, as ESLint reads them */
  parseForESLint(text: string, { filePath }: { readonly filePath: string }) {
    const locate = createLocator(text, LINE_END);
    const positionAt = (offset: number): Position => {
      const { line, column } = locate(offset);
      return { line, column: column - 1 };
    };
    const parsed = syntaxTree(text, filePath);
    if (parsed.kind === 'syntax-error') {
      const { line, column } = locate(parsed.offset);
      throw Object.assign(new SyntaxError(parsed.message), { lineNumber: line, column });
    }
    const { ast, comments, scopeManager, visitorKeys } = parsed.tree;
    const locAt = ([start, end]: readonly [number, number]): Loc => ({ start: positionAt(start), end: positionAt(end) });
    forEachNode(ast, (node) => {
      node.loc = locAt(node.range);
    });
    return {
      ast: Object.assign(ast, { comments: comments.map((comment) => ({ ...comment, loc: locAt(comment.range) })), tokens: [] }),
      scopeManager,
      // ESLint only reads them; its type forgets to say so.
      visitorKeys: visitorKeys as SourceCode.VisitorKeys,
    };
  },
};
