import { ESP_FLAGS } from './esp.ts';
import { ESPV2_FLAGS } from './espv2.ts';
import type { Flag, Product } from './flag.ts';

/** The flag of every argument parser of Python. */
const HELP: Flag = { name: '--help', short: '-h', kind: 'switch' };

const FLAGS: Readonly<Record<Product, readonly Flag[]>> = { ESP: [...ESP_FLAGS, HELP], ESPv2: [...ESPV2_FLAGS, HELP] };

export const flagsOf = (product: Product): readonly Flag[] => FLAGS[product];

const tables = new Map<readonly Flag[], ReadonlyMap<string, Flag>>();

/** Every spelling of every flag. */
export function optionStringsOf(flags: readonly Flag[]): ReadonlyMap<string, Flag> {
  const known = tables.get(flags);
  if (known) return known;
  const spellings = new Map(flags.flatMap((flag) => [flag.name, ...(flag.aliases ?? []), ...(flag.short ? [flag.short] : [])].map((name) => [name, flag])));
  tables.set(flags, spellings);
  return spellings;
}
