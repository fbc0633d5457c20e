import { HTTP_INTENTS } from '../http/intent.ts';
import type { CodeSuggestion } from './suggestion.ts';

/** Names that stand for one code, for one reason. */
export interface InventedNames extends CodeSuggestion {
  readonly names: readonly string[];
}

/** Names from other vocabularies than HTTP. `CANCELED` is not among them: it is a spelling. */
export const INVENTIONS: readonly InventedNames[] = [
  {
    names: ['SUCCESS', 'SUCCEEDED', 'SUCCESSFUL', 'NO_ERROR'],
    code: 'OK',
    alternatives: [],
    reason: 'gRPC has one code for success.',
  },
  {
    names: ['CANCEL', 'CANCELLATION', 'CLIENT_CANCELLED', 'USER_CANCELLED'],
    code: 'CANCELLED',
    alternatives: ['ABORTED'],
    reason: 'A call that somebody called off is CANCELLED.',
  },
  {
    names: [
      'ABORT', 'CONCURRENT_MODIFICATION', 'CONCURRENCY_CONFLICT', 'VERSION_CONFLICT', 'VERSION_MISMATCH',
      'ETAG_MISMATCH', 'WRITE_CONFLICT', 'TRANSACTION_ABORTED', 'DEADLOCK',
    ],
    code: 'ABORTED',
    alternatives: ['FAILED_PRECONDITION'],
    reason: 'The caller lost to concurrent work and has to start its sequence again.',
  },
  {
    names: ['UNKNOWN_ERROR'],
    code: 'UNKNOWN',
    alternatives: ['INTERNAL'],
    reason: 'The name of the code is just UNKNOWN; a failure that the server understands has a better one.',
  },
  {
    names: [
      'INVALID', 'INVALID_ARGS', 'INVALID_REQUEST', 'INVALID_INPUT', 'INVALID_PARAMETER',
      'INVALID_PARAMETERS', 'INVALID_PARAMS', 'INVALID_VALUE', 'INVALID_FORMAT', 'BAD_ARGUMENT', 'BAD_INPUT',
      'ILLEGAL_ARGUMENT', 'ARGUMENT_ERROR', 'MISSING_ARGUMENT', 'MISSING_PARAMETER', 'MALFORMED', 'MALFORMED_REQUEST',
      'PARSE_ERROR', 'VALIDATION_ERROR', 'VALIDATION_FAILED',
    ],
    code: 'INVALID_ARGUMENT',
    alternatives: ['FAILED_PRECONDITION', 'OUT_OF_RANGE'],
    reason: 'A request that is wrong whatever the state of the system is INVALID_ARGUMENT.',
  },
  {
    names: ['TIMEOUT', 'TIME_OUT', 'TIMED_OUT', 'TIMEOUT_ERROR', 'DEADLINE_EXPIRED', 'DEADLINE_REACHED'],
    code: 'DEADLINE_EXCEEDED',
    alternatives: ['UNAVAILABLE'],
    reason: 'A call whose time ran out is DEADLINE_EXCEEDED; where only a dependency was slow, it is UNAVAILABLE.',
  },
  {
    names: [
      'NO_SUCH_ENTITY', 'NOT_EXIST', 'NOT_EXISTS', 'NOT_EXISTING', 'DOES_NOT_EXIST', 'RESOURCE_NOT_FOUND',
      'ENTITY_NOT_FOUND', 'NOT_FOUND_ERROR',
    ],
    code: 'NOT_FOUND',
    alternatives: [],
    reason: 'The named thing is absent.',
  },
  {
    names: ['DUPLICATE', 'DUPLICATED', 'DUPLICATE_KEY', 'DUPLICATE_ENTRY', 'EXISTS', 'UNIQUE_VIOLATION'],
    code: 'ALREADY_EXISTS',
    alternatives: [],
    reason: 'What the caller tried to create is there already.',
  },
  {
    names: [
      'ACCESS_DENIED', 'NOT_ALLOWED', 'NOT_AUTHORIZED', 'NOT_AUTHORISED', 'NOT_PERMITTED', 'NO_PERMISSION',
      'INSUFFICIENT_PERMISSION', 'INSUFFICIENT_PERMISSIONS', 'PERMISSION_ERROR',
    ],
    code: 'PERMISSION_DENIED',
    alternatives: ['UNAUTHENTICATED'],
    reason: 'A known caller who lacks the right gets PERMISSION_DENIED; one who cannot be identified UNAUTHENTICATED.',
  },
  {
    names: [
      'NOT_AUTHENTICATED', 'AUTHENTICATION_REQUIRED', 'AUTHENTICATION_FAILED', 'AUTHENTICATION_ERROR',
      'NOT_LOGGED_IN', 'LOGIN_REQUIRED', 'INVALID_CREDENTIALS', 'INVALID_TOKEN', 'TOKEN_EXPIRED',
    ],
    code: 'UNAUTHENTICATED',
    alternatives: [],
    reason: 'The caller cannot be identified.',
  },
  {
    names: [
      'RATE_LIMIT', 'RATE_LIMITED', 'RATE_LIMIT_EXCEEDED', 'QUOTA_EXCEEDED', 'LIMIT_EXCEEDED', 'LIMIT_REACHED',
      'THROTTLED', 'OUT_OF_MEMORY', 'OUT_OF_SPACE', 'RESOURCE_LIMIT',
    ],
    code: 'RESOURCE_EXHAUSTED',
    alternatives: [],
    reason: 'A limited amount of something is used up.',
  },
  {
    names: ['INVALID_STATE', 'ILLEGAL_STATE', 'PRECONDITION_ERROR', 'PRECONDITION_NOT_MET'],
    code: 'FAILED_PRECONDITION',
    alternatives: ['ABORTED'],
    reason: 'The system is not in the state that the operation needs.',
  },
  {
    names: ['OUT_OF_BOUNDS', 'INDEX_OUT_OF_BOUNDS', 'INVALID_RANGE', 'END_OF_FILE', 'EOF'],
    code: 'OUT_OF_RANGE',
    alternatives: ['INVALID_ARGUMENT'],
    reason: 'The request goes past the current end; a bound that never moves is INVALID_ARGUMENT.',
  },
  {
    names: ['UNSUPPORTED', 'NOT_SUPPORTED', 'UNSUPPORTED_OPERATION', 'METHOD_NOT_FOUND', 'METHOD_NOT_SUPPORTED'],
    code: 'UNIMPLEMENTED',
    alternatives: ['INVALID_ARGUMENT'],
    reason: 'The service does not have the method or feature; an unsupported value is INVALID_ARGUMENT.',
  },
  {
    names: ['INTERNAL_ERROR', 'SERVER_ERROR', 'UNEXPECTED', 'UNEXPECTED_ERROR'],
    code: 'INTERNAL',
    alternatives: ['UNKNOWN'],
    reason: 'A broken invariant of the server is INTERNAL.',
  },
  {
    names: [
      'NOT_AVAILABLE', 'SERVICE_DOWN', 'SERVICE_NOT_AVAILABLE', 'CONNECTION_ERROR', 'CONNECTION_FAILED',
      'CONNECTION_REFUSED', 'NETWORK_ERROR', 'TEMPORARILY_UNAVAILABLE', 'TRY_AGAIN', 'TRY_AGAIN_LATER',
    ],
    code: 'UNAVAILABLE',
    alternatives: [],
    reason: 'The service cannot answer at the moment, and the same call may be sent again.',
  },
  {
    names: ['OVERLOADED', 'SERVER_BUSY'],
    code: 'UNAVAILABLE',
    alternatives: ['RESOURCE_EXHAUSTED'],
    reason: 'A service that is too busy for now is UNAVAILABLE; a limit that the caller used up is RESOURCE_EXHAUSTED.',
  },
  {
    names: ['NOT_READY'],
    code: 'UNAVAILABLE',
    alternatives: ['FAILED_PRECONDITION'],
    reason: 'What will be ready by itself is UNAVAILABLE; what somebody must make ready is FAILED_PRECONDITION.',
  },
  {
    names: ['CORRUPTED', 'CORRUPT_DATA', 'CORRUPTED_DATA', 'DATA_CORRUPTED', 'DATA_CORRUPTION'],
    code: 'DATA_LOSS',
    alternatives: ['INTERNAL'],
    reason: 'Data that is corrupt beyond recovery is DATA_LOSS.',
  },
];

/**
 * Names that people take for status codes, in SCREAMING_SNAKE, each with the code they most likely mean: the words of
 * HTTP and those of databases, frameworks and other RPC systems. None of them is a code in any dialect.
 */
export const INVENTED_NAMES: ReadonlyMap<string, CodeSuggestion> = new Map(
  [...HTTP_INTENTS, ...INVENTIONS].flatMap(({ names, code, alternatives, reason }) =>
    names.map((name) => [name, { code, alternatives, reason }]),
  ),
);
