import { packageOf } from '../names/qualified-name.ts';
import type { DialectId } from './dialect.ts';

/** What generators of clients and services end the names of their files with. */
const ENDINGS: readonly (readonly [ending: RegExp, dialect: DialectId])[] = [
  [/_grpc_pb$/, 'grpc-js'],
  [/ServiceClientPb$/, 'grpc-web'],
  [/_grpc_web_pb$/, 'grpc-web'],
  [/_pb_service$/, 'improbable-grpc-web'],
  [/_connect$/, 'connect'],
];

/** The dialect that a generated file of the project is written in, by its name: `./bookstore_grpc_pb`. */
export function dialectOfGenerated(module: string): DialectId | undefined {
  if (packageOf(module) !== undefined) return undefined;
  const name = module.replace(/\.[jt]s$/, '');
  return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}
