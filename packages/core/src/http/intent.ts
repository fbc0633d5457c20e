import type { CodeSuggestion } from '../codes/suggestion.ts';

/** What somebody meant who wrote an HTTP status where a status code belongs. */
export interface HttpIntent extends CodeSuggestion {
  readonly status: number;
  /** The names HTTP libraries give the status, where they are not the name of a status code. */
  readonly names: readonly string[];
}

/**
 * What the HTTP statuses mean as status codes. Neither of the two mapping tables answers this: a developer's 404 is
 * a missing thing, while a bare 404 of a proxy is a missing method. Judged by the meaning of the status in RFC 9110
 * and of the code in google/rpc/code.proto.
 */
export const HTTP_INTENTS: readonly HttpIntent[] = [
  { status: 200, code: 'OK', alternatives: [], names: [],
    reason: 'HTTP 200 is success.' },
  { status: 201, code: 'OK', alternatives: [], names: ['CREATED'],
    reason: 'HTTP 201 is success, and gRPC has one code for it.' },
  { status: 202, code: 'OK', alternatives: [], names: ['ACCEPTED'],
    reason: 'HTTP 202 is success, and gRPC has one code for it.' },
  { status: 204, code: 'OK', alternatives: ['NOT_FOUND'], names: ['NO_CONTENT'],
    reason: 'HTTP 204 is success without a body, which is OK with an empty message.' },
  { status: 400, code: 'INVALID_ARGUMENT', alternatives: ['FAILED_PRECONDITION', 'OUT_OF_RANGE'],
    names: ['BAD_REQUEST'],
    reason: 'HTTP 400 blames the request; where the state decides, it is FAILED_PRECONDITION or OUT_OF_RANGE.' },
  { status: 401, code: 'UNAUTHENTICATED', alternatives: ['PERMISSION_DENIED'], names: ['UNAUTHORIZED', 'UNAUTHORISED'],
    reason: 'HTTP 401 asks who the caller is; a known caller who lacks the right gets PERMISSION_DENIED.' },
  { status: 402, code: 'FAILED_PRECONDITION', alternatives: ['RESOURCE_EXHAUSTED', 'PERMISSION_DENIED'],
    names: ['PAYMENT_REQUIRED'],
    reason: 'HTTP 402 asks for a payment first, which is a state to be changed.' },
  { status: 403, code: 'PERMISSION_DENIED', alternatives: ['UNAUTHENTICATED'], names: ['FORBIDDEN'],
    reason: 'HTTP 403 refuses a known caller; one who cannot be identified gets UNAUTHENTICATED.' },
  { status: 404, code: 'NOT_FOUND', alternatives: [], names: [],
    reason: 'HTTP 404 says that the named thing is absent.' },
  { status: 405, code: 'UNIMPLEMENTED', alternatives: ['PERMISSION_DENIED'], names: ['METHOD_NOT_ALLOWED'],
    reason: 'HTTP 405 says that the target does not have the method.' },
  { status: 406, code: 'INVALID_ARGUMENT', alternatives: ['UNIMPLEMENTED'], names: ['NOT_ACCEPTABLE'],
    reason: 'HTTP 406 says that the caller asks for a form that cannot be given.' },
  { status: 408, code: 'DEADLINE_EXCEEDED', alternatives: ['UNAVAILABLE'], names: ['REQUEST_TIMEOUT'],
    reason: 'HTTP 408 says that time ran out.' },
  { status: 409, code: 'ALREADY_EXISTS', alternatives: ['ABORTED', 'FAILED_PRECONDITION'], names: ['CONFLICT'],
    reason: 'HTTP 409 is mostly a duplicate; a lost race is ABORTED, a state that forbids it FAILED_PRECONDITION.' },
  { status: 410, code: 'NOT_FOUND', alternatives: ['FAILED_PRECONDITION'], names: ['GONE'],
    reason: 'HTTP 410 says that the named thing is no longer there.' },
  { status: 411, code: 'INVALID_ARGUMENT', alternatives: [], names: ['LENGTH_REQUIRED'],
    reason: 'HTTP 411 says that the request lacks something it must have.' },
  { status: 412, code: 'FAILED_PRECONDITION', alternatives: ['ABORTED'], names: ['PRECONDITION_FAILED'],
    reason: 'HTTP 412 says that a condition does not hold; for an etag or a version, AIP-154 says ABORTED.' },
  { status: 413, code: 'RESOURCE_EXHAUSTED', alternatives: ['INVALID_ARGUMENT'],
    names: ['PAYLOAD_TOO_LARGE', 'CONTENT_TOO_LARGE', 'REQUEST_ENTITY_TOO_LARGE', 'REQUEST_TOO_LONG'],
    reason: 'HTTP 413 is a size limit, for which the gRPC libraries use RESOURCE_EXHAUSTED.' },
  { status: 414, code: 'INVALID_ARGUMENT', alternatives: [], names: ['URI_TOO_LONG', 'REQUEST_URI_TOO_LONG'],
    reason: 'HTTP 414 blames the request, whatever the state.' },
  { status: 415, code: 'INVALID_ARGUMENT', alternatives: ['UNIMPLEMENTED'], names: ['UNSUPPORTED_MEDIA_TYPE'],
    reason: 'HTTP 415 blames the form of the request.' },
  { status: 416, code: 'OUT_OF_RANGE', alternatives: ['INVALID_ARGUMENT'],
    names: ['RANGE_NOT_SATISFIABLE', 'REQUESTED_RANGE_NOT_SATISFIABLE'],
    reason: 'HTTP 416 says that the range lies past the current end.' },
  { status: 417, code: 'FAILED_PRECONDITION', alternatives: [], names: ['EXPECTATION_FAILED'],
    reason: 'HTTP 417 says that something the caller relies on does not hold.' },
  { status: 422, code: 'INVALID_ARGUMENT', alternatives: ['FAILED_PRECONDITION'],
    names: ['UNPROCESSABLE_ENTITY', 'UNPROCESSABLE_CONTENT', 'UNPROCESSABLE'],
    reason: 'HTTP 422 is a failed validation; where the state decides, it is FAILED_PRECONDITION.' },
  { status: 423, code: 'ABORTED', alternatives: ['FAILED_PRECONDITION'], names: ['LOCKED'],
    reason: 'HTTP 423 says that somebody else holds a lock.' },
  { status: 424, code: 'FAILED_PRECONDITION', alternatives: ['ABORTED'], names: ['FAILED_DEPENDENCY'],
    reason: 'HTTP 424 says that something the operation depends on has failed.' },
  { status: 426, code: 'FAILED_PRECONDITION', alternatives: ['UNIMPLEMENTED'], names: ['UPGRADE_REQUIRED'],
    reason: 'HTTP 426 says that the client must change before it tries again.' },
  { status: 428, code: 'FAILED_PRECONDITION', alternatives: ['INVALID_ARGUMENT'], names: ['PRECONDITION_REQUIRED'],
    reason: 'HTTP 428 says that a condition is missing; it is INVALID_ARGUMENT where the request lacks a field.' },
  { status: 429, code: 'RESOURCE_EXHAUSTED', alternatives: [], names: ['TOO_MANY_REQUESTS'],
    reason: 'HTTP 429 says that a rate or quota is used up.' },
  { status: 431, code: 'RESOURCE_EXHAUSTED', alternatives: ['INVALID_ARGUMENT'],
    names: ['REQUEST_HEADER_FIELDS_TOO_LARGE'],
    reason: 'HTTP 431 is a size limit, for which the gRPC libraries use RESOURCE_EXHAUSTED.' },
  { status: 451, code: 'PERMISSION_DENIED', alternatives: [], names: ['UNAVAILABLE_FOR_LEGAL_REASONS'],
    reason: 'HTTP 451 is a refusal, and no retry will change it.' },
  { status: 499, code: 'CANCELLED', alternatives: [], names: ['CLIENT_CLOSED_REQUEST'],
    reason: 'HTTP 499 says that the client went away.' },
  { status: 500, code: 'INTERNAL', alternatives: ['UNKNOWN'], names: ['INTERNAL_SERVER_ERROR'],
    reason: 'HTTP 500 says that the server broke.' },
  { status: 501, code: 'UNIMPLEMENTED', alternatives: [], names: ['NOT_IMPLEMENTED'],
    reason: 'HTTP 501 says that the server does not have the feature.' },
  { status: 502, code: 'UNAVAILABLE', alternatives: ['INTERNAL'], names: ['BAD_GATEWAY'],
    reason: 'HTTP 502 says that a server behind this one could not be used.' },
  { status: 503, code: 'UNAVAILABLE', alternatives: [], names: ['SERVICE_UNAVAILABLE'],
    reason: 'HTTP 503 says that the service cannot answer at the moment.' },
  { status: 504, code: 'DEADLINE_EXCEEDED', alternatives: ['UNAVAILABLE'], names: ['GATEWAY_TIMEOUT'],
    reason: 'HTTP 504 says that time ran out; where only a dependency was slow, it is UNAVAILABLE.' },
  { status: 507, code: 'RESOURCE_EXHAUSTED', alternatives: [], names: ['INSUFFICIENT_STORAGE'],
    reason: 'HTTP 507 says that space is used up.' },
  { status: 511, code: 'UNAUTHENTICATED', alternatives: [], names: ['NETWORK_AUTHENTICATION_REQUIRED'],
    reason: 'HTTP 511 asks for credentials.' },
];

const INTENTS_BY_STATUS: ReadonlyMap<number, HttpIntent> = new Map(
  HTTP_INTENTS.map((intent) => [intent.status, intent]),
);

/** What somebody meant who wrote this number in the slot of a status code; undefined where that cannot be told. */
export function intentOfHttpStatus(status: number): HttpIntent | undefined {
  return INTENTS_BY_STATUS.get(status);
}
