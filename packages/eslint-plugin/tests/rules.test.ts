import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { RuleTester } from 'eslint';
import type { Linter } from 'eslint';
import { describe, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import type { RuleId } from '../src/rules/index.ts';
import { dedent, fixed, positionOf, taken, unmark } from './annotated-code.ts';
import { cases as noNonexistentCode } from './cases/no-nonexistent-code.ts';
import { cases as noOkError } from './cases/no-ok-error.ts';
import { cases as noRawCode } from './cases/no-raw-code.ts';
import { cases as preferUnauthenticated } from './cases/prefer-unauthenticated.ts';
import type { InvalidCase, RuleCases, ValidCase } from './rule-cases.ts';

const CASES: Readonly<Record<RuleId, RuleCases>> = {
  'no-nonexistent-code': noNonexistentCode,
  'no-ok-error': noOkError,
  'no-raw-code': noRawCode,
  'prefer-unauthenticated': preferUnauthenticated,
};

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

for (const [id, rule] of Object.entries(rules)) {
  // The table has a case list for each rule, so the ids are those of the rules.
  const { valid, invalid } = CASES[id as RuleId];
  new RuleTester().run(id, rule, { valid: valid.map(validTest), invalid: invalid.map(invalidTest) });
}

function validTest(ruleCase: ValidCase): RuleTester.ValidTestCase {
  const { name, file = 'service.ts', options } = ruleCase;
  return {
    name,
    code: dedent(ruleCase.code),
    filename: file.startsWith('fixtures/') ? path.join(import.meta.dirname, file) : file,
    languageOptions: languageOptionsOf(file),
    ...(options && { options: [...options] }),
  };
}

function invalidTest(ruleCase: InvalidCase): RuleTester.InvalidTestCase {
  const unmarked = unmark(dedent(ruleCase.code));
  const { code, places } = unmarked;
  if (places.length !== ruleCase.reports.length) throw new Error(`"${ruleCase.name}" marks ${places.length} places.`);
  return {
    ...validTest(ruleCase),
    code,
    output: fixed(unmarked, ruleCase) ?? null,
    errors: places.map((place, index) => ({
      messageId: ruleCase.reports[index]?.messageId ?? '',
      ...positionOf(code, place),
      suggestions: (ruleCase.reports[index]?.offers ?? []).map((offer) => ({
        messageId: offer.messageId,
        output: taken(code, place, offer),
      })),
    })),
  };
}

/** The parser and the module kind that the ending of a name stands for. */
function languageOptionsOf(file: string): Linter.LanguageOptions {
  if (path.extname(file) === '.ts') return { parser: typescriptParser };
  return { sourceType: path.extname(file) === '.cjs' ? 'commonjs' : 'module' };
}
