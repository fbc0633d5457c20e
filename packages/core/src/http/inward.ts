import type { CodeName } from '../codes/status-code.ts';

const CODES_BY_HTTP_STATUS: ReadonlyMap<number, CodeName> = new Map([
  [400, 'INTERNAL'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'UNIMPLEMENTED'],
  [429, 'UNAVAILABLE'],
  // The document says so; grpc-js and Envoy have no row for it and answer UNKNOWN.
  [431, 'INTERNAL'],
  [502, 'UNAVAILABLE'],
  [503, 'UNAVAILABLE'],
  [504, 'UNAVAILABLE'],
]);

/**
 * The code a gRPC client makes of an HTTP response that has no `grpc-status` (gRPC's http-grpc-status-mapping.md).
 * UNKNOWN for every status without a row, 200 included: a proxy answered, not a gRPC server. Servers must not use
 * this table the other way round.
 */
export function codeOfHttpStatus(status: number): CodeName {
  return CODES_BY_HTTP_STATUS.get(status) ?? 'UNKNOWN';
}
