import type { Dialect } from '../../dialects/dialect.ts';
import type { LiteralEvidence } from '../decision.ts';

/** Evidence that may also say in which dialect the code is spelt. */
export interface Evidence extends LiteralEvidence {
  readonly dialect?: Dialect | undefined;
  /** It speaks of gRPC itself, and so counts where neither the file nor its package has anything to do with a library of it. */
  readonly namesGrpc?: true;
}
