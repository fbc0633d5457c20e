import type { Range, YamlScalarNode } from './tree.ts';

/** What a YAML document says, with aliases and merge keys resolved, and where it says it. */
export type YamlValue = YamlMap | YamlList | YamlScalar | UnknownValue;

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly range: Range;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlValue;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly range: Range;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  /** `null` for a key with nothing behind it too. */
  readonly value: string | number | boolean | null;
  /** The value as a program gets it that reads text: `8080` for a number, nothing for `null`. */
  readonly text: string;
  readonly style: YamlScalarNode['style'];
  readonly range: Range;
}

/** A value that the document does not show: one with a tag of its own, or an alias of nothing. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly range: Range;
}

/** The value of a key, where a value is a map that has it. */
export const valueAt = (value: YamlValue | undefined, key: string): YamlValue | undefined => entryAt(value, key)?.value;

export function entryAt(value: YamlValue | undefined, key: string): YamlEntry | undefined {
  return value?.kind === 'map' ? value.entries.find((entry) => entry.key === key) : undefined;
}

/** The value behind several keys, one in the other. */
export const valueAlong = (value: YamlValue | undefined, ...keys: readonly string[]): YamlValue | undefined =>
  keys.reduce<YamlValue | undefined>((inner, key) => valueAt(inner, key), value);

/** The items of a list; of anything else, none. */
export const itemsOf = (value: YamlValue | undefined): readonly YamlValue[] => (value?.kind === 'list' ? value.items : []);

export const entriesOf = (value: YamlValue | undefined): readonly YamlEntry[] => (value?.kind === 'map' ? value.entries : []);

/** The scalar that a value is, unless it is `null`. */
export const scalarOf = (value: YamlValue | undefined): YamlScalar | undefined =>
  value?.kind === 'scalar' && value.value !== null ? value : undefined;

export const textOf = (value: YamlValue | undefined): string | undefined => scalarOf(value)?.text;

/** A whole number, also one in quotes. */
export function integerOf(value: YamlValue | undefined): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Hands every map of a value to a visitor, the outer before the inner, each once, with the maps and lists around it. */
export function visitMaps(value: YamlValue, visit: (map: YamlMap, around: readonly YamlValue[]) => void): void {
  const seen = new Set<YamlValue>();
  const enter = (inner: YamlValue, around: readonly YamlValue[]): void => {
    if (inner.kind === 'scalar' || inner.kind === 'unknown' || seen.has(inner)) return;
    seen.add(inner);
    if (inner.kind === 'map') visit(inner, around);
    const values = inner.kind === 'map' ? inner.entries.map((entry) => entry.value) : inner.items;
    for (const each of values) enter(each, [...around, inner]);
  };
  enter(value, []);
}
