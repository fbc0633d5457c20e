import { packageOf, partsOf } from '../names/qualified-name.ts';
import type { QualifiedName } from '../names/qualified-name.ts';
import type { Reading } from '../source/reading.ts';
import type { RaiseSite } from './raise-site.ts';

/**
 * Whether what a site raises goes out over gRPC. NestJS raises an `RpcException` over every transport, and HTTP numbers
 * are usual over TCP or NATS: there the file or its package has to say that gRPC is meant, and the file no other.
 */
export function isSentByGrpc(reading: Reading, { dialect }: Pick<RaiseSite, 'dialect'>): boolean {
  if (dialect !== 'nestjs' || reading.handlers.all.some((handler) => handler.dialect === 'nestjs')) return true;
  return namesGrpc(reading) && !namesOtherTransport(reading);
}

/** The file imports gRPC or messages generated for it, or its package depends on it. */
export function namesGrpc(reading: Reading): boolean {
  if (reading.source.facts.dependencies?.has('@grpc/grpc-js') === true) return true;
  return importedNames(reading).some((name) => {
    const { module, path } = partsOf(name);
    if (packageOf(module) === '@grpc/grpc-js' || /(?:^|[/_.-])(?:protos?|pb|grpc)(?:[/_.-]|$)/.test(module)) return true;
    return module === '@nestjs/microservices' && /Grpc/.test(path[0] ?? '');
  });
}

/** The file answers HTTP requests, or messages of another transport of NestJS. */
export function namesOtherTransport(reading: Reading): boolean {
  const imported = importedNames(reading);
  if (imported.some((name) => OTHER_DECORATORS.has(name))) return true;
  return reading.nodes.of('MemberExpression').some((node) => /^@nestjs\/microservices#Transport\.(?!GRPC$)/.test(reading.names.qualify(node) ?? ''));
}

const OTHER_DECORATORS: ReadonlySet<string> = new Set([
  ...['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put', 'Sse'].map((name) => `@nestjs/common#${name}`),
  ...['EventPattern', 'MessagePattern'].map((name) => `@nestjs/microservices#${name}`),
]);

function importedNames({ nodes, names }: Reading): readonly QualifiedName[] {
  const imported = nodes.of('ImportSpecifier').flatMap(({ local }) => names.qualify(local) ?? []);
  const required = nodes.of('CallExpression').flatMap((call) => (call.callee.type === 'Identifier' && call.callee.name === 'require' ? (names.qualify(call) ?? []) : []));
  return [...imported, ...required];
}
