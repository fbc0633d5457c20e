import type { GrpcRule } from '../create-rule.ts';
import { endpointsApiKey } from './endpoints-api-key.ts';
import { endpointsBackend } from './endpoints-backend.ts';
import { endpointsFlags } from './endpoints-flags.ts';
import { endpointsServiceConfig } from './endpoints-service-config.ts';
import { noBlindPropagation } from './no-blind-propagation.ts';
import { noCallLevelAbortedRetry } from './no-call-level-aborted-retry.ts';
import { noErrorAsOk } from './no-error-as-ok.ts';
import { noErrorLeak } from './no-error-leak.ts';
import { noExistenceLeak } from './no-existence-leak.ts';
import { noImpossibleComparison } from './no-impossible-comparison.ts';
import { noInvalidCode } from './no-invalid-code.ts';
import { noMaskedStatus } from './no-masked-status.ts';
import { noMessageMatching } from './no-message-matching.ts';
import { noNonexistentCode } from './no-nonexistent-code.ts';
import { noOkError } from './no-ok-error.ts';
import { noPermanentRetry } from './no-permanent-retry.ts';
import { noRawCode } from './no-raw-code.ts';
import { noThrowInCallbackHandler } from './no-throw-in-callback-handler.ts';
import { noUncodedError } from './no-uncoded-error.ts';
import { noUnsafeRetry } from './no-unsafe-retry.ts';
import { noWrongHttpMapping } from './no-wrong-http-mapping.ts';
import { preferAborted } from './prefer-aborted.ts';
import { preferAlreadyExists } from './prefer-already-exists.ts';
import { preferCancelled } from './prefer-cancelled.ts';
import { preferDeadlineExceeded } from './prefer-deadline-exceeded.ts';
import { preferFailedPrecondition } from './prefer-failed-precondition.ts';
import { preferInvalidArgument } from './prefer-invalid-argument.ts';
import { preferNotFound } from './prefer-not-found.ts';
import { preferOutOfRange } from './prefer-out-of-range.ts';
import { preferPermissionDenied } from './prefer-permission-denied.ts';
import { preferResourceExhausted } from './prefer-resource-exhausted.ts';
import { preferUnauthenticated } from './prefer-unauthenticated.ts';
import { preferUnavailable } from './prefer-unavailable.ts';
import { preferUnimplemented } from './prefer-unimplemented.ts';
import { requireRetryBackoff } from './require-retry-backoff.ts';
import { validServiceConfig } from './valid-service-config.ts';

export type RuleId =
  | 'endpoints-api-key'
  | 'endpoints-backend'
  | 'endpoints-flags'
  | 'endpoints-service-config'
  | 'no-blind-propagation'
  | 'no-call-level-aborted-retry'
  | 'no-error-as-ok'
  | 'no-error-leak'
  | 'no-existence-leak'
  | 'no-impossible-comparison'
  | 'no-invalid-code'
  | 'no-masked-status'
  | 'no-message-matching'
  | 'no-nonexistent-code'
  | 'no-ok-error'
  | 'no-permanent-retry'
  | 'no-raw-code'
  | 'no-throw-in-callback-handler'
  | 'no-uncoded-error'
  | 'no-unsafe-retry'
  | 'no-wrong-http-mapping'
  | 'prefer-aborted'
  | 'prefer-already-exists'
  | 'prefer-cancelled'
  | 'prefer-deadline-exceeded'
  | 'prefer-failed-precondition'
  | 'prefer-invalid-argument'
  | 'prefer-not-found'
  | 'prefer-out-of-range'
  | 'prefer-permission-denied'
  | 'prefer-resource-exhausted'
  | 'prefer-unauthenticated'
  | 'prefer-unavailable'
  | 'prefer-unimplemented'
  | 'require-retry-backoff'
  | 'valid-service-config';

/** Every rule by its id, in alphabetical order. Presets, pages and tests are derived from this table. */
export const rules: Readonly<Record<RuleId, GrpcRule>> = {
  'endpoints-api-key': endpointsApiKey,
  'endpoints-backend': endpointsBackend,
  'endpoints-flags': endpointsFlags,
  'endpoints-service-config': endpointsServiceConfig,
  'no-blind-propagation': noBlindPropagation,
  'no-call-level-aborted-retry': noCallLevelAbortedRetry,
  'no-error-as-ok': noErrorAsOk,
  'no-error-leak': noErrorLeak,
  'no-existence-leak': noExistenceLeak,
  'no-impossible-comparison': noImpossibleComparison,
  'no-invalid-code': noInvalidCode,
  'no-masked-status': noMaskedStatus,
  'no-message-matching': noMessageMatching,
  'no-nonexistent-code': noNonexistentCode,
  'no-ok-error': noOkError,
  'no-permanent-retry': noPermanentRetry,
  'no-raw-code': noRawCode,
  'no-throw-in-callback-handler': noThrowInCallbackHandler,
  'no-uncoded-error': noUncodedError,
  'no-unsafe-retry': noUnsafeRetry,
  'no-wrong-http-mapping': noWrongHttpMapping,
  'prefer-aborted': preferAborted,
  'prefer-already-exists': preferAlreadyExists,
  'prefer-cancelled': preferCancelled,
  'prefer-deadline-exceeded': preferDeadlineExceeded,
  'prefer-failed-precondition': preferFailedPrecondition,
  'prefer-invalid-argument': preferInvalidArgument,
  'prefer-not-found': preferNotFound,
  'prefer-out-of-range': preferOutOfRange,
  'prefer-permission-denied': preferPermissionDenied,
  'prefer-resource-exhausted': preferResourceExhausted,
  'prefer-unauthenticated': preferUnauthenticated,
  'prefer-unavailable': preferUnavailable,
  'prefer-unimplemented': preferUnimplemented,
  'require-retry-backoff': requireRetryBackoff,
  'valid-service-config': validServiceConfig,
};
