import { analyse } from '../../src/analysis.ts';
import type { JudgementRule } from '../../src/litmus/judgement.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { parse } from '../parse.ts';

/** A unary handler of grpc-js. */
export const unary = (body: string): string =>
  `import * as grpc from '@grpc/grpc-js'; const { status } = grpc;\nconst h: grpc.handleUnaryCall<A, B> = async (call, callback) => { ${body} };`;
/** A method of Connect. */
export const connect = (body: string): string =>
  `import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';\nexport default (router: ConnectRouter) => router.service(Shop, { async getBook(req, ctx) { ${body} } });`;
/** A callable of Firebase, second generation. */
export const onCall = (body: string): string =>
  `import { HttpsError, onCall } from 'firebase-functions/v2/https';\nexport const f = onCall(async (request) => { ${body} });`;
/** A callable of Firebase, first generation. */
export const onCallFirst = (body: string): string =>
  `import * as functions from 'firebase-functions';\nexport const f = functions.https.onCall(async (data, context) => { ${body} });`;
/** A method of NestJS. */
export const nest = (body: string): string =>
  `import { status } from '@grpc/grpc-js'; import { GrpcMethod, RpcException } from '@nestjs/microservices';\nclass Shop { @GrpcMethod() async getBook(data, metadata) { ${body} } }`;
/** The same with further imports. */
export const importing = (imports: string, text: string): string => `${imports}\n${text}`;

/** What a rule judges of a text: the confidence, the code in use and the one that fits. */
export function judged(rule: JudgementRule, text: string, policy: object = {}): readonly (readonly [confidence: string, used: string | undefined, fits: string | undefined])[] {
  const read = readSettings({ policy });
  if (read.kind === 'invalid') throw new Error(read.mistakes.join(' '));
  const { judgements } = analyse({ ...parse(text), settings: read.settings });
  return judgements.filter((each) => each.rule === rule).map(({ confidence, used, fits }) => [confidence, used, fits]);
}
