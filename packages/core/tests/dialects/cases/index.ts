import type { AnnotatedCase } from '../annotated.ts';
import { browsers } from './browsers.ts';
import { connect } from './connect.ts';
import { firebase } from './firebase.ts';
import { google } from './google.ts';
import { grpcJs } from './grpc-js.ts';
import { grpcLegacy } from './grpc-legacy.ts';
import { nestjsGrpcExceptions } from './nestjs-grpc-exceptions.ts';
import { nestjs } from './nestjs.ts';
import { niceGrpc } from './nice-grpc.ts';
import { protobufTs } from './protobuf-ts.ts';
import { smallLibraries } from './small-libraries.ts';

export const CASES: readonly AnnotatedCase[] = [
  ...grpcJs,
  ...grpcLegacy,
  ...connect,
  ...nestjs,
  ...nestjsGrpcExceptions,
  ...niceGrpc,
  ...protobufTs,
  ...browsers,
  ...firebase,
  ...google,
  ...smallLibraries,
];
