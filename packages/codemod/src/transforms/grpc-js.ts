import { loadsLegacyGrpc, mayUseLegacyGrpc, migrateToGrpcJs } from '@grpc-litmus/core';
import type { Transform } from './transform.ts';

/**
 * The deprecated package grpc to @grpc/grpc-js. A package moves as a whole: clients, servers and credentials of the one
 * library are refused by the other.
 */
export const grpcJs: Transform = {
  mayConcern: mayUseLegacyGrpc,
  load: () => Promise.resolve((source) => migrateToGrpcJs(source).map(({ node, literal, shape, verdict }) => ({ offset: node.range[0], literal: brief(literal), shape, evidence: [], verdict }))),
  keepsPackageBack: loadsLegacyGrpc,
};

const LONGEST = 60;

/** On one line, for a report. */
function brief(literal: string): string {
  const line = literal.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
