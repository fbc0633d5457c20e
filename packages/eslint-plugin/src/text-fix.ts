import type { TextEdit } from '@grpc-litmus/core';
import type { Rule } from 'eslint';

/** Core's edits in the form in which ESLint takes a fix. */
export function fixOf(edits: readonly TextEdit[]): (fixer: Rule.RuleFixer) => Rule.Fix[] {
  return (fixer) => edits.map(({ range: [start, end], text }) => fixer.replaceTextRange([start, end], text));
}
