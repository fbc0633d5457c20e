/** The places of a service config that have keys of their own. */
export type Level = 'root' | 'methodConfig' | 'name' | 'retryPolicy' | 'hedgingPolicy' | 'retryThrottling';

/**
 * The keys of each place: gRFC A6, grpc/service_config/service_config.proto, and what @grpc/grpc-js 1.14.7 reads.
 * Those that come first have to be there.
 */
export const KEYS: Readonly<Record<Level, { readonly required: readonly string[]; readonly others: readonly string[] }>> = {
  root: { required: [], others: ['methodConfig', 'retryThrottling', 'loadBalancingConfig', 'loadBalancingPolicy', 'healthCheckConfig'] },
  methodConfig: {
    required: ['name'],
    others: ['waitForReady', 'timeout', 'maxRequestBytes', 'maxResponseBytes', 'maxRequestMessageBytes', 'maxResponseMessageBytes', 'retryPolicy', 'hedgingPolicy'],
  },
  name: { required: [], others: ['service', 'method'] },
  retryPolicy: { required: ['maxAttempts', 'initialBackoff', 'maxBackoff', 'backoffMultiplier', 'retryableStatusCodes'], others: ['perAttemptRecvTimeout'] },
  hedgingPolicy: { required: ['maxAttempts'], others: ['hedgingDelay', 'nonFatalStatusCodes'] },
  retryThrottling: { required: ['maxTokens', 'tokenRatio'], others: [] },
};

/** What a level is called in a report. */
export const TITLES: Readonly<Record<Level, string>> = {
  root: 'a service config',
  methodConfig: 'an entry of `methodConfig`',
  name: 'an entry of `name`',
  retryPolicy: '`retryPolicy`',
  hedgingPolicy: '`hedgingPolicy`',
  retryThrottling: '`retryThrottling`',
};

/** More attempts than this are not made, whatever is written (gRFC A6). */
export const MAX_ATTEMPTS = 5;
