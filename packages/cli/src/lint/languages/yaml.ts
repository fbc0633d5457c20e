import { mayConcernEndpoints } from '@grpc-litmus/core';
import type { Confidence } from '@grpc-litmus/core';
import type { Linter } from 'eslint';
import plugin from 'eslint-plugin-grpc-litmus';
import type { Preset } from '../lint-files.ts';
import type { Language } from './language.ts';

/** How sure a finding has to be: what `all` adds are hints. */
const CONFIDENCE: Readonly<Record<Preset, Confidence>> = { recommended: 'certain', strict: 'likely', all: 'possible' };

/** Manifests and service configurations of Cloud Endpoints. */
export const YAML: Language = {
  extensions: ['.yaml', '.yml'],
  mostBytes: 2 ** 20,
  countsAll: false,
  mayConcern: mayConcernEndpoints,
  otherwise: 'neither starts a proxy of Cloud Endpoints nor has the `type: google.api.Service`',
  configuration: (preset) => {
    const { endpoints } = plugin.configs;
    const setting: Linter.RuleEntry = ['error', { confidence: CONFIDENCE[preset] }];
    return Promise.resolve([{ ...endpoints, rules: Object.fromEntries(Object.keys(endpoints.rules ?? {}).map((id) => [id, setting])) }]);
  },
  // The plugin's parser finds nothing in a template that is no YAML, so what is broken here is meant to be some.
  whenBroken: () => 'This starts an Endpoints proxy or configures an API, but is no YAML: ',
};
