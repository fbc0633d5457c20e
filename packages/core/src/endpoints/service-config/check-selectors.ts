import type { Finding } from '../finding.ts';
import { argumentOf } from '../flags/argument.ts';
import type { ConfigFacts } from '../neighbours.ts';
import { isUnfilled } from '../yaml/placeholder.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { ServiceConfigProblem } from './problem.ts';
import { patternsOf } from './service-config.ts';
import type { Section, SelectorRule, ServiceConfig } from './service-config.ts';

/** Google publishes the configurations of its own APIs for generators of clients, cut from larger ones with more APIs. */
const isExcerpt = ({ name }: ServiceConfig): boolean => name?.text.endsWith('.googleapis.com') === true;

/** APIs that Google's servers mix into others; a rule may name their methods. */
const MIXINS = /^(?:google\.(?:longrunning|cloud\.location|iam\.v1)|grpc)\./;

/** Selectors that select nothing, and rules that another one takes the place of. */
export function selectorFindings(config: ServiceConfig, beside: readonly ConfigFacts[]): readonly Finding<ServiceConfigProblem>[] {
  const apis = config.apis.map((api) => api.text);
  const known = apis.length > 0 && !apis.some(isUnfilled) && !isExcerpt(config) ? [...apis, ...beside.flatMap((other) => other.apis)] : undefined;
  return config.sections.flatMap((section) => [
    ...section.rules.flatMap((rule) => patternsOf(rule).flatMap((pattern) => patternFindings(rule, pattern, known))),
    ...overridden(section),
  ]);
}

function patternFindings({ selector }: SelectorRule, pattern: string, apis: readonly string[] | undefined): readonly Finding<ServiceConfigProblem>[] {
  const { range } = argumentOf(selector);
  const finding = (problem: ServiceConfigProblem, data: Record<string, string>, write?: string): readonly Finding<ServiceConfigProblem>[] => [
    { problem, confidence: 'certain', range, data: { selector: pattern, ...data }, ...(write !== undefined && selector.text === pattern && { write }) },
  ];
  if (pattern === '' || pattern === '*' || isUnfilled(pattern)) return [];
  if (pattern.includes('/')) return finding('selectorPath', {}, pattern.replace(/^\//, '').replaceAll('/', '.'));
  if (pattern.includes('*') && !/^[^*]+\.\*$/.test(pattern)) return finding('selectorWildcard', {});
  if (!apis || MIXINS.test(pattern) || selectsFrom(pattern, apis)) return [];
  const [only] = new Set(apis);
  const method = pattern.split('.').at(-1) ?? '';
  return finding('selectorScope', { apis: shortList([...new Set(apis)]) }, apis.length === 1 ? `${only ?? ''}.${method}` : undefined);
}

const shortList = (names: readonly string[]): string => (names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', '));

/** Whether a pattern is inside of an API, or the other way round, as that of a package is. */
function selectsFrom(pattern: string, apis: readonly string[]): boolean {
  const path = pattern.replace(/\.\*$/, '');
  return apis.some((api) => path === api || path.startsWith(`${api}.`) || api.startsWith(`${path}.`));
}

/** Of the rules for a method the last one counts, whole: what an earlier one said otherwise has no effect. */
function overridden({ name, rules }: Section): readonly Finding<ServiceConfigProblem>[] {
  return rules.flatMap((rule, index) => {
    const later = rules.slice(index + 1).find((other) => patternsOf(rule).every((pattern) => patternsOf(other).some((wider) => covers(wider, pattern))));
    if (!later || isUnfilled(rule.selector.text) || contentOf(rule) === contentOf(later)) return [];
    const data = { selector: rule.selector.text, later: later.selector.text, section: name };
    // Two ways of HTTP into one method are meant to stand side by side, as `additional_bindings`.
    const confidence = name === 'http' ? 'likely' : 'certain';
    return [{ problem: 'ruleOverridden' as const, confidence, range: argumentOf(rule.selector).range, data }];
  });
}

function covers(wider: string, pattern: string): boolean {
  if (wider === pattern || wider === '*') return true;
  return wider.endsWith('.*') && `${pattern}.`.startsWith(wider.slice(0, -1));
}

/** What a rule says besides its selector, so that equal texts say the same. What is the default is not said. */
function contentOf({ map }: SelectorRule): string {
  return JSON.stringify(map.entries.filter(({ key }) => key !== 'selector').map(({ key, value }) => [key, plain(value)] as const).filter(([, value]) => !isDefault(value)).sort());
}

const isDefault = (value: unknown): boolean => value === false || value === null || value === 0 || value === '';

function plain(value: YamlValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'map':
      return value.entries.map(({ key, value: inner }) => [key, plain(inner)]);
    case 'unknown':
      return value.range;
  }
}
