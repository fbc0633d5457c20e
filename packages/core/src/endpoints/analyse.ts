import { proxyBackendFindings, ruleBackendFindings } from './backend/check.ts';
import type { BackendProblem } from './backend/problem.ts';
import type { Finding } from './finding.ts';
import { flagFindings } from './flags/check.ts';
import type { FlagProblem } from './flags/problem.ts';
import { proxiesIn } from './manifest/find-proxies.ts';
import { configsBeside } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { serviceConfigFindings, serviceNameFindings } from './service-config/check.ts';
import type { ServiceConfigProblem } from './service-config/problem.ts';
import { serviceConfigOf } from './service-config/service-config.ts';
import { documentsOf } from './yaml/read.ts';
import type { YamlProgram } from './yaml/tree.ts';

/** What is wrong in a YAML file that configures Cloud Endpoints, by the rule that reports it. */
export interface EndpointsAnalysis {
  readonly 'endpoints-flags': readonly Finding<FlagProblem>[];
  readonly 'endpoints-backend': readonly Finding<BackendProblem>[];
  readonly 'endpoints-service-config': readonly Finding<ServiceConfigProblem>[];
}

/** Whether a text can concern Cloud Endpoints: it names an image, a start script, a variable or the message of it. */
export const mayConcernEndpoints = (text: string): boolean => /endpoints-runtime|start_esp|start_proxy\.py|ESPv2_ARGS|google\.api\.Service/.test(text);

/**
 * Reads a YAML file.
 *
 * @param program the tree of `yaml-eslint-parser`
 * @param text the text of it
 * @param neighbours what stands beside the file, asked for only where something depends on it
 */
export function analyseEndpoints(program: YamlProgram, text: string, neighbours: () => Neighbours): EndpointsAnalysis {
  const documents = documentsOf(program);
  const proxies = proxiesIn(documents, text);
  const configs = documents.flatMap((document) => serviceConfigOf(document) ?? []);
  if (proxies.length === 0 && configs.length === 0) return { 'endpoints-flags': [], 'endpoints-backend': [], 'endpoints-service-config': [] };
  const around = neighbours();
  const beside = configsBeside(around);
  return {
    'endpoints-flags': inOrder(proxies.flatMap((proxy) => flagFindings(proxy, beside))),
    'endpoints-backend': inOrder([...proxies.flatMap((proxy) => proxyBackendFindings(proxy, beside)), ...configs.flatMap(ruleBackendFindings)]),
    'endpoints-service-config': inOrder([...configs.flatMap((config) => serviceConfigFindings(config, around)), ...serviceNameFindings(proxies, around)]),
  };
}

/** By place, each once: an anchor can bring one place into several proxies. */
function inOrder<Problem extends string>(findings: readonly Finding<Problem>[]): readonly Finding<Problem>[] {
  const unique = new Map(findings.map((finding) => [`${finding.problem} ${String(finding.range)}`, finding]));
  return [...unique.values()].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
