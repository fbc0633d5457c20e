import type { TransformName } from '../transforms/transform.ts';

interface Words {
  /** The title of a report. */
  readonly title: string;
  /** What is counted. */
  readonly noun: string;
  readonly rewrite: { readonly id: string; readonly text: string };
  readonly undecided: { readonly id: string; readonly text: string };
}

/** How the reports speak of what a transform finds. */
export const WORDS: Readonly<Record<TransformName, Words>> = {
  'status-codes': {
    title: 'Raw gRPC status codes',
    noun: 'code',
    rewrite: { id: 'raw-code', text: 'A raw number stands where a gRPC status constant belongs.' },
    undecided: { id: 'undecided-code', text: 'A number may be a gRPC status code; the file alone does not tell.' },
  },
  'grpc-js': {
    title: 'From grpc to @grpc/grpc-js',
    noun: 'place',
    rewrite: { id: 'legacy-grpc', text: 'The deprecated package grpc is used, in a way that @grpc/grpc-js has a sure counterpart for.' },
    undecided: { id: 'undecided-legacy-grpc', text: 'The deprecated package grpc is used, in a way that a person has to look at.' },
  },
};
