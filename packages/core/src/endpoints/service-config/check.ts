import type { Finding } from '../finding.ts';
import { startOfProxy } from '../manifest/listening.ts';
import type { Proxy } from '../manifest/proxy.ts';
import { configsBeside } from '../neighbours.ts';
import type { Neighbours } from '../neighbours.ts';
import { isUnfilled } from '../yaml/placeholder.ts';
import { ruleFindings } from './check-rules.ts';
import { schemaFindings } from './check-schema.ts';
import { selectorFindings } from './check-selectors.ts';
import type { ServiceConfigProblem } from './problem.ts';
import type { ServiceConfig } from './service-config.ts';

/** What is wrong in a service configuration. Several files can make one, so what is missing here may stand beside it. */
export function serviceConfigFindings(config: ServiceConfig, neighbours: Neighbours): readonly Finding<ServiceConfigProblem>[] {
  const beside = neighbours.inFolder.flatMap(({ configs }) => configs);
  return [...schemaFindings(config.root), ...selectorFindings(config, beside), ...ruleFindings(config, beside)];
}

/** Words that tell the environments of one service apart. */
const ENVIRONMENT = /(?:^|[-._])(?:dev|development|test|testing|staging|stage|stg|sandbox|demo|qa|uat|prod|production|local)(?=$|[-._\d])/gi;

/**
 * The proxies of a file that are started for another service than the one whose configuration stands beside it.
 *
 * Said only where one service is described there and none by OpenAPI, one proxy is started here, and no manifest beside
 * it starts the described one: else this file may well be for another service, or for another environment.
 */
export function serviceNameFindings(proxies: readonly Proxy[], neighbours: Neighbours): readonly Finding<ServiceConfigProblem>[] {
  const names = new Set(configsBeside(neighbours).flatMap(({ name }) => name ?? []));
  const [name, ...others] = names;
  const around = [...neighbours.inFolder, ...neighbours.above];
  const services = proxies.flatMap((proxy) => startOfProxy(proxy).set('--service')?.value ?? []);
  const [service] = services;
  if (name === undefined || others.length > 0 || !service || services.length > 1) return [];
  if (service.text === name || isUnfilled(service.text) || isUnfilled(name)) return [];
  if (around.some(({ openApiHosts }) => openApiHosts.length > 0) || around.some((file) => file.services.includes(name))) return [];
  if (service.text.replaceAll(ENVIRONMENT, '') === name.replaceAll(ENVIRONMENT, '')) return [];
  return [{ problem: 'serviceNameMismatch', confidence: 'certain', range: service.range, data: { service: service.text, name } }];
}
