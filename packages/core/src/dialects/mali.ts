import type { Dialect, HandlerSignature } from './dialect.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: ['req'] },
  identity: [{ parameter: 0, path: ['metadata', 'authorization'] }],
  metadata: [{ parameter: 0, path: ['metadata'] }],
};

/** Read from mali 0.47.1. `setStatus` and `getStatus` of its context are about trailing metadata, not about codes. */
export const mali: Dialect = {
  id: 'mali',
  title: 'mali',
  packages: [{ name: 'mali', versions: ['0.47.1'] }],
  enums: [],
  alsoTakes: ['grpc-js'],
  raisers: [],
  errors: [],
  readers: [{ from: 'error', path: ['code'] }],
  guards: [],
  clients: [],
  retry: [],
  handlers: [
    {
      form: 'registration',
      method: 'use',
      // `use(fn)`, `use({ method: fn })`, `use('method', fn, …)`, `use('service', 'method', fn, …)`
      arguments: [0, 1, 2, 3],
      receivers: ['mali#'],
      anyReceiver: false,
      signatures: [METHOD],
    },
    { form: 'parameter-type', names: ['mali#Context'], parameter: 0, signatures: [METHOD] },
  ],
  uncoded: [{ when: 'a handler throws an error without an integer code', code: 'UNKNOWN', effect: 'The text is sent as it is.' }],
};
