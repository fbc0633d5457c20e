import { closestCode } from '../../codes/closest.ts';
import { codeNumbered } from '../../codes/lookup.ts';
import { isCodeName } from '../../codes/lookup.ts';
import type { ConfigUse } from './check.ts';
import type { ConfigValue } from './config-value.ts';
import { memberOf } from './config-value.ts';
import { durationMeant, isDuration, isZero, secondsMeant } from './duration.ts';
import { inPlace, instead, keyProblems, kindOf, problemAt } from './found.ts';
import type { ConfigProblem } from './problem.ts';
import { MAX_ATTEMPTS } from './schema.ts';

export function retryProblems(policy: ConfigValue, use: ConfigUse): readonly ConfigProblem[] {
  if (policy.kind === 'unknown') return [];
  if (policy.kind !== 'object') return [problemAt(policy, 'throws', `\`retryPolicy\` is an object, and this is ${kindOf(policy)}`)];
  const at = (key: string): ConfigValue | undefined => memberOf(policy, key)?.value;
  const codes = at('retryableStatusCodes');
  const multiplier = at('backoffMultiplier');
  return [
    ...keyProblems(policy, 'retryPolicy'),
    ...attemptsProblems(at('maxAttempts'), use),
    ...['initialBackoff', 'maxBackoff'].flatMap((key) => durationProblems(at(key), key, { zero: 'wrong' })),
    ...(multiplier ? positive(multiplier, 'backoffMultiplier', Infinity) : []),
    ...(codes ? codesProblems(codes, 'retryableStatusCodes') : []),
  ];
}

export function hedgingProblems(policy: ConfigValue, use: ConfigUse): readonly ConfigProblem[] {
  if (policy.kind === 'unknown') return [];
  if (policy.kind !== 'object') return [problemAt(policy, 'throws', `\`hedgingPolicy\` is an object, and this is ${kindOf(policy)}`)];
  const codes = memberOf(policy, 'nonFatalStatusCodes')?.value;
  return [
    ...keyProblems(policy, 'hedgingPolicy'),
    ...attemptsProblems(memberOf(policy, 'maxAttempts')?.value, use),
    ...durationProblems(memberOf(policy, 'hedgingDelay')?.value, 'hedgingDelay', { zero: 'allowed' }),
    ...(codes ? codesProblems(codes, 'nonFatalStatusCodes') : []),
  ];
}

export function throttlingProblems(throttling: ConfigValue): readonly ConfigProblem[] {
  if (throttling.kind === 'unknown') return [];
  if (throttling.kind !== 'object') return [problemAt(throttling, 'throws', `\`retryThrottling\` is an object, and this is ${kindOf(throttling)}`)];
  const [tokens, ratio] = ['maxTokens', 'tokenRatio'].map((key) => memberOf(throttling, key)?.value);
  return [
    ...keyProblems(throttling, 'retryThrottling'),
    ...(tokens ? positive(tokens, 'maxTokens', 1000) : []),
    ...(ratio ? positive(ratio, 'tokenRatio', Infinity) : []),
  ];
}

function positive(value: ConfigValue, key: string, most: number): readonly ConfigProblem[] {
  if (value.kind === 'unknown' || (value.kind === 'number' && value.value > 0 && value.value <= most)) return [];
  const bound = most === Infinity ? '' : `, and at most ${most}`;
  const digits = value.kind === 'string' && /^\d+(?:\.\d+)?$/.test(value.value) && Number(value.value) > 0 && Number(value.value) <= most ? value.value : undefined;
  return [problemAt(value, 'throws', `\`${key}\` is a number above 0${bound}, and this is ${shown(value)}`, { offer: digits === undefined ? [] : inPlace(value, digits) })];
}

function attemptsProblems(value: ConfigValue | undefined, { attemptsLimit }: ConfigUse): readonly ConfigProblem[] {
  if (!value || value.kind === 'unknown') return [];
  if (value.kind !== 'number' || !Number.isInteger(value.value) || value.value < 2) {
    return [problemAt(value, 'throws', `\`maxAttempts\` counts the first attempt too, so it is a whole number of at least 2, and this is ${shown(value)}`)];
  }
  if (value.value <= MAX_ATTEMPTS || attemptsLimit === 'raised') return [];
  return [
    problemAt(value, 'misread', `\`maxAttempts\` is ${MAX_ATTEMPTS} at most, whatever is written`, {
      confidence: attemptsLimit === 'usual' ? 'certain' : 'likely',
      offer: inPlace(value, String(MAX_ATTEMPTS)),
    }),
  ];
}

export function durationProblems(value: ConfigValue | undefined, key: string, { zero }: { readonly zero: 'allowed' | 'wrong' }): readonly ConfigProblem[] {
  if (!value || value.kind === 'unknown') return [];
  if (value.kind === 'string') {
    if (isDuration(value.value)) return zero === 'wrong' && isZero(value.value) ? [problemAt(value, 'misread', `\`${key}\` is longer than no time, and without it the attempts follow each other at once`)] : [];
    const meant = durationMeant(value.value);
    const seconds = /^\d*\.?\d+$/.test(value.value) ? secondsMeant(Number(value.value)) : undefined;
    return [problemAt(value, 'throws', `\`${key}\` is a duration in seconds such as \`0.1s\`, and this is \`${value.value}\``, { write: meant, offer: seconds === undefined ? [] : instead(value, seconds) })];
  }
  const seconds = value.kind === 'number' && value.quote ? secondsMeant(value.value) : undefined;
  const offer = seconds !== undefined && value.kind === 'number' && value.quote ? inPlace(value, `${value.quote}${seconds}${value.quote}`) : [];
  return [problemAt(value, 'throws', `\`${key}\` is a duration in seconds such as \`0.1s\`, as a string, and this is ${shown(value)}`, { offer })];
}

/** @param key `nonFatalStatusCodes` may be left empty */
function codesProblems(codes: ConfigValue, key: 'retryableStatusCodes' | 'nonFatalStatusCodes'): readonly ConfigProblem[] {
  if (codes.kind === 'unknown') return [];
  if (codes.kind !== 'array') return [problemAt(codes, key === 'retryableStatusCodes' ? 'throws' : 'misread', `\`${key}\` is an array, and this is ${kindOf(codes)}`)];
  if (codes.elements.length === 0 && codes.complete && key === 'retryableStatusCodes') return [problemAt(codes, 'throws', '`retryableStatusCodes` names no code')];
  return codes.elements.flatMap((each) => codeProblems(each, key));
}

function codeProblems(code: ConfigValue, key: string): readonly ConfigProblem[] {
  switch (code.kind) {
    case 'unknown':
      return [];
    case 'number':
      return codeNumbered(code.value) ? [] : [problemAt(code, 'throws', `\`${key}\` has ${code.value}, and the codes are 0 to 16`)];
    case 'string': {
      if (isCodeName(code.value.toUpperCase())) return [];
      const closest = closestCode(code.value);
      return [problemAt(code, 'throws', `\`${key}\` has \`${code.value}\`, which is no status code`, { offer: closest ? instead(code, closest.code) : [] })];
    }
    default:
      return [problemAt(code, 'throws', `\`${key}\` has names or numbers of codes, and this is ${kindOf(code)}`)];
  }
}

const shown = (value: ConfigValue): string => (value.kind === 'number' ? String(value.value) : value.kind === 'string' ? `\`${value.value}\`` : kindOf(value));
