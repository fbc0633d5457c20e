import type { Fact, Sighting } from '../fact.ts';
import { answer, error, exception, values } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { everywhere } from './grpc-js-versions.ts';

const INVALID_POLICY = 'Invalid method config retry policy:';

/** The client's call fails after the handler has run so often. */
const after = (attempts: number): Outcome => error(14, 'shelf out of reach', { attempts });

const refused = (reason: string): readonly [Sighting] => everywhere(exception(`${INVALID_POLICY} ${reason}`));

/** The wording changed; both take no other form than that of the second. */
const refusedDuration: readonly [Sighting, Sighting] = [
  {
    on: ['1.14.7', '1.14.4'],
    outcome: exception(`${INVALID_POLICY} initialBackoff must be a string consisting of a positive integer or decimal followed by s`),
  },
  {
    on: ['1.10.11', '1.9.15', '1.8.14'],
    outcome: exception(`${INVALID_POLICY} initialBackoff must be a string consisting of a positive integer followed by s`),
  },
];

/** What `'grpc.service_config'` makes of calls to a method that always fails with UNAVAILABLE. */
export const GRPC_JS_RETRY: readonly Fact[] = [
  {
    id: 'grpc-js/retry-policy',
    does: "`retryPolicy: { maxAttempts: 3, retryableStatusCodes: ['UNAVAILABLE'], … }`, nothing wrong with it",
    sightings: everywhere(after(3)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-above-five-attempts',
    does: '`maxAttempts: 10`',
    sightings: everywhere(after(5)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-names-in-lower-case',
    does: "`maxAttempts: 3, retryableStatusCodes: ['unavailable']`",
    sightings: everywhere(after(3)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-numbers',
    does: '`maxAttempts: 3, retryableStatusCodes: [14]`',
    sightings: everywhere(after(3)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-other-code',
    does: "`maxAttempts: 3, retryableStatusCodes: ['ABORTED']`",
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-unknown-name',
    does: "`retryableStatusCodes: ['UNAVAILABEL']`",
    sightings: refused('retryableStatusCodes value not a status code name'),
    rules: ['valid-service-config', 'no-nonexistent-code'],
  },
  {
    id: 'grpc-js/retry-http-number',
    does: '`retryableStatusCodes: [503]`',
    sightings: refused('retryableStatusCodes value not in status code range'),
    rules: ['valid-service-config', 'no-invalid-code'],
  },
  {
    id: 'grpc-js/retry-digits',
    does: "`retryableStatusCodes: ['14']`",
    sightings: refused('retryableStatusCodes value not a status code name'),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-no-codes',
    does: '`retryableStatusCodes: []`',
    sightings: refused('retryableStatusCodes must be non-empty'),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-misspelt-key',
    does: "`retryAbleStatusCodes: ['UNAVAILABLE']`, with a capital A",
    sightings: refused('retryableStatusCodes is required'),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-pascal-case-keys',
    does: '`retryPolicy: { MaxAttempts: 3, … }`, as examples for Go have it',
    sightings: refused('maxAttempts must be an integer at least 2'),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-one-attempt',
    does: '`maxAttempts: 1`',
    sightings: refused('maxAttempts must be an integer at least 2'),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-duration-without-leading-digit',
    does: "`initialBackoff: '.1s'`",
    sightings: refusedDuration,
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-duration-in-milliseconds',
    does: "`initialBackoff: '10ms'`",
    sightings: refusedDuration,
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-duration-as-number',
    does: '`initialBackoff: 0.1`',
    sightings: refusedDuration,
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-beside-hedging',
    does: '`retryPolicy` and `hedgingPolicy` in one entry of `methodConfig`',
    sightings: everywhere(exception('Invalid method config: retryPolicy and hedgingPolicy cannot both be specified')),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-without-name',
    does: 'An entry of `methodConfig` has no `name`.',
    sightings: everywhere(exception('Invalid method config: invalid name array')),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-as-object',
    does: '`methodConfig` is an object, not an array, with `maxAttempts: 3`.',
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-misspelt',
    does: '`methodConfigs` in place of `methodConfig`, with `maxAttempts: 3`.',
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-of-other-service',
    does: "`name: [{ service: 'Books' }]` for the service `litmus.Books`, with `maxAttempts: 3`.",
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/service-config-as-object',
    does: "`'grpc.service_config'` is an object, not a JSON string.",
    sightings: everywhere(exception('"[object Object]" is not valid JSON')),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-policy-misspelt',
    does: '`retry_policy` in place of `retryPolicy`, with `maxAttempts: 3`.',
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-policy-at-the-top',
    does: '`retryPolicy` beside `methodConfig`, with `maxAttempts: 3`.',
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-names-nothing',
    does: '`name: []`, with `maxAttempts: 3`.',
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-of-a-path',
    does: "`name: [{ service: '/litmus.Books/Get' }]`, with `maxAttempts: 3`.",
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/method-config-of-a-star',
    does: "`name: [{ service: '*' }]`, with `maxAttempts: 3`.",
    sightings: everywhere(after(1)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-without-pause',
    does: "`initialBackoff: '0s'`, with `maxAttempts: 3`.",
    sightings: everywhere(after(3)),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/retry-permanent-code',
    does: "`retryableStatusCodes: ['INVALID_ARGUMENT']` with `maxAttempts: 3`, and a handler that always answers so.",
    sightings: everywhere(error(3, 'no such shelf', { attempts: 3 })),
    rules: ['no-permanent-retry'],
  },
  {
    id: 'grpc-js/retry-after-the-work-was-done',
    does: "`retryableStatusCodes: ['UNKNOWN']`, and a handler that adds a book and then fails: `attempts` counts the books.",
    sightings: everywhere(error(2, 'the answer was lost', { attempts: 3 })),
    rules: ['no-unsafe-retry'],
  },
  {
    id: 'grpc-js/retry-aborted-call',
    does: "`retryableStatusCodes: ['ABORTED']`, and a handler that refuses a stale version: the call alone is sent again, stale as it is.",
    sightings: everywhere(error(10, 'stale', { attempts: 3 })),
    rules: ['no-call-level-aborted-retry'],
  },
  {
    id: 'grpc-js/timeout-whole-seconds',
    does: "`timeout: '5s'`, and a handler that answers after 50 ms.",
    sightings: everywhere(answer({ title: 'Dune' }, { attempts: 1 })),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/timeout-fraction',
    does: "`timeout: '0.5s'`, and a handler that answers after 50 ms: the library takes it for five nanoseconds.",
    sightings: everywhere(values({ 'the call ends with DEADLINE_EXCEEDED': true, 'long before the deadline of the client': true })),
    rules: ['valid-service-config'],
  },
  {
    id: 'grpc-js/timeout-fraction-with-nine-digits',
    does: "`timeout: '0.500000000s'`, and a handler that answers after 50 ms.",
    sightings: everywhere(answer({ title: 'Dune' }, { attempts: 1 })),
    rules: ['valid-service-config'],
  },
];
