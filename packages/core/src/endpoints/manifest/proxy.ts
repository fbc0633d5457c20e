import type { Argument } from '../flags/argument.ts';
import type { Product } from '../flags/flag.ts';
import type { Range } from '../yaml/tree.ts';

/** An Endpoints proxy that a file starts. */
export interface Proxy {
  readonly product: Product;
  readonly isServerless: boolean;
  /** The minor version, where the tag names one. */
  readonly minor: number | undefined;
  readonly platform: 'kubernetes' | 'cloud-run' | 'compose' | 'docker-run' | 'other';
  /** The image, or the start script where no image tells: where a report stands that concerns no single argument. */
  readonly image: Range;
  /** The arguments of the start script; undefined where the file sets none, as a patch of another file does. */
  readonly args: readonly Argument[] | undefined;
  /** The container runs something else, such as a shell, which may start the proxy. */
  readonly isOtherProgram: boolean;
  /** The file shows all of the arguments. */
  readonly isWhole: boolean;
  readonly environment: readonly Variable[];
  /** The file shows all of the environment. */
  readonly isEnvironmentWhole: boolean;
  /** The other containers of the pod. */
  readonly siblings: readonly Sibling[];
  /** The numbers by which the container is reached from outside. */
  readonly entrances: readonly Entrance[];
  readonly probes: readonly Probe[];
  /** Cloud Run reaches the backend through a connector to a virtual network. */
  readonly hasVpcConnector: boolean;
  /** Nothing but the proxy listens on its `localhost`. */
  readonly isAlone: boolean;
  /** A piece of `ESPv2_ARGS` that gcloud takes for a variable of its own, because it splits at commas as well. */
  readonly cutByGcloud?: Argument;
  /** A backslash that ends no line, so that the rest of a command is lost. */
  readonly brokenContinuation?: Range;
}

export interface Variable {
  readonly name: string;
  readonly nameRange: Range;
  /** Undefined where the value comes from elsewhere. */
  readonly value: Argument | undefined;
}

export interface Sibling {
  readonly name: string;
  readonly ports: readonly SiblingPort[];
}

export interface SiblingPort {
  readonly number: number;
  /** Its name or a probe says that gRPC is spoken there. */
  readonly isGrpc: boolean;
}

/** A port of the container that something outside leads to. */
export interface Entrance {
  readonly what: 'targetPort' | 'published port' | 'probe';
  readonly port: number;
  readonly range: Range;
  /** The name that a Service gives the port. */
  readonly name?: string;
}

/** The path that a probe asks over HTTP. */
export interface Probe {
  readonly path: string;
  readonly range: Range;
}

/** What is the same for every proxy that nothing else is known of. */
export const UNKNOWN_SURROUNDINGS = {
  isOtherProgram: false,
  environment: [],
  isEnvironmentWhole: false,
  siblings: [],
  entrances: [],
  probes: [],
  hasVpcConnector: false,
  isAlone: false,
} as const;
