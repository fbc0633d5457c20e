import * as grpc from '@grpc/grpc-js';
import { Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const asIs = (text: Buffer): Buffer => text;

const ECHO: grpc.MethodDefinition<Buffer, Buffer> = { path: '/echo.Echo/Echo', requestStream: false, responseStream: false, requestSerialize: asIs, requestDeserialize: asIs, responseSerialize: asIs, responseDeserialize: asIs };

/** The code with which a call to a target of grpc-js ends. */
function codeOfCall(target: string): Promise<grpc.status> {
  const client = new grpc.Client(target, grpc.credentials.createInsecure());
  return new Promise((resolve) => {
    client.makeUnaryRequest(ECHO.path, asIs, asIs, Buffer.from('tree'), new grpc.Metadata(), { deadline: Date.now() + 20_000 }, (error) => {
      client.close();
      resolve(error?.code ?? grpc.status.OK);
    });
  });
}

const reports = (target: string): boolean =>
  new Linter().verify(
    `import { Client, credentials } from '@grpc/grpc-js';\nexport const client = new Client('${target}', credentials.createInsecure());\n`,
    [{ plugins: { 'grpc-litmus': plugin }, rules: { 'grpc-litmus/valid-service-config': ['error', { confidence: 'certain' }] } }],
    'client.js',
  ).length > 0;

describe('a server on loopback', () => {
  const server = new grpc.Server();
  let port = 0;

  beforeAll(async () => {
    server.addService({ echo: ECHO }, { echo: (call: grpc.ServerUnaryCall<Buffer, Buffer>, callback: grpc.sendUnaryData<Buffer>) => callback(null, call.request) });
    port = await new Promise((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
    });
  });
  afterAll(() => {
    server.forceShutdown();
  });

  it.each(['', 'dns:', 'dns:///', 'ipv4:'])('is reached with "%s" in front of its address, and nothing is reported', async (scheme) => {
    const target = `${scheme}127.0.0.1:${String(port)}`;
    expect({ code: await codeOfCall(target), reports: reports(target) }).toEqual({ code: grpc.status.OK, reports: false });
  });

  it.each(['http://', 'https://', 'HTTP://', 'grpc://', 'grpcs://', 'tcp://', 'h2c://'])('is not reached with "%s" in front of its address, which is reported', async (scheme) => {
    const target = `${scheme}127.0.0.1:${String(port)}`;
    expect({ code: await codeOfCall(target), reports: reports(target) }).toEqual({ code: grpc.status.UNAVAILABLE, reports: true });
  });
});
