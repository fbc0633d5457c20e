import { codeNumbered, isCodeName } from '../../codes/lookup.ts';
import type { CodeName } from '../../codes/status-code.ts';
import { PERMANENT } from '../permanence.ts';
import type { ConfigArray, ConfigValue } from './config-value.ts';
import { memberOf } from './config-value.ts';
import type { ConfigProblem } from './problem.ts';

/**
 * The codes in the retry policies of a service config that stay what they are. In a program its objects are read with all
 * other lists of codes; this is for JSON, in a file or in a literal.
 *
 * @param retryable codes that the project's services declare retryable
 */
export function permanentCodesIn(config: ConfigValue, retryable: readonly CodeName[]): readonly ConfigProblem[] {
  const entries = config.kind === 'object' ? memberOf(config, 'methodConfig')?.value : undefined;
  return elementsOf(entries).flatMap((entry) => {
    const policy = entry.kind === 'object' ? memberOf(entry, 'retryPolicy')?.value : undefined;
    const codes = policy?.kind === 'object' ? memberOf(policy, 'retryableStatusCodes')?.value : undefined;
    return elementsOf(codes).flatMap((each) => problemWith(each, retryable) ?? []);
  });
}

const elementsOf = (value: ConfigValue | undefined): ConfigArray['elements'] => (value?.kind === 'array' ? value.elements : []);

function problemWith(value: ConfigValue, retryable: readonly CodeName[]): ConfigProblem | undefined {
  const code = codeOf(value);
  const permanence = code && PERMANENT[code];
  if (!permanence || retryable.includes(code)) return undefined;
  return {
    rule: 'no-permanent-retry',
    range: value.range,
    effect: 'misread',
    problem: permanence.because,
    written: code,
    confidence: permanence.disputed ? 'possible' : 'certain',
    suggestions: [],
  };
}

function codeOf(value: ConfigValue): CodeName | undefined {
  if (value.kind === 'number') return codeNumbered(value.value)?.name;
  const name = value.kind === 'string' ? value.value.toUpperCase() : undefined;
  return isCodeName(name) ? name : undefined;
}
