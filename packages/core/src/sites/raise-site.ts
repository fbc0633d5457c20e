import type { Node } from '../ast/node.ts';
import type { DialectId } from '../dialects/dialect.ts';
import type { CodeName } from '../codes/status-code.ts';
import type { CodeValue } from './code-value.ts';

/** A place where an error with a status code is made or sent. */
export interface RaiseSite {
  readonly kind: 'raise';
  /** `error` where it is made or sent as one; `status` for an object that may also be the status of a success. */
  readonly as: 'error' | 'status';
  /** The whole of it: `new ConnectError(…)`, `callback({ … })`, `call.emit('error', …)`. */
  readonly node: Node;
  readonly dialect: DialectId;
  /** What stands in the place of the code; empty where nothing does. */
  readonly codes: readonly CodeValue[];
  /** The code that the library takes where none is given, or that the name of the constructor says. */
  readonly impliedCode: CodeName | undefined;
  /** The expressions that make up the text the client reads. */
  readonly message: readonly Node[];
}
