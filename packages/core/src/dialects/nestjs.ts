import { PASCAL, SCREAMING_SNAKE } from './styles.ts';
import type { Dialect, HandlerSignature } from './dialect.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: [] },
  identity: [],
  metadata: [{ parameter: 1, path: [] }],
};

/** Read from @nestjs/microservices 12.1.1, 11.2.6 and 10.4.22; outcomes run on 12.1.1. */
export const nestjs: Dialect = {
  id: 'nestjs',
  title: '@nestjs/microservices',
  packages: [{ name: '@nestjs/microservices', version: '12.1.1' }],
  enums: [
    {
      names: ['@nestjs/microservices#GrpcStatus', '@nestjs/microservices/enums#GrpcStatus'],
      style: SCREAMING_SNAKE,
      since: '11.1.21',
      importable: { module: '@nestjs/microservices', name: 'GrpcStatus', alias: 'NestGrpcStatus' },
    },
  ],
  alsoTakes: ['grpc-js'],
  raisers: [
    {
      form: 'constructor',
      names: ['@nestjs/microservices#RpcException'],
      code: { argument: 0, properties: ['code'] },
      message: { argument: 0, properties: ['details', 'message'] },
      codeDefault: 'UNKNOWN',
    },
    {
      form: 'constructor',
      names: ['@nestjs/microservices#GrpcException'],
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
      since: '11.1.21',
    },
    {
      form: 'constructor',
      names: ['@nestjs/microservices#Grpc{}Exception'],
      perCode: PASCAL,
      message: { argument: 0 },
      since: '11.1.21',
    },
  ],
  errors: ['@nestjs/microservices#GrpcException'],
  guards: [],
  clients: [],
  retry: [],
  handlers: [
    {
      form: 'decorator',
      names: [
        '@nestjs/microservices#GrpcMethod',
        '@nestjs/microservices#GrpcStreamMethod',
        '@nestjs/microservices#GrpcStreamCall',
      ],
      signature: METHOD,
    },
  ],
  uncoded: [
    { when: 'a handler throws a plain Error or an HttpException', code: 'UNKNOWN', effect: 'The text becomes "Internal server error".' },
    { when: 'an RpcException is made with a text', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
    { when: 'a GrpcException is thrown where its filter is not installed', code: 'UNKNOWN', effect: 'The text becomes "Internal server error".' },
  ],
};
