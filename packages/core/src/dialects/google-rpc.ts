import type { Dialect } from './dialect.ts';
import { SCREAMING_SNAKE } from './styles.ts';

/**
 * The enum of google/rpc/code.proto (read as google-gax 5.0.8 ships it), as ts-proto, protobuf-es, protobuf-ts, protoc
 * and protobufjs generate it. The codes of `google.rpc.Status` messages are data: an operation's error, a row of a batch.
 */
export const googleRpc: Dialect = {
  id: 'google-rpc',
  title: 'google.rpc.Code',
  packages: [{ name: 'google-gax', versions: ['5.0.8'], mixed: true }],
  enums: [
    {
      names: [
        '*/google/rpc/code#Code',
        '*/google/rpc/code_pb#Code',
        '*#google.rpc.Code',
        '*#protos.google.rpc.Code',
      ],
      style: SCREAMING_SNAKE,
      others: ['UNRECOGNIZED'],
      reverse: true,
    },
  ],
  raisers: [],
  errors: [],
  readers: [{ from: 'answer', path: ['error', 'code'] }],
  guards: [],
  clients: [],
  retry: [],
  handlers: [],
  uncoded: [],
};
