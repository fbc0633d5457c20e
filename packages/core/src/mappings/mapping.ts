import type { Node } from '../ast/node.ts';
import type { CodeSide } from './code-side.ts';
import type { HttpSide } from './http-side.ts';
import type { Direction } from './misfit.ts';

/** One pair of a mapping. */
export interface Row {
  /** The whole of it, as a comment stands beside it: the property, the case, the branch. */
  readonly node: Node;
  readonly code: CodeSide;
  readonly http: HttpSide;
}

/** An object, Map, switch or chain of tests that turns status codes into HTTP statuses, or back. */
export interface Mapping {
  readonly form: 'table' | 'switch' | 'chain';
  /** What names it: the variable, or what the switch is about. */
  readonly head: Node;
  readonly direction: Direction;
  readonly rows: readonly Row[];
  /** How many keys it has that are neither. */
  readonly others: number;
  /** Whether it says what becomes of all that has no row; `undefined` where the file does not show it. */
  readonly hasRest: boolean | undefined;
}
