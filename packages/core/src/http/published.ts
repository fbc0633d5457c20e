import type { CodeName } from '../codes/status-code.ts';
import { httpStatusOf } from './outward.ts';

/**
 * What others answer with where google/rpc/code.proto says something else; whoever follows one of them is not wrong.
 *
 * - the Connect protocol until 2024 (connectrpc/connectrpc.com#130): 408, 412, and 404 for UNIMPLEMENTED
 * - Twirp's specification: 408, 412, and 403 for RESOURCE_EXHAUSTED until version 7
 * - grpc-gateway 1: 408, 412, 403 and 503 (grpc-ecosystem/grpc-gateway#569, #657)
 * - RFC 9110: 412 where a thing must not exist yet; GitHub's API says 422 of one that does
 * - frameworks that number pages say 404 of one past the end
 *
 * No registered status says that the client itself called off the request, and 499 is nginx's own, so many answer
 * CANCELLED with a general one, which nobody is left to read.
 */
const ELSEWHERE: Readonly<Partial<Record<CodeName, readonly number[]>>> = {
  ALREADY_EXISTS: [412, 422],
  CANCELLED: [400, 408, 500, 503, 504],
  DEADLINE_EXCEEDED: [408],
  FAILED_PRECONDITION: [412],
  OUT_OF_RANGE: [404],
  RESOURCE_EXHAUSTED: [403, 503],
  UNIMPLEMENTED: [404],
};

/** The HTTP statuses that some published table has for a code, that of code.proto first. */
export const publishedStatuses = (code: CodeName): readonly number[] => [httpStatusOf(code), ...(ELSEWHERE[code] ?? [])];
