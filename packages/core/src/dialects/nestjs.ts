import type { Dialect, HandlerSignature } from './dialect.ts';
import { PASCAL, SCREAMING_SNAKE } from './styles.ts';

const METHOD: HandlerSignature = {
  style: 'promise',
  request: { parameter: 0, path: [] },
  identity: [],
  metadata: [{ parameter: 1, path: [] }],
};

/**
 * Read from @nestjs/microservices 12.1.1, 11.2.6, 11.1.21 and 10.4.22; outcomes
 * run on 12.1.1. Before 12, which is the first to export `GrpcStatus`, and by habit after it, codes are those of @grpc/grpc-js.
 */
export const nestjs: Dialect = {
  id: 'nestjs',
  title: '@nestjs/microservices',
  packages: [{ name: '@nestjs/microservices', versions: ['12.1.1', '11.2.6', '11.1.21', '10.4.22'], nodeOnly: true }],
  enums: [
    {
      names: ['@nestjs/microservices#GrpcStatus', '@nestjs/microservices/enums#GrpcStatus', '@nestjs/microservices/enums/grpc-status.enum#GrpcStatus'],
      style: SCREAMING_SNAKE,
      reverse: true,
      since: '12.0.0',
      importable: { module: '@nestjs/microservices', name: 'GrpcStatus', alias: 'NestGrpcStatus' },
    },
  ],
  alsoTakes: ['grpc-js'],
  raisers: [
    {
      form: 'constructor',
      names: ['@nestjs/microservices#RpcException'],
      code: { argument: 0, properties: ['code'] },
      message: { argument: 0, properties: ['details', 'message'], orText: true },
      codeDefault: 'UNKNOWN',
    },
    {
      form: 'constructor',
      names: ['@nestjs/microservices#GrpcException'],
      message: { argument: 0 },
      code: { argument: 1 },
      codeDefault: 'UNKNOWN',
      since: '12.0.0',
    },
    {
      form: 'constructor',
      names: ['@nestjs/microservices#Grpc{}Exception'],
      perCode: PASCAL,
      lacks: ['OK'],
      message: { argument: 0 },
      since: '12.0.0',
    },
  ],
  errors: ['@nestjs/microservices#GrpcException'],
  readers: [
    { from: 'error', path: ['code'] },
    { from: 'method', method: 'getError', path: ['code'] },
    { from: 'method', method: 'getCode', path: [] },
  ],
  text: { bare: 'details', message: '{number} {NAME}: {text}' },
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
      signatures: [METHOD],
    },
    // ts-proto with `nestJs=true` makes a decorator of each service that does the work of GrpcMethod.
    { form: 'class-decorator', suffix: 'ControllerMethods', beside: ['@nestjs/common', '@nestjs/microservices'], signatures: [METHOD] },
  ],
  uncoded: [
    { when: 'a handler throws a plain Error or an HttpException', code: 'UNKNOWN', effect: 'The text becomes "Internal server error".' },
    { when: 'an RpcException is made with a text, or with a code that is no number', code: 'UNKNOWN', effect: 'The text is sent as it is.' },
    { when: 'a guard returns false', code: 'UNKNOWN', effect: 'The text becomes "Forbidden resource".' },
    { when: 'a GrpcException is thrown where its filter is not installed', versions: '>=12.0.0', code: 'UNKNOWN', effect: 'The text becomes "Internal server error".' },
  ],
};
