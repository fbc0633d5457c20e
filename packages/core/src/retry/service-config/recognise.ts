import type { ConfigObject, ConfigValue } from './config-value.ts';
import { memberOf } from './config-value.ts';
import { fold } from './keys.ts';

/**
 * Whether a value is a service config by its shape alone: under `methodConfig`, in whatever spelling, stand entries that
 * have a policy, or the names of services.
 */
export function isServiceConfig(config: ConfigValue): config is ConfigObject {
  if (config.kind !== 'object') return false;
  const methods = config.members.find(({ key }) => /^methodconfigs?$/.test(fold(key)))?.value;
  const entries = methods?.kind === 'array' ? methods.elements : methods ? [methods] : [];
  return entries.some((entry) => entry.kind === 'object' && (entry.members.some(({ key }) => POLICIES.has(fold(key))) || namesService(entry)));
}

const POLICIES: ReadonlySet<string> = new Set(['retrypolicy', 'hedgingpolicy']);

function namesService(entry: ConfigObject): boolean {
  const names = memberOf(entry, 'name')?.value;
  return names?.kind === 'array' && names.elements.some((each) => each.kind === 'object' && memberOf(each, 'service') !== undefined);
}

/**
 * Whether a config is written for Google's generators of clients and not for a channel: all that it names are services of
 * Google's, whose published configs leave `maxAttempts` out.
 */
export function isForGenerators(config: ConfigObject): boolean {
  const methods = memberOf(config, 'methodConfig')?.value;
  const entries = methods?.kind === 'array' ? methods.elements : [];
  const services = entries.flatMap((entry) => {
    const names = entry.kind === 'object' ? memberOf(entry, 'name')?.value : undefined;
    return (names?.kind === 'array' ? names.elements : []).flatMap((each) => (each.kind === 'object' ? (memberOf(each, 'service')?.value ?? []) : []));
  });
  return services.length > 0 && services.every((each) => each.kind === 'string' && each.value.startsWith('google.'));
}
