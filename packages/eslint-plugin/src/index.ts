import type { ESLint, Rule } from 'eslint';
import { NAMESPACE, name, version } from './meta.ts';
import { presetsOf } from './presets.ts';
import type { Presets } from './presets.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';

/** ESLint's own plugin type, with the rules and presets that there are. */
export interface GrpcLitmusPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<RuleId, Rule.RuleModule>;
  readonly configs: Presets & NonNullable<ESLint.Plugin['configs']>;
}

const base: Omit<GrpcLitmusPlugin, 'configs'> = { meta: { name, version, namespace: NAMESPACE }, rules };

// The presets name the plugin, so they are put into the object that they name.
const plugin: GrpcLitmusPlugin = Object.assign(base, { configs: { ...presetsOf(base) } });

export default plugin;

// `require()` of this ES module gives the plugin itself, so that `.eslintrc` files and CommonJS configurations work.
export { plugin as 'module.exports' };
