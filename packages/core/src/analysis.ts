import type { LiteralDecision } from './literals/decision.ts';
import type { Judgement } from './litmus/judgement.ts';
import type { Source } from './source/source.ts';
import type { TextEdit } from './edits/text-edit.ts';

/** All that core has to say of a file. Each part is worked out when first asked for. */
export interface Analysis {
  /** The raw literals in the place of a code, in the order of the text, each with its verdict. */
  readonly literals: readonly LiteralDecision[];
  /** At most one judgement a site, in the order of the text. */
  readonly judgements: readonly Judgement[];
  /** The edits that make all rewrites of `literals`, with the imports they need, once. */
  readonly rewrites: readonly TextEdit[];
}

/**
 * Whether a file of this text may hold anything core speaks of. A cheap test on the bytes, to be asked before a parser
 * is loaded: `false` is sure.
 */
export function mayConcernCodes(text: string): boolean {
  return /\bcodes?\b|status|grpc|rpc/i.test(text);
}

/** Analyses a file. Asking again for the same tree gives the same object. */
export function analyse(source: Source): Analysis {
  void source;
  return { literals: [], judgements: [], rewrites: [] };
}
