import type { LiteralVerdict } from '@grpc-litmus/core';
import { mayHoldRawCodes } from '../gate.ts';
import type { SiteRewrite, SiteVerdict, Transform } from './transform.ts';

/** Raw status codes to the constants of the library: `5` to `status.NOT_FOUND`. */
export const statusCodes: Transform = {
  mayConcern: mayHoldRawCodes,
  load: async ({ analyse: given, replaceConstants = false }) => {
    const analyse = given ?? (await import('@grpc-litmus/core')).analyse;
    return (source) =>
      analyse(source).literals.map(({ node, literal, code, shape, evidence, verdict }) => ({
        offset: node.range[0], literal, code, shape, evidence, verdict: verdictOf(verdict, replaceConstants),
      }));
  },
};

function verdictOf(verdict: LiteralVerdict, replaceConstants: boolean): SiteVerdict {
  switch (verdict.kind) {
    case 'rewrite':
      return rewriteOf(verdict);
    case 'skip':
      return replaceConstants && verdict.replaceable ? rewriteOf(verdict.replaceable) : { kind: 'skip', reason: verdict.reason };
    case 'undecided':
      return { kind: 'undecided', reason: verdict.reason, ...(verdict.proposal && { proposal: rewriteOf(verdict.proposal) }) };
  }
}

function rewriteOf({ reason, reference: { text, missingDependency, ownConstants }, edits }: Extract<LiteralVerdict, { kind: 'rewrite' }>): SiteRewrite {
  return { kind: 'rewrite', reason, replacement: text, edits, needs: missingDependency === undefined ? [] : [missingDependency], ...(ownConstants && { ownConstants }) };
}
