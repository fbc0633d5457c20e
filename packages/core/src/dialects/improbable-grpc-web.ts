import type { Dialect } from './dialect.ts';
import { PASCAL_CANCELED } from './styles.ts';

/** Read from @improbable-eng/grpc-web 0.15.0 and from what ts-protoc-gen 0.15.0 and ts-proto 2.18.0 generate for it. */
export const improbableGrpcWeb: Dialect = {
  id: 'improbable-grpc-web',
  title: '@improbable-eng/grpc-web',
  packages: [{ name: '@improbable-eng/grpc-web', versions: ['0.15.0'] }],
  enums: [
    {
      names: ['@improbable-eng/grpc-web#grpc.Code'],
      style: PASCAL_CANCELED,
      reverse: true,
      importable: { module: '@improbable-eng/grpc-web', name: 'grpc', alias: 'grpcWeb', inside: ['Code'], hiddenFromEsm: true },
    },
  ],
  raisers: [],
  errors: ['*_pb_service#ServiceError', '*#GrpcWebError'],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'option', option: 'onEnd', parameter: 0, path: ['status'] },
    { from: 'option', option: 'onEnd', parameter: 0, path: [] },
  ],
  text: { bare: 'message' },
  guards: [],
  clients: [{ of: 'package', name: '@improbable-eng/grpc-web' }],
  retry: [],
  handlers: [],
  uncoded: [],
};
