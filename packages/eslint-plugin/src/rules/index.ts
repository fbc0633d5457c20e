import type { GrpcRule } from '../create-rule.ts';
import { noNonexistentCode } from './no-nonexistent-code.ts';
import { noOkError } from './no-ok-error.ts';
import { noRawCode } from './no-raw-code.ts';
import { preferUnauthenticated } from './prefer-unauthenticated.ts';

export type RuleId = 'no-nonexistent-code' | 'no-ok-error' | 'no-raw-code' | 'prefer-unauthenticated';

/** Every rule by its id, in alphabetical order. Presets, pages and tests are derived from this table. */
export const rules: Readonly<Record<RuleId, GrpcRule>> = {
  'no-nonexistent-code': noNonexistentCode,
  'no-ok-error': noOkError,
  'no-raw-code': noRawCode,
  'prefer-unauthenticated': preferUnauthenticated,
};
