import type { TextEdit } from './text-edit.ts';

/** How a status code is written at one place of a file. */
export interface CodeReference {
  /** The expression: `grpc.status.NOT_FOUND`, `Code.NotFound`, `'not-found'`. */
  readonly text: string;
  /** The import or require that the expression needs; absent where the constant is in scope already. */
  readonly importEdit?: TextEdit;
}
