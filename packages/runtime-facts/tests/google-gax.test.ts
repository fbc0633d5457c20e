import type { CallSettings } from 'google-gax';
import { Status, constructSettings } from 'google-gax';
import { values } from '../src/outcome.ts';
import type { Outcome } from '../src/outcome.ts';
import { prove } from './prove.ts';

/** What becomes of the codes of a client configuration. */
function retryCodes(names: readonly string[], set = 'idempotent'): Outcome {
  const config = {
    interfaces: {
      'litmus.Books': {
        retry_codes: { idempotent: names },
        retry_params: { default: {} },
        methods: { Get: { retry_codes_name: set, retry_params_name: 'default' } },
      },
    },
  };
  const settings = constructSettings('litmus.Books', config as never, {} as never, Status) as Record<string, CallSettings>;
  return values({ retryCodes: settings['get']?.retry?.retryCodes });
}

prove('google-gax', {
  'google-gax/retry-codes': () => retryCodes(['UNAVAILABLE']),
  'google-gax/retry-codes-misspelt': () => retryCodes(['UNAVAILABEL']),
  'google-gax/retry-codes-name-unknown': () => retryCodes(['UNAVAILABLE'], 'safe'),
  'google-gax/retry-codes-in-lower-case': () => retryCodes(['unavailable']),
  'google-gax/enum': () => {
    const codes = Status as unknown as Readonly<Record<string, unknown>>;
    return values({ 'Status.CANCELLED': codes['CANCELLED'], 'Status.CANCELED': codes['CANCELED'], 'Status[5]': codes['5'] });
  },
});
