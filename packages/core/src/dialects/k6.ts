import type { Dialect } from './dialect.ts';
import { PASCAL_CANCELED } from './styles.ts';

/** Names read from @types/k6 2.3.0, which declares no numbers; k6 itself is no npm package. */
export const k6: Dialect = {
  id: 'k6',
  title: 'k6/net/grpc',
  packages: [{ name: '@types/k6', versions: ['2.3.0'], mixed: true }],
  enums: [{ names: ['k6/net/grpc#'], style: PASCAL_CANCELED, prefix: 'Status', reverse: false }],
  raisers: [],
  errors: [],
  readers: [{ from: 'answer', path: ['status'] }],
  guards: [],
  clients: [{ of: 'module', name: 'k6/net/grpc' }],
  retry: [],
  handlers: [],
  uncoded: [],
};
