import { NO_RETRY_SETTINGS, readRetry } from './retry-settings.ts';
import type { RetrySettings } from './retry-settings.ts';
import { POLICY_KEYS, positionsOn } from '../litmus/policy.ts';
import type { Policy, PolicyKey } from '../litmus/policy.ts';

/** What a project tells grpc-litmus about itself. Every rule and the codemod read the same. */
export interface Settings {
  /** Functions and classes of other files, or of other packages, that make or send errors with a status code. */
  readonly wrappers: readonly Wrapper[];
  /** The project's own position on what authorities dispute; `docs/policy.md` has the points. */
  readonly policy: Policy;
  /** What the project knows of repeating its calls. */
  readonly retry: RetrySettings;
}

export interface Wrapper {
  /** Where it is imported from: an npm package, or a file of the project. */
  readonly from: 'package' | 'file';
  /** Its name where it is exported: `makeError`, `Errors.notFound`, `AppError`. */
  readonly name: string;
  /** The package, where it is from one. */
  readonly package: string | undefined;
  readonly code: SlotSetting;
  readonly message: SlotSetting | undefined;
}

/** An argument by its position, from 0, or a property of the first argument that is an object. */
export type SlotSetting = number | string;

export const NO_SETTINGS: Settings = { wrappers: [], policy: {}, retry: NO_RETRY_SETTINGS };

/** Settings as they were understood, or what is wrong with them: one sentence a mistake, naming its key. */
export type SettingsResult =
  | { readonly kind: 'valid'; readonly settings: Settings }
  | { readonly kind: 'invalid'; readonly mistakes: readonly string[] };

const SETTINGS = ['wrappers', 'policy', 'retry'];

/** Reads settings that somebody wrote, as parsed JSON or JavaScript; nothing at all is valid and empty. */
export function readSettings(value: unknown): SettingsResult {
  if (value === undefined) return { kind: 'valid', settings: NO_SETTINGS };
  const mistakes: string[] = [];
  if (!isRecord(value)) return { kind: 'invalid', mistakes: [`The settings must be an object, not ${shown(value)}.`] };
  for (const key of Object.keys(value)) {
    if (!SETTINGS.includes(key)) mistakes.push(`\`${key}\` is no setting; there are ${listed(SETTINGS)}.`);
  }
  const wrappers = readWrappers(value['wrappers'], mistakes);
  const policy = readPolicy(value['policy'], mistakes);
  const retry = readRetry(value['retry'], mistakes);
  return mistakes.length > 0 ? { kind: 'invalid', mistakes } : { kind: 'valid', settings: { wrappers, policy, retry } };
}

function readPolicy(value: unknown, mistakes: string[]): Policy {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    mistakes.push(`\`policy\` must be an object, not ${shown(value)}.`);
    return {};
  }
  for (const [key, position] of Object.entries(value)) {
    if (!isPolicyKey(key)) {
      mistakes.push(`\`policy.${key}\` is no point of the policy; there are ${listed(POLICY_KEYS)}.`);
    } else if (!positionsOn(key).some((each) => each === position)) {
      mistakes.push(`\`policy.${key}\` must be ${positionsOn(key).map((each) => JSON.stringify(each)).join(' or ')}, not ${shown(position)}.`);
    }
  }
  return value;
}

const isPolicyKey = (key: string): key is PolicyKey => POLICY_KEYS.some((each) => each === key);

const listed = (names: readonly string[]): string => names.map((each) => `\`${each}\``).join(', ');

function readWrappers(value: unknown, mistakes: string[]): readonly Wrapper[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    mistakes.push(`\`wrappers\` must be a list, not ${shown(value)}.`);
    return [];
  }
  return value.flatMap((each: unknown, index) => readWrapper(each, `wrappers[${index}]`, mistakes) ?? []);
}

const KEYS = ['from', 'name', 'package', 'code', 'message'];

function readWrapper(value: unknown, at: string, mistakes: string[]): Wrapper | undefined {
  if (!isRecord(value)) {
    mistakes.push(`\`${at}\` must be an object, not ${shown(value)}.`);
    return undefined;
  }
  const before = mistakes.length;
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) mistakes.push(`\`${at}.${key}\` is no key of a wrapper; there are ${listed(KEYS)}.`);
  }
  const { from, name, package: owner, code, message } = value;
  if (from !== 'package' && from !== 'file') mistakes.push(`\`${at}.from\` must be "package" or "file", not ${shown(from)}.`);
  if (typeof name !== 'string' || name === '') mistakes.push(`\`${at}.name\` must be the exported name, not ${shown(name)}.`);
  if (from === 'package' && (typeof owner !== 'string' || owner === '')) {
    mistakes.push(`\`${at}.package\` must name the package, not ${shown(owner)}.`);
  }
  if (from === 'file' && owner !== undefined) mistakes.push(`\`${at}.package\` goes with "from": "package" only.`);
  if (!isSlot(code)) mistakes.push(`\`${at}.code\` must be the position of an argument or the name of a property, not ${shown(code)}.`);
  if (message !== undefined && !isSlot(message)) {
    mistakes.push(`\`${at}.message\` must be the position of an argument or the name of a property, not ${shown(message)}.`);
  }
  if (mistakes.length > before) return undefined;
  // Each was checked above; the checks do not narrow, because a mistake is noted and the reading goes on.
  return { from, name, package: owner, code, message } as Wrapper;
}

const isSlot = (value: unknown): value is SlotSetting =>
  typeof value === 'string' ? value !== '' : typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
