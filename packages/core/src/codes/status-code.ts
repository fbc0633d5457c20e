/** The canonical name of a status code, as google/rpc/code.proto and gRPC's statuscodes.md write it. */
export type CodeName =
  | 'OK'
  | 'CANCELLED'
  | 'UNKNOWN'
  | 'INVALID_ARGUMENT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'OUT_OF_RANGE'
  | 'UNIMPLEMENTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'DATA_LOSS'
  | 'UNAUTHENTICATED';

/** The number of a status code on the wire (the `grpc-status` trailer). */
export type CodeNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

/** A side that can be at fault: who sent the call, who served it, or what lies between and around them. */
export type Fault = 'caller' | 'server' | 'environment';

/**
 * What AIP-194 lets a client do with a failed call:
 * - `never`: surface it;
 * - `same-call`: send just this call again, if repeating it is harmless;
 * - `higher-level`: redo the transaction or read-modify-write the call was part of;
 * - `conditional`: only when the server says that the shortage is short (RetryInfo), never for a spent quota.
 */
export type RetryClass = 'never' | 'same-call' | 'higher-level' | 'conditional';

/** A message of google/rpc/error_details.proto. */
export type DetailType =
  | 'BadRequest'
  | 'DebugInfo'
  | 'ErrorInfo'
  | 'PreconditionFailure'
  | 'QuotaFailure'
  | 'ResourceInfo'
  | 'RetryInfo';

/** What is known of one status code. */
export interface StatusCode {
  readonly name: CodeName;
  readonly number: CodeNumber;
  /** What the code says, in one sentence. */
  readonly meaning: string;
  /** The question that is answered with yes exactly where this code fits. */
  readonly litmus: string;
  /** The sides that can be at fault, the likelier first; empty for OK. */
  readonly faults: readonly Fault[];
  /** AIP-194. */
  readonly retry: RetryClass;
  /**
   * May a gRPC library send or report the code by itself? A code that none emits was chosen by an application.
   * PERMISSION_DENIED counts: libraries make it of a bare HTTP 403 and in RBAC filters (gRPC's statuscodes.md,
   * http-grpc-status-mapping.md).
   */
  readonly emittedByLibraries: boolean;
  /** The HTTP status google/rpc/code.proto gives the code on its way out. The way in is another table. */
  readonly http: number;
  /** The detail that usually goes with the code (Google's API design guide, Errors), where there is one. */
  readonly usualDetail?: DetailType;
}
