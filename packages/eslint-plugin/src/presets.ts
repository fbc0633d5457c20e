import type { ESLint, Linter } from 'eslint';
import type { GrpcRule, Recommendation } from './create-rule.ts';
import { NAMESPACE } from './meta.ts';
import { rules } from './rules/index.ts';

export interface Presets {
  /** Defects only, each measured on public code. */
  readonly recommended: Linter.Config;
  /** What a careful reviewer asks for as well, and findings that are likely instead of certain. */
  readonly strict: Linter.Config;
  readonly all: Linter.Config;
  /** `recommended` in the form of an `.eslintrc` file, for ESLint 8. */
  readonly 'legacy-recommended': Linter.LegacyConfig;
}

type PresetName = 'recommended' | 'strict' | 'all';

const MEMBERS: Readonly<Record<PresetName, readonly Recommendation[]>> = {
  recommended: ['recommended'],
  strict: ['recommended', 'strict'],
  all: ['recommended', 'strict', false],
};

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
    'legacy-recommended': { plugins: [NAMESPACE], rules: rulesOf('recommended') },
  };
}

function rulesOf(preset: PresetName): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([, rule]) => MEMBERS[preset].includes(rule.meta.docs.recommended))
      .map(([id, rule]) => [`${NAMESPACE}/${id}`, settingOf(rule, preset)]),
  );
}

/** A rule that has the option reports what is certain, and what is likely too where a user asked for more. */
function settingOf({ meta: { defaultOptions: [options] = [] } }: GrpcRule, preset: PresetName): Linter.RuleEntry {
  const confidence = preset === 'recommended' ? 'certain' : 'likely';
  const isSet = typeof options === 'object' && options !== null && 'confidence' in options && options.confidence !== confidence;
  return isSet ? ['error', { confidence }] : 'error';
}
