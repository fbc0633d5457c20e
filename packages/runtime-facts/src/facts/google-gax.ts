import type { Fact, Sighting } from '../fact.ts';
import { values } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

const seen = (outcome: Outcome): readonly [Sighting] => [{ on: ['5.0.8'], outcome }];

export const GOOGLE_GAX_FACTS: readonly Fact[] = [
  {
    id: 'google-gax/retry-codes',
    does: "`retry_codes: { idempotent: ['UNAVAILABLE'] }` in a client configuration",
    sightings: seen(values({ retryCodes: [14] })),
    rules: ['valid-service-config'],
  },
  {
    id: 'google-gax/retry-codes-misspelt',
    does: "`retry_codes: { idempotent: ['UNAVAILABEL'] }` in a client configuration",
    sightings: seen(values({ retryCodes: [NaN] })),
    rules: ['no-nonexistent-code', 'valid-service-config'],
  },
  {
    id: 'google-gax/retry-codes-name-unknown',
    does: "`retry_codes_name: 'safe'` of a method, where `retry_codes` has only `idempotent`",
    sightings: seen(values({ retryCodes: [] })),
    rules: ['valid-service-config'],
  },
  {
    id: 'google-gax/retry-codes-in-lower-case',
    does: "`retry_codes: { idempotent: ['unavailable'] }` in a client configuration",
    sightings: seen(values({ retryCodes: [NaN] })),
    rules: ['no-invalid-code', 'valid-service-config'],
  },
  {
    id: 'google-gax/enum',
    does: 'What `Status` has.',
    sightings: seen(values({ 'Status.CANCELLED': 1, 'Status.CANCELED': undefined, 'Status[5]': 'NOT_FOUND' })),
    rules: ['no-nonexistent-code'],
  },
];
