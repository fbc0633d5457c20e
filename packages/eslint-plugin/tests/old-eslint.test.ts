import type { Rule } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../src/index.ts';

it('says which ESLint is needed, in one whose rules are not given the source', () => {
  // ESLint before 8.40, as far as a rule sees it.
  const context = { id: 'grpc-litmus/no-raw-code', options: [], settings: {}, getSourceCode: () => ({ text: '' }) } as unknown as Rule.RuleContext;
  for (const rule of Object.values(plugin.rules)) {
    expect(() => rule.create(context)).toThrow('eslint-plugin-grpc-litmus needs ESLint 8.57 or newer, or oxlint.');
  }
});
