import { createRequire } from 'node:module';
import * as common from '@nestjs/common';
import * as core from '@nestjs/core';
import * as microservices from '@nestjs/microservices';
import type { Server } from '@grpc/grpc-js';
import { ServerCredentials } from '@grpc/grpc-js';
import type { Outcome } from '../../src/outcome.ts';
import { booksPackage } from '../books.ts';
import { outcomeOf, received, withClient } from './grpc-js.ts';
import type { Method } from './grpc-js.ts';

/** The three packages as one object. */
export type Nest = typeof common & typeof core & typeof microservices;

/** By version; the types are those of the newest. */
const VERSIONS: Readonly<Record<string, Nest>> = {
  '12.1.1': { ...common, ...core, ...microservices },
  '11.2.6': createRequire(import.meta.url)('nestjs-11') as Nest,
};

/** What a test may add to the microservice. */
export interface Additions {
  readonly filter?: common.ExceptionFilter;
  readonly guard?: common.CanActivate;
}

export function nestOf(version: string): Nest {
  const nest = VERSIONS[version];
  if (nest === undefined) throw new Error(`No NestJS ${version}`);
  return nest;
}

const CLIENT_VERSION = '1.14.7';

/** What a client sees of a `@GrpcMethod` that is this handler. */
export async function outcome(version: string, method: Method & ('Get' | 'List'), handler: () => unknown, additions: Additions = {}): Promise<Outcome> {
  const nest = nestOf(version);
  let port: Promise<number> | undefined;
  const app = await nest.NestFactory.createMicroservice<microservices.GrpcOptions>(moduleOf(nest, method, handler, additions.guard), {
    transport: nest.Transport.GRPC,
    logger: false,
    options: {
      url: '127.0.0.1:0',
      package: 'litmus',
      packageDefinition: booksPackage,
      // It tells nobody which port it has taken, so it is given another one.
      onLoadPackageDefinition: (_, server: Server) => {
        port = bind(server);
      },
    },
  });
  if (additions.filter) app.useGlobalFilters(additions.filter);
  try {
    await app.listen();
    const address = `127.0.0.1:${await port}`;
    return await withClient(CLIENT_VERSION, address, {}, (client) => outcomeOf(received(client, method)));
  } finally {
    await app.close();
  }
}

function bind(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (err, port) => {
      if (err) reject(err);
      else resolve(port);
    });
  });
}

/** A module with a controller for one method, made without the syntax of decorators, which these tests are not compiled with. */
function moduleOf(nest: Nest, method: string, handler: () => unknown, guard: common.CanActivate | undefined): common.DynamicModule {
  class Books {
    serve(): unknown {
      return handler();
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(Books.prototype, 'serve') as PropertyDescriptor;
  nest.GrpcMethod('Books', method)(Books.prototype, 'serve', descriptor);
  if (guard) nest.UseGuards(guard)(Books);
  nest.Controller()(Books);
  return { module: Books, controllers: [Books] };
}
