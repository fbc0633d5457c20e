import { proxiesIn } from './manifest/find-proxies.ts';
import { startOfProxy } from './manifest/listening.ts';
import { serviceConfigOf } from './service-config/service-config.ts';
import type { YamlProgram } from './yaml/tree.ts';
import { documentsOf } from './yaml/read.ts';
import { itemsOf, textOf, valueAlong, valueAt } from './yaml/value.ts';

/** What a YAML file says that matters to the files beside it. */
export interface YamlFacts {
  readonly configs: readonly ConfigFacts[];
  /** The hosts of APIs that are described by OpenAPI. */
  readonly openApiHosts: readonly string[];
  /** The services that the file starts proxies for. */
  readonly services: readonly string[];
}

/** A service configuration, as a manifest beside it needs it. */
export interface ConfigFacts {
  readonly name: string | undefined;
  readonly apis: readonly string[];
  readonly providers: readonly string[];
  readonly hasHttpRules: boolean;
  readonly hasBackendAddress: boolean;
}

/** What stands beside a file: in its folder, and in the one above where its own is one for manifests. */
export interface Neighbours {
  readonly inFolder: readonly YamlFacts[];
  readonly above: readonly YamlFacts[];
}

export const NO_NEIGHBOURS: Neighbours = { inFolder: [], above: [] };

export function yamlFactsOf(program: YamlProgram, text: string): YamlFacts {
  const documents = documentsOf(program);
  return {
    configs: documents.flatMap((document) => {
      const config = serviceConfigOf(document);
      if (!config) return [];
      return [
        {
          name: textOf(config.name),
          apis: config.apis.map((api) => api.text),
          providers: itemsOf(valueAlong(document, 'authentication', 'providers')).flatMap((provider) => textOf(valueAt(provider, 'id')) ?? []),
          hasHttpRules: itemsOf(valueAlong(document, 'http', 'rules')).length > 0,
          hasBackendAddress: itemsOf(valueAlong(document, 'backend', 'rules')).some((rule) => valueAt(rule, 'address') !== undefined),
        },
      ];
    }),
    openApiHosts: documents.flatMap((document) => (valueAt(document, 'swagger') ?? valueAt(document, 'openapi') ? [textOf(valueAt(document, 'host')) ?? ''] : [])),
    services: proxiesIn(documents, text).flatMap((proxy) => startOfProxy(proxy).text('--service') ?? []),
  };
}

/** The service configurations beside a file: those of its folder, else those of the one above. */
export function configsBeside({ inFolder, above }: Neighbours): readonly ConfigFacts[] {
  const near = inFolder.flatMap(({ configs }) => configs);
  return near.length > 0 ? near : above.flatMap(({ configs }) => configs);
}
