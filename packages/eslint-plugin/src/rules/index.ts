import type { GrpcRule } from '../create-rule.ts';
import { noErrorAsOk } from './no-error-as-ok.ts';
import { noInvalidCode } from './no-invalid-code.ts';
import { noMaskedStatus } from './no-masked-status.ts';
import { noNonexistentCode } from './no-nonexistent-code.ts';
import { noOkError } from './no-ok-error.ts';
import { noRawCode } from './no-raw-code.ts';
import { noUncodedError } from './no-uncoded-error.ts';
import { preferUnauthenticated } from './prefer-unauthenticated.ts';

export type RuleId =
  | 'no-error-as-ok'
  | 'no-invalid-code'
  | 'no-masked-status'
  | 'no-nonexistent-code'
  | 'no-ok-error'
  | 'no-raw-code'
  | 'no-uncoded-error'
  | 'prefer-unauthenticated';

/** Every rule by its id, in alphabetical order. Presets, pages and tests are derived from this table. */
export const rules: Readonly<Record<RuleId, GrpcRule>> = {
  'no-error-as-ok': noErrorAsOk,
  'no-invalid-code': noInvalidCode,
  'no-masked-status': noMaskedStatus,
  'no-nonexistent-code': noNonexistentCode,
  'no-ok-error': noOkError,
  'no-raw-code': noRawCode,
  'no-uncoded-error': noUncodedError,
  'prefer-unauthenticated': preferUnauthenticated,
};
