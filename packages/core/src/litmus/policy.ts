import type { CodeName } from '../codes/status-code.ts';
import type { Reading } from '../source/reading.ts';
import type { JudgementRule } from './judgement.ts';

/** A point on which authorities differ: the position taken unless a project takes another, and the others that are held. */
interface PolicyPoint {
  readonly default: CodeName;
  readonly others: readonly CodeName[];
}

/**
 * What the authorities dispute. Until a project has decided, the default is what is suggested and no position that an
 * authority holds is reported as certain; once it has, the others are. `docs/policy.md` gives each with its sources.
 */
export const POLICY = {
  /** A version or etag of the request that is not the stored one: AIP-154, or earlier texts of code.proto. */
  etagMismatch: { default: 'ABORTED', others: ['FAILED_PRECONDITION'] },
  /** A caller who sends too much: code.proto, or the mapping of HTTP 429 that proxies apply. */
  rateLimit: { default: 'RESOURCE_EXHAUSTED', others: ['UNAVAILABLE'] },
  /** A database or service that cannot be reached: one that is worth a repetition, or the server's own fault. */
  unreachable: { default: 'UNAVAILABLE', others: ['INTERNAL'] },
  /** A caller who may not know whether a thing exists: AIP-211, or RFC 9110 for privacy. */
  hideExistence: { default: 'PERMISSION_DENIED', others: ['NOT_FOUND'] },
  /** Deleting what is gone: AIP-135, or idempotent contracts such as the Container Storage Interface. */
  repeatDelete: { default: 'NOT_FOUND', others: ['OK'] },
  /** A callable function without an App Check token: Firebase's sample, or what `enforceAppCheck` answers. */
  appCheck: { default: 'FAILED_PRECONDITION', others: ['UNAUTHENTICATED'] },
  /** An account that is locked, suspended or not verified. */
  accountLocked: { default: 'FAILED_PRECONDITION', others: ['PERMISSION_DENIED', 'UNAUTHENTICATED'] },
} as const satisfies Readonly<Record<string, PolicyPoint>>;

export type PolicyKey = keyof typeof POLICY;

/** What a project has decided, point by point. */
export type Policy = { readonly [Key in PolicyKey]?: PositionOn<Key> };

type PositionOn<Key extends PolicyKey> = (typeof POLICY)[Key]['default'] | (typeof POLICY)[Key]['others'][number];

// `Object.keys` forgets that the keys are those of the type.
export const POLICY_KEYS = Object.keys(POLICY) as readonly PolicyKey[];

/** Every position on a point, the default first. */
export const positionsOn = (key: PolicyKey): readonly CodeName[] => [POLICY[key].default, ...POLICY[key].others];

/** What a project holds of a point. */
export interface Position<Key extends PolicyKey> {
  /** The code to suggest. */
  readonly fits: PositionOn<Key>;
  /** The codes that are left alone. */
  readonly accepted: readonly CodeName[];
  /** Whether the project itself has decided. */
  readonly isDecided: boolean;
}

/** The position that holds in a file: the project's, else the default with every other accepted beside it. */
export function positionOf<Key extends PolicyKey>({ source: { settings } }: Reading, key: Key): Position<Key> {
  const decided: PositionOn<Key> | undefined = settings?.policy[key];
  return decided === undefined
    ? { fits: POLICY[key].default, accepted: positionsOn(key), isDecided: false }
    : { fits: decided, accepted: [decided], isDecided: true };
}

/** The codes that a decided point can ask for, each with the rule that asks for it. */
const PREFERRING = {
  FAILED_PRECONDITION: 'prefer-failed-precondition',
  NOT_FOUND: 'prefer-not-found',
  PERMISSION_DENIED: 'prefer-permission-denied',
  UNAUTHENTICATED: 'prefer-unauthenticated',
} as const satisfies Readonly<Partial<Record<CodeName, JudgementRule>>>;

/** The rule that asks for a code. */
export const preferring = (code: keyof typeof PREFERRING): JudgementRule => PREFERRING[code];
