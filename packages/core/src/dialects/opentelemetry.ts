import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/**
 * Read from @opentelemetry/semantic-conventions 1.45.0: the values of the deprecated attribute `rpc.grpc.status_code`.
 * The status of a span (`SpanStatusCode`, 0 to 2) has nothing to do with them.
 */
export const openTelemetry: Dialect = {
  id: 'opentelemetry',
  title: '@opentelemetry/semantic-conventions',
  packages: [{ name: '@opentelemetry/semantic-conventions', versions: ['1.45.0'], mixed: true }],
  enums: [
    {
      names: ['@opentelemetry/semantic-conventions/incubating#'],
      style: SCREAMING_SNAKE,
      prefix: 'RPC_GRPC_STATUS_CODE_VALUE_',
      reverse: false,
    },
    { names: ['@opentelemetry/semantic-conventions#RpcGrpcStatusCodeValues'], style: SCREAMING_SNAKE, reverse: false },
    {
      names: ['@opentelemetry/semantic-conventions#'],
      style: SCREAMING_SNAKE,
      prefix: 'RPCGRPCSTATUSCODEVALUES_',
      reverse: false,
    },
  ],
  raisers: [],
  errors: [],
  readers: [],
  guards: [],
  clients: [],
  retry: [],
  handlers: [],
  uncoded: [],
};
