/** A half-open range of places in the text of a file. */
export type Range = readonly [start: number, end: number];

/** Where something is written. `inner` is without the quotes, where there are any. */
export interface Span {
  readonly range: Range;
  readonly inner: Range;
}

/**
 * A value of a configuration, as the text says it, whatever language it is written in: JavaScript, JSON, or JSON inside
 * of a literal. What only a run would tell is `unknown`.
 */
export type ConfigValue = Span &
  (
    | ObjectPart
    | ArrayPart
    | { readonly kind: 'string'; readonly value: string }
    /** `quote` is the mark that a string beside it is written with; missing where it cannot be told. */
    | { readonly kind: 'number'; readonly value: number; readonly quote?: '"' | "'" }
    | { readonly kind: 'boolean' }
    | { readonly kind: 'null' }
    | { readonly kind: 'unknown' }
  );

interface ObjectPart {
  readonly kind: 'object';
  readonly members: readonly ConfigMember[];
  /** Whether no other member can be there. */
  readonly complete: boolean;
}

interface ArrayPart {
  readonly kind: 'array';
  readonly elements: readonly ConfigValue[];
  readonly complete: boolean;
}

export type ConfigObject = Extract<ConfigValue, { kind: 'object' }>;
export type ConfigArray = Extract<ConfigValue, { kind: 'array' }>;

export interface ConfigMember {
  readonly key: string;
  readonly written: Span;
  /** `{ timeout }`: the key is the name of a variable as well. */
  readonly shorthand?: true;
  readonly value: ConfigValue;
}

/** The member that counts: the last of its name. */
export const memberOf = (object: ConfigObject, key: string): ConfigMember | undefined => object.members.findLast((each) => each.key === key);
