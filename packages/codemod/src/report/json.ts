import type { CodemodResult } from '../result.ts';
import type { Reporter } from './report.ts';

/** One object: `sites` (each with its verdict), `files` (figures), `rewrites`, `passedOver`, `failures` and, where writing was refused, `refusal`. */
export const json: Reporter = (result) => JSON.stringify(toJson(result), undefined, 2);

function toJson({ mode, found, parsed, sites, rewrites, passedOver, failures, refusal }: CodemodResult): object {
  return {
    mode,
    sites,
    files: {
      found,
      parsed,
      toRewrite: rewrites.length,
      written: rewrites.filter(({ written }) => written).length,
      passedOver: passedOver.length,
      failed: failures.length,
    },
    rewrites: rewrites.map(({ file, replaced, written }) => ({ file, replaced, written })),
    passedOver,
    failures,
    ...(refusal && { refusal }),
  };
}
