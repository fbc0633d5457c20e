import type { AnnotatedCase } from '../annotated.ts';

export const google: readonly AnnotatedCase[] = [
  {
    dialect: 'google-gax',
    name: 'both of its enums, and retries',
    file: 'client.ts',
    text: `import { GoogleError, RetryOptions, Status, createRetryOptions, grpc } from 'google-gax';
import { GrpcStatus } from '@google-cloud/firestore';

export const retry = new RetryOptions([Status.UNAVAILABLE, grpc.status.ABORTED]); // is UNAVAILABLE, ABORTED
export const more = createRetryOptions([14, GrpcStatus.DEADLINE_EXCEEDED]); // is UNAVAILABLE, DEADLINE_EXCEEDED

export const isGone = (err: GoogleError): boolean => err.code === Status.NOT_FOUND; // is NOT_FOUND
`,
  },
  {
    dialect: 'google-gax',
    name: 'require',
    file: 'client.js',
    text: `const gax = require('google-gax');
const { Firestore, GrpcStatus } = require('@google-cloud/firestore');
exports.isBusy = (err) => err.code === gax.Status.RESOURCE_EXHAUSTED || err.code === GrpcStatus.ABORTED; // is RESOURCE_EXHAUSTED, ABORTED
exports.db = new Firestore();
`,
  },
  {
    dialect: 'google-rpc',
    name: 'what ts-proto and protobuf-es generate',
    file: 'operation.ts',
    text: `import { Code } from './gen/google/rpc/code';
import { Code as EsCode } from '@buf/googleapis_googleapis.bufbuild_es/google/rpc/code_pb.js';
import { google } from './gen/protos';

export function done(operation: { error?: { code: number } }): boolean {
  return operation.error?.code === Code.OK || operation.error?.code === EsCode.NOT_FOUND || operation.error?.code === google.rpc.Code.ABORTED; // is OK, NOT_FOUND, ABORTED
}
`,
  },
];
