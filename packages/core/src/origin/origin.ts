import type { TSESTree } from '@typescript-eslint/types';

/** Where a value comes from, looking backwards from where it is used. */
export type Origin =
  /** What the caller sent with this call; `byType` where the type of a parameter is all that says so. */
  | { readonly kind: 'request'; readonly path: readonly string[]; readonly byType?: true }
  /** Who the caller is, as the framework, a middleware or the headers tell; `claims` are properties read of it. */
  | { readonly kind: 'identity'; readonly shownBy: 'dialect' | 'credential' | 'name'; readonly claims: readonly string[] }
  /** The headers as a whole, or one that is no credential. */
  | { readonly kind: 'metadata' }
  /** What a check of a credential said: of a token or signature, or of a password; `claims` are properties read of it. */
  | { readonly kind: 'credential-check'; readonly of: 'token' | 'password'; readonly call: TSESTree.CallExpression; readonly claims: readonly string[] }
  /** What a look-up found: a call, or an element of a table that the file keeps. */
  | { readonly kind: 'stored'; readonly keyedBy: LookUpKey; readonly call: LookUp; readonly path: readonly string[] }
  | { readonly kind: 'environment' }
  | { readonly kind: 'constant' }
  | { readonly kind: 'caught' }
  | { readonly kind: 'unknown' };

/**
 * What a look-up is keyed by: a value of the request; the caller's credential, or what a check of it gave; who the caller
 * is, once that is known; or none of these.
 */
export type LookUpKey = 'request' | 'credential' | 'caller' | 'other';

export type LookUp = TSESTree.CallExpression | TSESTree.MemberExpression;

export const UNKNOWN_ORIGIN: Origin = { kind: 'unknown' };
export const CONSTANT_ORIGIN: Origin = { kind: 'constant' };

/** The origin of a property of a value. */
export function memberOrigin(origin: Origin, name: string | undefined): Origin {
  switch (origin.kind) {
    case 'request':
    case 'stored':
      return { ...origin, path: [...origin.path, name ?? '*'] };
    case 'identity':
    case 'credential-check':
      return { ...origin, claims: [...origin.claims, name ?? '*'] };
    case 'constant':
    case 'environment':
    case 'caught':
    case 'metadata':
      return origin;
    case 'unknown':
      return UNKNOWN_ORIGIN;
  }
}

/**
 * The origin of a value that may be any of these. Constants beside another origin are its defaults and say nothing;
 * two different origins, or one unknown, make it unknown.
 */
export function joined(origins: readonly Origin[]): Origin {
  const telling = origins.filter(({ kind }) => kind !== 'constant');
  const [first, ...rest] = telling;
  if (!first) return origins.length > 0 ? CONSTANT_ORIGIN : UNKNOWN_ORIGIN;
  return rest.every(({ kind }) => kind === first.kind) ? first : UNKNOWN_ORIGIN;
}
