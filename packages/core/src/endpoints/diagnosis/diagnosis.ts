import type { CodeNumber } from '../../codes/status-code.ts';
import type { CheckId } from './checks.ts';

/** What stands between a gRPC client and a handler, and makes errors of its own. */
export type Product = 'esp' | 'espv2' | 'envoy' | 'grpc-js' | 'grpc-core' | 'grpc-go';

/** The part of a product that wrote the message. */
export type Component =
  | 'service-control'
  | 'jwt'
  | 'routing'
  | 'path-rewrite'
  | 'backend-auth'
  | 'upstream'
  | 'envoy-upstream'
  | 'envoy'
  | 'transcoder'
  | 'startup'
  | 'grpc-js'
  | 'grpc-core'
  | 'grpc-go'
  | 'grpc-client';

/** Who can mend it. */
export type Party = 'client' | 'consumer-project' | 'service-config' | 'operator' | 'application' | 'proxy' | 'server' | 'network' | 'load' | 'google';

/**
 * What a retry can do about an error:
 * - `never`: the same request can never pass;
 * - `same-call`: the same call may pass after a pause;
 * - `higher-level`: something else comes first (a new token, the next quota window, another stream);
 * - `after-fix`: configuration, rights or a deployment must change.
 */
export type RetryVerdict = 'never' | 'same-call' | 'higher-level' | 'after-fix';

/** The sections of Google's troubleshooting guide for errors of a gRPC API behind the Extensible Service Proxy. */
export type GuideSection =
  | 'upstream-unavailable'
  | 'connection-failure'
  | 'api-not-enabled'
  | 'service-control-403'
  | 'unregistered-callers'
  | 'method-does-not-exist'
  | 'transport-is-closing'
  | 'binary-responses'
  | 'error-cause';

/** An error that is known: how its text is recognised, and the facts about it. What is said of it stands in `words`. */
export interface Diagnosis {
  readonly id: string;
  /** Ways in which the text is worded, in the notation of `compilePhrase`. */
  readonly phrases: readonly string[];
  /** The codes under which a native gRPC client sees it; several where products or versions differ. */
  readonly codes: readonly CodeNumber[];
  /** The HTTP statuses under which a JSON client sees it. */
  readonly http: readonly number[];
  readonly component: Component;
  /** Whose text it is. */
  readonly products: readonly Product[];
  /** Who can mend it, the likeliest first. */
  readonly responsible: readonly Party[];
  readonly retry: RetryVerdict;
  /** The verdict when it is still there after several tries; as `retry` where left out. */
  readonly lasting?: RetryVerdict;
  /** Whether a retry may do the work twice, so that only calls that are harmless to repeat are retried. */
  readonly idempotentOnly?: true;
  /** Whether its code invites to a retry that cannot help. */
  readonly looksRetryable?: true;
  /** `response_code_detail` of an ESPv2 log entry; its argument is left out where it is the text itself. */
  readonly logDetail?: readonly string[];
  /** `api_key_state` of an ESPv2 log entry. */
  readonly apiKeyState?: string;
  /** `error_cause` of an ESP log entry. */
  readonly errorCause?: 'application' | 'auth' | 'internal' | 'service_control';
  /** Envoy's response flags. */
  readonly flags?: readonly string[];
  /** What to look at, in order. */
  readonly checks: readonly CheckId[];
  /** The section of the guide that treats it. */
  readonly section?: GuideSection;
  /** Texts as they arrive, in several versions. */
  readonly examples: readonly string[];
}
