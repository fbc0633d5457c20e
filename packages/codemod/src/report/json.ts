import type { CodemodResult } from '../result.ts';
import type { Reporter } from './report.ts';

/**
 * One object: `sites` (each with its verdict), `files` (figures), `rewrites`, `passedOver`, `failures` and what else a run
 * had to say. Its schema is `report.schema.json` of this package; a change that breaks readers raises `version`.
 */
export const json: Reporter = (result) => JSON.stringify(toJson(result), undefined, 2);

function toJson({ transform, mode, found, parsed, sites, rewrites, passedOver, failures, refusal, baseline, formatted, interrupted }: CodemodResult): object {
  return {
    version: 1,
    transform,
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
    rewrites: rewrites.map(({ file, replaced, dependencies, made, written }) => ({ file, replaced, ...(dependencies && { dependencies }), ...(made && { made }), written })),
    passedOver,
    failures,
    ...(refusal && { refusal }),
    ...(baseline && { baseline }),
    ...(formatted && { formatted }),
    ...(interrupted && { interrupted }),
  };
}
