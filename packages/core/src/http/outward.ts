import { codeNamed } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';

/**
 * The HTTP status a gateway answers with for a gRPC status (google/rpc/code.proto, "HTTP Mapping"). Several codes
 * share a status, so there is no way back; `codeOfHttpStatus` is a different table.
 */
export function httpStatusOf(code: CodeName): number {
  return codeNamed(code).http;
}
