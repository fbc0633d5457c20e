import { schemeOf } from '../backend/address.ts';
import type { Finding } from '../finding.ts';
import { argumentOf } from '../flags/argument.ts';
import type { ConfigFacts } from '../neighbours.ts';
import { filledBrackets, isUnfilled } from '../yaml/placeholder.ts';
import { entryAt, itemsOf, scalarOf, textOf, valueAlong, valueAt } from '../yaml/value.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../yaml/value.ts';
import type { ServiceConfigProblem } from './problem.ts';
import { patternsOf, rulesOf } from './service-config.ts';
import type { ServiceConfig } from './service-config.ts';

type Findings = readonly Finding<ServiceConfigProblem>[];

/** Fields of which a rule may have one (`oneof` in the protos). */
const EXCLUSIVE = {
  backend: ['jwt_audience', 'disable_auth'],
  http: ['get', 'put', 'post', 'delete', 'patch', 'custom'],
} as const;

/** What is wrong inside of single rules, providers and names. */
export function ruleFindings(config: ServiceConfig, beside: readonly ConfigFacts[]): Findings {
  return [
    ...exclusiveFields(config),
    ...unknownProviders(config, beside),
    ...jwtLocations(config),
    ...rulesOf(config, 'backend').flatMap(({ map }) => backendRule(map, config)),
    ...openToAll(config),
    ...unfilled(config),
  ];
}

function exclusiveFields(config: ServiceConfig): Findings {
  return (['backend', 'http'] as const).flatMap((section) =>
    rulesOf(config, section).flatMap(({ map }) => {
      const given = EXCLUSIVE[section].map((name) => entryAt(map, name)).filter((entry) => entry !== undefined && !isNull(entry.value));
      const [first, second] = given;
      return first && second
        ? [{ problem: 'exclusiveFields' as const, confidence: 'certain' as const, range: second.keyRange, data: { first: first.key, second: second.key } }]
        : [];
    }),
  );
}

const isNull = (value: YamlValue): boolean => value.kind === 'scalar' && value.value === null;

function unknownProviders({ root, sections }: ServiceConfig, beside: readonly ConfigFacts[]): Findings {
  const providers = itemsOf(valueAlong(root, 'authentication', 'providers')).map((provider) => textOf(valueAt(provider, 'id')));
  if (providers.length === 0 || providers.some((id) => id === undefined || isUnfilled(id))) return [];
  const known = new Set([...providers, ...beside.flatMap((other) => other.providers)]);
  const rules = sections.find(({ name }) => name === 'authentication')?.rules ?? [];
  return rules.flatMap(({ map }) =>
    itemsOf(valueAt(map, 'requirements')).flatMap((requirement) => {
      const id = scalarOf(valueAt(requirement, 'provider_id') ?? valueAt(requirement, 'providerId'));
      if (!id || known.has(id.text) || isUnfilled(id.text)) return [];
      return [certain('unknownProvider', id, { provider: id.text, providers: [...known].join(', ') })];
    }),
  );
}

function jwtLocations({ root }: ServiceConfig): Findings {
  return itemsOf(valueAlong(root, 'authentication', 'providers')).flatMap((provider) =>
    itemsOf(valueAt(provider, 'jwt_locations') ?? valueAt(provider, 'jwtLocations')).flatMap((location) => {
      const prefix = scalarOf(valueAt(location, 'value_prefix') ?? valueAt(location, 'valuePrefix'));
      return prefix && scalarOf(valueAt(location, 'query')) ? [certain('jwtPrefixWithQuery', prefix, { prefix: prefix.text })] : [];
    }),
  );
}

