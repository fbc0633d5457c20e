import { itemsOf, scalarOf, textOf, valueAlong, valueAt } from '../yaml/value.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../yaml/value.ts';

/** A gRPC service configuration: a message `google.api.Service` in the form of YAML. */
export interface ServiceConfig {
  readonly root: YamlMap;
  readonly name: YamlScalar | undefined;
  /** The names of the APIs, fully qualified. */
  readonly apis: readonly YamlScalar[];
  readonly sections: readonly Section[];
}

/** A list of rules, each for the methods that its selector selects. */
export interface Section {
  readonly name: SectionName;
  readonly rules: readonly SelectorRule[];
}

export interface SelectorRule {
  readonly map: YamlMap;
  readonly selector: YamlScalar;
}

const SECTIONS = {
  usage: ['usage', 'rules'],
  backend: ['backend', 'rules'],
  http: ['http', 'rules'],
  authentication: ['authentication', 'rules'],
  quota: ['quota', 'metric_rules'],
  system_parameters: ['system_parameters', 'rules'],
} as const;

export type SectionName = keyof typeof SECTIONS;

/** The service configuration that a document is. Its `type` decides, never the name of the file. */
export function serviceConfigOf(document: YamlValue): ServiceConfig | undefined {
  if (document.kind !== 'map' || textOf(valueAt(document, 'type')) !== 'google.api.Service') return undefined;
  return {
    root: document,
    name: scalarOf(valueAt(document, 'name')),
    apis: itemsOf(valueAt(document, 'apis')).flatMap((api) => scalarOf(valueAt(api, 'name')) ?? []),
    sections: Object.entries(SECTIONS).map(([name, path]) => ({
      // `Object.entries` forgets which keys there are.
      name: name as SectionName,
      rules: itemsOf(valueAlong(document, ...path)).flatMap(ruleOf),
    })),
  };
}

function ruleOf(map: YamlValue): readonly SelectorRule[] {
  const selector = scalarOf(valueAt(map, 'selector'));
  return map.kind === 'map' && selector ? [{ map, selector }] : [];
}

export const rulesOf = ({ sections }: ServiceConfig, name: SectionName): readonly SelectorRule[] =>
  sections.find((section) => section.name === name)?.rules ?? [];

/** The patterns of a selector: several may stand in it, with commas between them. */
export const patternsOf = ({ selector }: SelectorRule): readonly string[] => selector.text.split(',').map((pattern) => pattern.trim());
