import type { CodeName } from '../codes/status-code.ts';
import { httpStatusOf } from './outward.ts';

/**
 * What other published tables answer with, or did once, where google/rpc/code.proto says something else. Whoever
 * follows one of them is not wrong.
 *
 * - the Connect protocol until 2024 (connectrpc/connectrpc.com#130): 408, 412, 404
 * - Twirp's specification: 408, 412, 403 for RESOURCE_EXHAUSTED until version 7
 * - grpc-gateway 1: 408, 412, 403 and 503 (grpc-ecosystem/grpc-gateway#569, #657)
 *
 * No registered HTTP status says that the client itself called off the request, and 499 is nginx's own, so many
 * answer CANCELLED with a general one, which nobody is left to read.
 */
const ELSEWHERE: { readonly [N in CodeName]?: readonly number[] } = {
  CANCELLED: [400, 408, 500, 503, 504],
  DEADLINE_EXCEEDED: [408],
  FAILED_PRECONDITION: [412],
  RESOURCE_EXHAUSTED: [403, 503],
  UNIMPLEMENTED: [404],
};

/** Whether some published table answers with this HTTP status for the code. */
export const isPublished = (code: CodeName, status: number): boolean =>
  httpStatusOf(code) === status || ELSEWHERE[code]?.includes(status) === true;
