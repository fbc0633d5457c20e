import { replacedCode } from '../edits/replace-code.ts';
import type { LitmusTest } from '../litmus/litmus-test.ts';

/** An error that carries OK: the client takes the call for a success without an answer. */
export const okError: LitmusTest = (reading, site) => {
  const value = site.codes.length === 1 ? site.codes[0] : undefined;
  if (site.as !== 'error' || !value || value.kind === 'unknown' || value.code !== 'OK') return undefined;
  const internal = replacedCode(reading, site, value, 'INTERNAL');
  return {
    rule: 'no-ok-error',
    place: site.node,
    node: value.at,
    written: reading.source.text.slice(...value.at.range),
    used: 'OK',
    fits: undefined,
    confidence: 'certain',
    reasons: ['an error carries OK'],
    vetoesConsidered: [],
    suggestions: internal ? [internal] : [],
  };
};
