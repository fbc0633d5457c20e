import { fileURLToPath } from 'node:url';
import type { ESLint, Linter } from 'eslint';
import type { GrpcRule, Recommendation } from './create-rule.ts';
import { NAMESPACE } from './meta.ts';
import { rules } from './rules/index.ts';
import * as yamlParser from './yaml/parser.ts';

export interface Presets {
  /** Defects only, each measured on public code. */
  readonly recommended: Linter.Config;
  /** What a careful reviewer asks for as well, and findings that are likely instead of certain. */
  readonly strict: Linter.Config;
  readonly all: Linter.Config;
  /** The YAML that configures Cloud Endpoints: manifests and service configurations. */
  readonly endpoints: Linter.Config;
  /** `recommended` in the form of an `.eslintrc` file, for ESLint 8. */
  readonly 'legacy-recommended': Linter.LegacyConfig;
  /** The same of `endpoints`. */
  readonly 'legacy-endpoints': Linter.LegacyConfig;
}

type PresetName = 'recommended' | 'strict' | 'all' | 'endpoints';

const MEMBERS: Readonly<Record<PresetName, readonly Recommendation[]>> = {
  recommended: ['recommended'],
  strict: ['recommended', 'strict'],
  all: ['recommended', 'strict', 'endpoints', false],
  endpoints: ['endpoints'],
};

/** For `.eslintrc` files, which name a parser by its path. */
const YAML_PARSER = fileURLToPath(new URL('yaml/parser.js', import.meta.url));

/**
 * The presets, derived from the rules' metadata.
 *
 * @param plugin the plugin that will hold them: ESLint wants the very object that a user's configuration names
 */
export function presetsOf(plugin: ESLint.Plugin): Presets {
  const preset = (name: PresetName): Linter.Config => ({
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    rules: rulesOf(name),
  });
  return {
    recommended: preset('recommended'),
    strict: preset('strict'),
    all: preset('all'),
    endpoints: { ...preset('endpoints'), files: ['**/*.{yaml,yml}'], languageOptions: { parser: yamlParser } },
    'legacy-recommended': { plugins: [NAMESPACE], rules: rulesOf('recommended') },
    'legacy-endpoints': { plugins: [NAMESPACE], overrides: [{ files: ['*.yaml', '*.yml'], parser: YAML_PARSER, rules: rulesOf('endpoints') }] },
  };
}

function rulesOf(preset: PresetName): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([, rule]) => MEMBERS[preset].includes(rule.meta.docs.recommended))
      .map(([id, rule]) => [`${NAMESPACE}/${id}`, settingOf(rule, preset)]),
  );
}

/**
 * A rule that has the option reports what is certain, and what is likely too where a user asked for more. Of YAML, `all`
 * gives hints as well.
 */
function settingOf({ meta: { docs, defaultOptions: [options] = [] } }: GrpcRule, preset: PresetName): Linter.RuleEntry {
  const more = docs.category === 'endpoints' ? 'possible' : 'likely';
  const confidence = preset === 'recommended' || preset === 'endpoints' ? 'certain' : more;
  const isSet = typeof options === 'object' && options !== null && 'confidence' in options && options.confidence !== confidence;
  return isSet ? ['error', { confidence }] : 'error';
}
