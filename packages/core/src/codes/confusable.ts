import { CONFUSABLE_PAIRS, type ConfusablePair } from './confusable-pairs.ts';
import type { CodeName } from './status-code.ts';

/** The codes that people confuse with this one. */
export function confusableWith(code: CodeName): readonly CodeName[] {
  return CONFUSABLE_PAIRS.filter(({ codes }) => codes.includes(code)).map(({ codes: [first, second] }) =>
    first === code ? second : first,
  );
}

/** The pair of the two codes, turned so that the first answer belongs to `a`; undefined where nobody confuses them. */
export function litmusBetween(a: CodeName, b: CodeName): ConfusablePair | undefined {
  const pair = CONFUSABLE_PAIRS.find(({ codes }) => a !== b && codes.includes(a) && codes.includes(b));
  return pair === undefined || pair.codes[0] === a ? pair : reversed(pair);
}

function reversed(pair: ConfusablePair): ConfusablePair {
  const [code, otherCode] = pair.codes;
  const [answer, otherAnswer] = pair.answers;
  return { ...pair, codes: [otherCode, code], answers: [otherAnswer, answer] };
}
