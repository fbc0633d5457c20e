import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package that somebody published, as it is installed here. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** The absolute folder that is read, without links. */
  readonly folder: string;
  /** The same, relative to the package's root; empty for all of it. */
  readonly part: string;
}

/** Each with the one build, of those it ships, that is read. */
const READ: Readonly<Record<string, string>> = {
  '@camunda8/sdk': 'dist',
  '@connectrpc/connect': 'dist/esm',
  '@connectrpc/connect-node': 'dist/esm',
  '@google-cloud/pubsub': 'build/src',
  '@grpc/grpc-js': 'build/src',
  '@midwayjs/grpc': 'dist',
  '@nestjs/microservices': '',
  '@protobuf-ts/grpc-backend': 'build/es2015',
  '@protobuf-ts/grpc-transport': 'build/es2015',
  '@pulumi/pulumi': 'provider',
  '@temporalio/client': 'lib',
  '@zilliz/milvus2-sdk-node': 'dist',
  'dgraph-js': 'lib',
  etcd3: 'lib',
  'firebase-functions': 'lib',
  'google-gax': 'build/src',
  'grpc-health-check': 'build/src',
  'grpc-web': '',
  'ipfs-grpc-server': 'src',
  mali: 'lib',
  'nestjs-grpc-exceptions': 'lib',
  'nice-grpc': 'lib',
  'nice-grpc-client-middleware-retry': 'lib',
  'nice-grpc-error-details': 'lib',
  protocat: 'dist',
  'ydb-sdk': 'build/cjs',
  'zeebe-node': 'dist',
};

const installed = resolve(import.meta.dirname, '../node_modules');

/** Every package that is read, by name. */
export const PACKAGES: readonly PublishedPackage[] = Object.entries(READ).map(([name, part]) => {
  const root = join(installed, name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { name, version, folder: realpathSync(join(root, part)), part };
});