function backendRule(map: YamlMap, { name }: ServiceConfig): Findings {
  const field = (snake: string, camel: string): YamlScalar | undefined => scalarOf(valueAt(map, snake) ?? valueAt(map, camel));
  const address = scalarOf(valueAt(map, 'address'));
  const isOpen = address !== undefined && isUnfilled(address.text);
  const scheme = address && schemeOf(address.text);
  const isGrpc = scheme === 'grpc' || scheme === 'grpcs';
  const translation = field('path_translation', 'pathTranslation');
  const protocol = scalarOf(valueAt(map, 'protocol'));
  const findings: Finding<ServiceConfigProblem>[] = [...deadlines(map)];
  if (address && isGrpc && translation && /^(?:CONSTANT_ADDRESS|APPEND_PATH_TO_ADDRESS)$/.test(translation.text)) {
    findings.push(certain('pathTranslationOnGrpc', translation, { translation: translation.text, address: address.text }));
  }
  if (protocol && address && !isUnfilled(protocol.text)) {
    if (isGrpc) findings.push(certain('protocolOnGrpc', protocol, { protocol: protocol.text, address: address.text }));
    else if (!isOpen && !['', 'h2', 'http/1.1'].includes(protocol.text)) findings.push(certain('ruleProtocol', protocol, { protocol: protocol.text }));
  }
  if (address && name && !isOpen && name.text.endsWith('.run.app') && hostOf(address.text) === name.text) {
    findings.push({ ...certain('backendIsSelf', address, { address: address.text, name: name.text }), confidence: 'likely' });
  }
  return findings;
}

const hostOf = (address: string): string => address.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '');

function deadlines(map: YamlMap): Findings {
  return ['deadline', 'min_deadline', 'operation_deadline', 'minDeadline', 'operationDeadline'].flatMap((field) => {
    const deadline = scalarOf(valueAt(map, field));
    if (!deadline || isUnfilled(deadline.text)) return [];
    const seconds = Number(deadline.text);
    if (seconds < 0) return [certain('negativeDeadline', deadline, { deadline: deadline.text })];
    const unit = /^(\d+(?:\.\d+)?)\s*(ms|s|sec|secs|seconds?|m|min|minutes?|h)$/i.exec(deadline.text.trim());
    if (!unit) return [];
    const isSeconds = /^s/i.test(unit[2] ?? '');
    return [{ ...certain('deadlineUnit', deadline, { deadline: deadline.text }), ...(isSeconds && { write: unit[1] ?? '' }) }];
  });
}

function openToAll(config: ServiceConfig): Findings {
  const isAuthenticated = rulesOf(config, 'authentication').length > 0 || valueAlong(config.root, 'authentication', 'providers') !== undefined;
  if (isAuthenticated) return [];
  return rulesOf(config, 'usage').flatMap((rule) => {
    const open = scalarOf(valueAt(rule.map, 'allow_unregistered_calls') ?? valueAt(rule.map, 'allowUnregisteredCalls'));
    return patternsOf(rule).includes('*') && open?.value === true ? [{ ...certain('openToAll', open, {}), confidence: 'possible' as const }] : [];
  });
}

/** Names that are still to be filled in, or that were, between the brackets of the tutorial. */
function unfilled({ root, name, sections }: ServiceConfig): Findings {
  const endpoints = itemsOf(valueAt(root, 'endpoints')).flatMap((endpoint) => [scalarOf(valueAt(endpoint, 'name')), scalarOf(valueAt(endpoint, 'target'))]);
  const providers = itemsOf(valueAlong(root, 'authentication', 'providers')).flatMap((provider) =>
    ['issuer', 'jwks_uri', 'audiences'].map((field) => scalarOf(valueAt(provider, field))),
  );
  const addresses = sections.flatMap(({ rules }) => rules.map(({ map }) => scalarOf(valueAt(map, 'address'))));
  return [name, ...endpoints, ...providers, ...addresses].flatMap((scalar) => (scalar ? unfilledText(scalar) : []));
}

function unfilledText(scalar: YamlScalar): Findings {
  const filled = filledBrackets(scalar.text);
  if (filled !== undefined) return [certain('filledBrackets', scalar, { written: scalar.text, filled })];
  return isUnfilled(scalar.text) ? [{ ...certain('placeholder', scalar, { written: scalar.text }), confidence: 'possible' }] : [];
}

const certain = (problem: ServiceConfigProblem, scalar: YamlScalar, data: Record<string, string>): Finding<ServiceConfigProblem> => ({
  problem,
  confidence: 'certain',
  range: argumentOf(scalar).range,
  data,
});
