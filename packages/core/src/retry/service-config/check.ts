import type { ConfigArray, ConfigObject, ConfigValue } from './config-value.ts';
import { memberOf } from './config-value.ts';
import { isDuration, timeoutMisread } from './duration.ts';
import { inPlace, keyProblems, kindOf, problemAt } from './found.ts';
import { durationProblems, hedgingProblems, retryProblems, throttlingProblems } from './policies.ts';
import type { ConfigProblem } from './problem.ts';

/** What is known of the channel that a service config is for. */
export interface ConfigUse {
  /** Whether the five attempts that a policy may have at most were raised: `'grpc-node.retry_max_attempts_limit'`. */
  readonly attemptsLimit: 'usual' | 'raised' | 'unknown';
}

/**
 * Every mistake in a service config by gRFC A6, as @grpc/grpc-js 1.14.7 takes it: what its constructor throws at, and what
 * it passes over in silence (both run by the tests against the library).
 */
export function checkServiceConfig(config: ConfigValue, use: ConfigUse): readonly ConfigProblem[] {
  if (config.kind === 'unknown') return [];
  if (config.kind === 'array') return [problemAt(config, 'ignored', 'a service config is an object, and this is an array')];
  if (config.kind !== 'object') return [problemAt(config, 'throws', `a service config is an object, and this is ${kindOf(config)}`)];
  const at = (key: string): ConfigValue | undefined => memberOf(config, key)?.value;
  const policy = at('loadBalancingPolicy');
  const balancing = at('loadBalancingConfig');
  const throttling = at('retryThrottling');
  return [
    ...keyProblems(config, 'root'),
    ...(policy && isOther(policy, 'string') ? [problemAt(policy, 'throws', `\`loadBalancingPolicy\` is a string, and this is ${kindOf(policy)}`)] : []),
    ...(balancing ? balancingProblems(balancing) : []),
    ...(throttling ? throttlingProblems(throttling) : []),
    ...methodConfigProblems(at('methodConfig'), use),
  ];
}

const isOther = (value: ConfigValue, kind: ConfigValue['kind']): boolean => value.kind !== 'unknown' && value.kind !== kind;

function balancingProblems(value: ConfigValue): readonly ConfigProblem[] {
  if (value.kind === 'unknown') return [];
  if (value.kind !== 'array') return [problemAt(value, 'throws', `\`loadBalancingConfig\` is an array, and this is ${kindOf(value)}`)];
  return value.elements.flatMap((each) => {
    if (each.kind === 'unknown' || each.kind === 'array') return [];
    const isOne = each.kind === 'object' && (each.members.length === 1 || (!each.complete && each.members.length === 0));
    return isOne ? [] : [problemAt(each, 'throws', 'an entry of `loadBalancingConfig` is an object with one key, the name of the policy')];
  });
}

function methodConfigProblems(value: ConfigValue | undefined, use: ConfigUse): readonly ConfigProblem[] {
  if (!value || value.kind === 'unknown') return [];
  if (value.kind !== 'array') {
    const offer = value.kind === 'object' ? [{ replacement: '[…]', edits: [{ range: [value.range[0], value.range[0]], text: '[' }, { range: [value.range[1], value.range[1]], text: ']' }] } as const] : [];
    return [problemAt(value, 'ignored', `\`methodConfig\` is an array, and this is ${kindOf(value)}`, { offer })];
  }
  return [...value.elements.flatMap((each) => entryProblems(each, use)), ...duplicateNames(value)];
}

function entryProblems(entry: ConfigValue, use: ConfigUse): readonly ConfigProblem[] {
  if (entry.kind === 'unknown') return [];
  if (entry.kind !== 'object') return [problemAt(entry, 'throws', `an entry of \`methodConfig\` is an object, and this is ${kindOf(entry)}`)];
  const retry = memberOf(entry, 'retryPolicy');
  const hedging = memberOf(entry, 'hedgingPolicy');
  const both = retry && hedging && retry.value.kind !== 'unknown' && hedging.value.kind !== 'unknown';
  return [
    ...keyProblems(entry, 'methodConfig'),
    ...namesProblems(memberOf(entry, 'name')?.value),
    ...KINDS.flatMap(([key, kind]) => {
      const value = memberOf(entry, key)?.value;
      return value && isOther(value, kind) ? [problemAt(value, 'throws', `\`${key}\` is a ${kind}, and this is ${kindOf(value)}`)] : [];
    }),
    ...timeoutProblems(memberOf(entry, 'timeout')?.value),
    ...(both ? [problemAt(hedging.written, 'throws', 'an entry has a `retryPolicy` or a `hedgingPolicy`, not both')] : []),
    ...(retry ? retryProblems(retry.value, use) : []),
    ...(hedging ? hedgingProblems(hedging.value, use) : []),
  ];
}

