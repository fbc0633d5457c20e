import { closestCode } from '../../codes/closest.ts';
import { isCodeName } from '../../codes/lookup.ts';
import type { ConfigObject, ConfigValue } from './config-value.ts';
import { memberOf } from './config-value.ts';
import { instead, problemAt } from './found.ts';
import type { ConfigProblem } from './problem.ts';

/**
 * Mistakes in the `retry_codes` of a client configuration of google-gax. It looks each name up as it is written and makes
 * NaN of the others, and takes a set that is not there for an empty one (runtime facts google-gax/retry-codes-misspelt
 * and google-gax/retry-codes-name-unknown).
 */
export function checkClientConfig(config: ConfigObject): readonly ConfigProblem[] {
  const interfaces = memberOf(config, 'interfaces')?.value;
  if (interfaces?.kind !== 'object') return [];
  return interfaces.members.flatMap(({ value }) => (value.kind === 'object' ? interfaceProblems(value) : []));
}

function interfaceProblems(config: ConfigObject): readonly ConfigProblem[] {
  const sets = memberOf(config, 'retry_codes')?.value;
  const methods = memberOf(config, 'methods')?.value;
  if (sets?.kind !== 'object') return [];
  const codes = sets.members.flatMap(({ value }) => (value.kind === 'array' ? value.elements : []));
  const isSetMissing = (name: ConfigValue): boolean => name.kind === 'string' && sets.complete && !memberOf(sets, name.value);
  return [
    ...codes.flatMap(codeProblems),
    ...(methods?.kind === 'object' ? methods.members : []).flatMap(({ value }) => {
      const name = value.kind === 'object' ? memberOf(value, 'retry_codes_name')?.value : undefined;
      return name?.kind === 'string' && isSetMissing(name) ? [problemAt(name, 'ignored', `\`retry_codes\` has no set \`${name.value}\`, so that the method repeats nothing`)] : [];
    }),
  ];
}

function codeProblems(code: ConfigValue): readonly ConfigProblem[] {
  if (code.kind === 'unknown' || (code.kind === 'string' && isCodeName(code.value))) return [];
  if (code.kind !== 'string') return [problemAt(code, 'ignored', '`retry_codes` has the names of codes, and this becomes NaN')];
  const closest = closestCode(code.value);
  return [problemAt(code, 'ignored', `\`${code.value}\` is looked up as it is written, and becomes NaN`, { offer: closest ? instead(code, closest.code) : [] })];
}

/** Whether a value is such a configuration: interfaces that have sets of codes beside their methods. */
export function isClientConfig(config: ConfigValue): config is ConfigObject {
  const interfaces = config.kind === 'object' ? memberOf(config, 'interfaces')?.value : undefined;
  return interfaces?.kind === 'object' && interfaces.members.some(({ value }) => value.kind === 'object' && ['retry_codes', 'methods'].every((key) => memberOf(value, key)));
}
