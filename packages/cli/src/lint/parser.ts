import { forEachNode, syntaxTree } from '@grpc-litmus/codemod/syntax-tree';
import type { Linter, SourceCode } from 'eslint';

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
    const positionAt = createPositions(text);
    const parsed = syntaxTree(text, filePath);
    if (parsed.kind === 'syntax-error') {
      const { line, column } = positionAt(parsed.offset);
      throw Object.assign(new SyntaxError(parsed.message), { lineNumber: line, column: column + 1 });
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

/** A function from an offset to its position; lines end where ESLint ends them. */
function createPositions(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) };
  };
}