const KINDS = [['waitForReady', 'boolean'], ['maxRequestBytes', 'number'], ['maxResponseBytes', 'number']] as const;

function timeoutProblems(timeout: ConfigValue | undefined): readonly ConfigProblem[] {
  if (!timeout) return [];
  if (timeout.kind === 'object') {
    const parts = ['seconds', 'nanos'].map((key) => [key, memberOf(timeout, key)?.value] as const);
    return parts.flatMap(([key, value]) => {
      const isWrong = value ? isOther(value, 'number') : timeout.complete;
      return isWrong ? [problemAt(value ?? timeout, 'throws', `a \`timeout\` in parts needs \`${key}\` as a number`)] : [];
    });
  }
  const misread = timeout.kind === 'string' && isDuration(timeout.value) ? timeoutMisread(timeout.value) : undefined;
  if (misread && timeout.kind === 'string') {
    return [problemAt(timeout, 'misread', `\`timeout\` \`${timeout.value}\` is taken for ${misread.taken}; with nine digits, \`${misread.better}\`, it is read right`, { write: misread.better })];
  }
  return durationProblems(timeout, 'timeout', { zero: 'allowed' });
}

function namesProblems(names: ConfigValue | undefined): readonly ConfigProblem[] {
  if (!names || names.kind === 'unknown') return [];
  if (names.kind !== 'array') return [problemAt(names, 'throws', `\`name\` is an array, and this is ${kindOf(names)}`, { offer: names.kind === 'object' ? wrapped(names) : [] })];
  if (names.elements.length === 0 && names.complete) return [problemAt(names, 'ignored', '`name` names no method; `[{}]` stands for all methods', { offer: inPlace(names, '[{}]') })];
  return names.elements.flatMap(nameProblems);
}

const wrapped = ({ range: [start, end] }: ConfigObject) => [{ replacement: '[…]', edits: [{ range: [start, start], text: '[' }, { range: [end, end], text: ']' }] } as const];

function nameProblems(name: ConfigValue): readonly ConfigProblem[] {
  if (name.kind === 'unknown') return [];
  if (name.kind !== 'object') return [problemAt(name, 'throws', `an entry of \`name\` is an object, and this is ${kindOf(name)}`)];
  const service = memberOf(name, 'service')?.value;
  const method = memberOf(name, 'method')?.value;
  const isUnset = service ? service.kind === 'string' && service.value === '' : name.complete;
  const stray = keyProblems(name, 'name');
  return [
    ...stray,
    ...(service ? partProblems(service, 'service') : []),
    ...(method && isUnset && stray.length === 0
      ? [problemAt(method, 'throws', 'a `method` needs its `service`')]
      : method && !isUnset ? partProblems(method, 'method') : []),
  ];
}

function partProblems(value: ConfigValue, part: 'service' | 'method'): readonly ConfigProblem[] {
  if (value.kind === 'unknown') return [];
  if (value.kind !== 'string') return [problemAt(value, 'throws', `\`${part}\` is a string, and this is ${kindOf(value)}`)];
  if (!/[/*\s]/.test(value.value)) return [];
  const form = part === 'service' ? 'the full name of a service, `package.Service`' : 'the bare name of a method';
  return [problemAt(value, 'ignored', `\`${part}\` is ${form}, so that \`${value.value}\` matches no call`)];
}

/** Two entries for the same service and method. */
function duplicateNames({ elements }: ConfigArray): readonly ConfigProblem[] {
  const seen = new Set<string>();
  const names = elements.flatMap((entry) => (entry.kind === 'object' ? (memberOf(entry, 'name')?.value ?? []) : []));
  return names.flatMap((each) => (each.kind === 'array' ? each.elements : [])).flatMap((name) => {
    const full = name.kind === 'object' ? fullName(name) : undefined;
    if (full === undefined) return [];
    const isDuplicate = seen.has(full);
    seen.add(full);
    return isDuplicate ? [problemAt(name, 'throws', `\`${full === '/' ? '{}' : full}\` is named twice`)] : [];
  });
}

function fullName(name: ConfigObject): string | undefined {
  if (!name.complete) return undefined;
  const [service, method] = ['service', 'method'].map((key) => memberOf(name, key)?.value);
  const text = (value: ConfigValue | undefined): string | undefined => (value === undefined ? '' : value.kind === 'string' ? value.value : undefined);
  const parts = [text(service), text(method)];
  return parts.includes(undefined) ? undefined : parts.join('/');
}
