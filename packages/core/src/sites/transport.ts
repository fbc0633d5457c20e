import { partsOf } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';
import type { RaiseSite } from './raise-site.ts';

/**
 * Whether what a site raises goes out over gRPC. NestJS raises an `RpcException` over every transport, and HTTP numbers
 * are usual over TCP or NATS: there the file or its package has to say that gRPC is meant.
 */
export function isSentByGrpc(reading: Reading, { dialect }: Pick<RaiseSite, 'dialect'>): boolean {
  return dialect !== 'nestjs' || reading.handlers.all.some((handler) => handler.dialect === 'nestjs') || namesGrpc(reading);
}

/** The file imports gRPC, or its package depends on it. */
export function namesGrpc({ source: { facts }, nodes, names }: Reading): boolean {
  if (facts.dependencies?.has('@grpc/grpc-js') === true) return true;
  const imported = nodes.of('ImportSpecifier').flatMap(({ local }) => names.qualify(local) ?? []);
  const required = nodes.of('CallExpression').flatMap((call) => (call.callee.type === 'Identifier' && call.callee.name === 'require' ? (names.qualify(call) ?? []) : []));
  return [...imported, ...required].some((name) => {
    const { module, path } = partsOf(name);
    return module.startsWith('@grpc/') || /(?:^|[/_.-])(?:protos?|pb|grpc)(?:[/_.-]|$)/.test(module) || (module === '@nestjs/microservices' && /Grpc/.test(path[0] ?? ''));
  });
}
