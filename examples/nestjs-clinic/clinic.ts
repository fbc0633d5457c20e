// Starts the microservice with the controller of one of the states.

import 'reflect-metadata';
import path from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import type { Server } from '@grpc/grpc-js';
import { Module } from '@nestjs/common';
import type { INestMicroservice, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Transport } from '@nestjs/microservices';
import type { GrpcOptions } from '@nestjs/microservices';
import { Diary } from './diary.ts';

export const GRPC = { package: 'clinic.v1', protoPath: path.join(import.meta.dirname, 'proto', 'clinic.proto') };

export interface Running {
  readonly app: INestMicroservice;
  readonly address: string;
}

/** Starts the clinic on a free port. */
export async function start(controller: Type): Promise<Running> {
  @Module({ controllers: [controller], providers: [Diary] })
  class ClinicModule {}

  let bound: Promise<number> | undefined;
  const app = await NestFactory.createMicroservice<GrpcOptions>(ClinicModule, {
    transport: Transport.GRPC,
    logger: false,
    // NestJS keeps the port that it took to itself, so the server takes one more, which is known.
    options: { ...GRPC, url: '127.0.0.1:0', onLoadPackageDefinition: (_, server: Server) => (bound = bind(server)) },
  });
  await app.listen();
  return { app, address: `127.0.0.1:${await bound}` };
}

function bind(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  });
}
