import type { ExpectedReport, Offer, ValidCase } from './rule-cases.ts';

/** A case's file: a handler with a body, and what stands before it. */
export type InHandler = (body: string, before?: string) => Pick<ValidCase, 'file' | 'code'>;

const around =
  (file: string, head: string, foot: string): InHandler =>
  (body, before = '') => ({ file, code: [before, head, body, foot].filter((part) => part !== '').join('\n') });

/** A unary handler of `@grpc/grpc-js`, by its type. */
export const grpcJs = around(
  'service.ts',
  `import { status, type handleUnaryCall } from '@grpc/grpc-js';
export const handle: handleUnaryCall<HandleRequest, HandleReply> = async (call, callback) => {`,
  '};',
);

/** The same in CommonJS, as a method of what a server is given. */
export const grpcJsCommonJs = around(
  'service.cjs',
  `const grpc = require('@grpc/grpc-js');
const server = new grpc.Server();
server.addService(definition, {
  async handle(call, callback) {`,
  '}});',
);

/** A server stream of `@grpc/grpc-js` in JavaScript, told by its shape. */
export const grpcJsStream = around('service.js', "import * as grpc from '@grpc/grpc-js';\nexport async function watch(call) {", '  call.write({ id: call.request.id });\n}');

/** The library before `@grpc/grpc-js`. */
export const grpcLegacy = around(
  'service.cjs',
  `const grpc = require('grpc');
const server = new grpc.Server();
server.addService(definition, {
  handle: async (call, callback) => {`,
  '}});',
);

export const connect = around(
  'service.ts',
  `import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';
export default (router: ConnectRouter) => router.service(ShopService, {
  async handle(request, context) {`,
  '}});',
);

/** Connect in JavaScript, a single method. */
export const connectJs = around(
  'service.js',
  `import { Code, ConnectError } from '@connectrpc/connect';
export const routes = (router) => router.rpc(ShopService.method.handle, async (request, context) => {`,
  '});',
);

export const connectCommonJs = around(
  'service.cjs',
  `const { Code, ConnectError } = require('@connectrpc/connect');
module.exports = (router) => router.service(ShopService, {
  handle: async (request, context) => {`,
  '}});',
);

/** A method of a NestJS controller. */
export const nest = around(
  'shop.controller.ts',
  `import { status } from '@grpc/grpc-js';
import { GrpcMethod, RpcException } from '@nestjs/microservices';
export class ShopController {
  @GrpcMethod('ShopService')
  async handle(request: HandleRequest): Promise<HandleReply> {`,
  '}}',
);

export const niceGrpc = around(
  'service.ts',
  `import { createServer, ServerError, Status } from 'nice-grpc';
createServer().add(ShopDefinition, {
  async handle(request, context) {`,
  '}});',
);

/** A service of protobuf-ts, whose codes are strings. */
export const protobufTs = around(
  'service.ts',
  `import { RpcError, type ServerCallContext } from '@protobuf-ts/runtime-rpc';
export class ShopService {
  async handle(request: HandleRequest, context: ServerCallContext): Promise<HandleReply> {`,
  '}}',
);

/** A callable function of Firebase, second generation. */
export const onCall = around('functions.js', "import { HttpsError, onCall } from 'firebase-functions/v2/https';\nexport const handle = onCall(async (request) => {", '});');

/** A callable function of Firebase, first generation, in CommonJS. */
export const onCallFirst = around('functions.cjs', "const functions = require('firebase-functions');\nexports.handle = functions.https.onCall(async (data, context) => {", '});');

/** One report, and the code it offers in the spelling of the site. */
export const offering = (write: string, importing?: Offer['importing']): readonly ExpectedReport[] => [
  { messageId: 'other', offers: [{ messageId: 'useCode', write, ...(importing && { importing }) }] },
];

/** One report without an offer. */
export const REPORTED: readonly ExpectedReport[] = [{ messageId: 'other' }];

export const LIKELY: readonly object[] = [{ confidence: 'likely' }];
export const POSSIBLE: readonly object[] = [{ confidence: 'possible' }];
