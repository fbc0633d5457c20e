import type { FunctionNode, Node } from '../ast/node.ts';
import type { Path } from '../names/definition.ts';
import type { Reading } from '../source/reading.ts';
import type { Origin } from './origin.ts';
import { memberOrigin } from './origin.ts';

/** Further back than this nothing is followed. */
export const MAX_HOPS = 8;

/** One step of the way back: what is traced, what is read of it, and what stands for the parameters on the way. */
export interface Trace {
  readonly reading: Reading;
  readonly hops: number;
  /** The properties read of the value, from the outside in. */
  readonly path: Path;
  /** The arguments of the one call that was followed into a function of the file. */
  readonly given: Given;
}

export type Given = ReadonlyMap<FunctionNode, readonly Node[]>;

/** No call was followed yet. */
export const NONE_GIVEN: Given = new Map();

/** The way back from an expression, for the parts that each know one kind of step. */
export type Follow = (node: Node, at: Trace) => Origin;

/** The origin of what a path leads to in a value. */
export const along = (origin: Origin, path: Path): Origin => path.reduce(memberOrigin, origin);
