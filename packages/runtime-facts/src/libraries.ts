/** A library, and the settings it is run in: a version, with a protocol where it speaks several. */
export interface Library {
  readonly title: string;
  /** How it is run, in a few words. */
  readonly run: string;
  /** By setting, the newest first: the folder under `node_modules` that is run, and the version that must be in it. */
  readonly settings: Readonly<Record<string, Installed>>;
}

export interface Installed {
  readonly folder: string;
  /** Where the folder holds a set of packages of one version: the one whose version counts, which stands beside it. */
  readonly beside?: string;
  readonly version: string;
}

export const LIBRARIES = {
  'grpc-js': {
    title: '@grpc/grpc-js',
    run: 'server and client of the same version',
    settings: {
      '1.14.7': { folder: '@grpc/grpc-js', version: '1.14.7' },
      '1.14.4': { folder: 'grpc-js-1.14.4', version: '1.14.4' },
      '1.10.11': { folder: 'grpc-js-1.10', version: '1.10.11' },
      '1.9.15': { folder: 'grpc-js-1.9', version: '1.9.15' },
      '1.8.14': { folder: 'grpc-js-1.8', version: '1.8.14' },
    },
  },
  connect: {
    title: '@connectrpc/connect',
    run: 'server and client of @connectrpc/connect-node over Node\'s HTTP, in two protocols',
    settings: {
      '2.2.0, Connect protocol': { folder: '@connectrpc/connect', version: '2.2.0' },
      '2.2.0, gRPC protocol': { folder: '@connectrpc/connect', version: '2.2.0' },
    },
  },
  'nice-grpc': {
    title: 'nice-grpc',
    run: 'server and client of the same version',
    settings: { '2.1.18': { folder: 'nice-grpc', version: '2.1.18' } },
  },
  nestjs: {
    title: '@nestjs/microservices',
    run: 'a microservice with the gRPC transport, and a client of @grpc/grpc-js 1.14.7',
    settings: {
      '12.1.1': { folder: '@nestjs/microservices', version: '12.1.1' },
      '11.2.6': { folder: 'nestjs-11', beside: '@nestjs/microservices', version: '11.2.6' },
    },
  },
  'protobuf-ts': {
    title: '@protobuf-ts/grpc-backend',
    run: 'with a client of @protobuf-ts/grpc-transport 2.11.1, over @grpc/grpc-js 1.14.7',
    settings: { '2.11.1': { folder: '@protobuf-ts/grpc-backend', version: '2.11.1' } },
  },
  mali: {
    title: 'mali',
    run: 'with a client of @grpc/grpc-js 1.14.7',
    settings: {
      '0.47.1 on grpc-js 1.14.7': { folder: 'mali', version: '0.47.1' },
      '0.47.1 on grpc-js 1.9.15': { folder: 'mali-on-grpc-js-1.9', beside: 'mali', version: '0.47.1' },
    },
  },
  'firebase-functions': {
    title: 'firebase-functions',
    run: 'an `onCall` function of the second generation behind express, and a plain HTTP request',
    settings: { '7.4.0': { folder: 'firebase-functions', version: '7.4.0' } },
  },
  'grpc-web': {
    title: 'grpc-web',
    run: 'its objects at run time',
    settings: { '2.1.1': { folder: 'grpc-web', version: '2.1.1' } },
  },
  'google-gax': {
    title: 'google-gax',
    run: 'the settings it makes of a client configuration',
    settings: { '5.0.8': { folder: 'google-gax', version: '5.0.8' } },
  },
} as const satisfies Record<string, Library>;

export type LibraryId = keyof typeof LIBRARIES;

export const LIBRARY_IDS = Object.keys(LIBRARIES) as LibraryId[];
