import { litmusBetween } from '../codes/confusable.ts';
import { codeNamed } from '../codes/lookup.ts';
import type { CodeName } from '../codes/status-code.ts';
import { codeOfHttpStatus } from '../http/inward.ts';
import { intentOfHttpStatus } from '../http/intent.ts';
import { httpStatusOf } from '../http/outward.ts';
import { publishedStatuses } from '../http/published.ts';
import type { Confidence } from '../litmus/judgement.ts';

/** `outward`: a code becomes an HTTP status; `inward`: an HTTP status becomes a code. */
export type Direction = 'outward' | 'inward';

/**
 * How surely a row of a mapping is wrong; `undefined` where some authority has it so, or could. Certain is what every
 * authority contradicts: a failure told as a success, a fault of the server told as the caller's, one specific
 * meaning told as another. A status that is only less specific than it could be is no mistake, but where clients act
 * on the specific one by themselves.
 */
export function misfit(code: CodeName, status: number, direction: Direction): Confidence | undefined {
  const family = Math.floor(status / 100);
  if (family === 1 || family === 3 || isRight(code, status, direction)) return undefined;
  if (code === 'OK' || family === 2) return ofSuccess(code, family, direction);
  if (code === 'PERMISSION_DENIED' && status === 401) return 'certain';
  if (!familiesOf(code).includes(family)) return ofBlame(code, direction);
  // Some gateways have 403 for both, and a service that signs people in may say 401 of all that is wrong.
  if ((code === 'UNAUTHENTICATED' && status === 403) || status === 401) return 'likely';
  if (status === 400 || status === 500) return direction === 'outward' && publishedStatuses(code).some((each) => ACTED_ON.has(each)) ? 'likely' : undefined;
  const meant = meaningOf(status, direction);
  if (meant.length === 0) return undefined;
  return meant.some((each) => litmusBetween(code, each)) ? 'likely' : 'certain';
}

/** What HTTP clients do something about without asking their user: sign in, or wait and try again. */
const ACTED_ON: ReadonlySet<number> = new Set([401, 429, 503]);

function isRight(code: CodeName, status: number, direction: Direction): boolean {
  const published = httpStatusOf(code);
  if (published === status || meaningOf(status, direction).includes(code) || HIDING[code]?.includes(status) === true) return true;
  // Where code.proto has 400, many frameworks answer with 422 for the content alone.
  if (status === 422 && published === 400) return true;
  // A server whose own request to another failed is itself to blame for it, and UNKNOWN contradicts no failure.
  // Of a number that is no registered status nobody knows what whoever sends it means.
  if (direction === 'inward' && !intentOfHttpStatus(status)) return true;
  if (direction === 'inward') return codeOfHttpStatus(status) === code || ((code === 'INTERNAL' || code === 'UNKNOWN') && status >= 400);
  if (code === 'UNKNOWN') return status >= 500;
  return publishedStatuses(code).includes(status) || (ALIKE.has(published) && ALIKE.has(status));
}

/** What HTTP clients do not tell apart: something behind the server did not answer in time or at all. */
const ALIKE: ReadonlySet<number> = new Set([502, 503, 504]);

/** Statuses that a service may choose so that nobody learns what exists (AIP-211, RFC 9110 section 15.5.4). */
const HIDING: Readonly<Partial<Record<CodeName, readonly number[]>>> = {
  NOT_FOUND: [401, 403],
  PERMISSION_DENIED: [404],
  UNAUTHENTICATED: [404],
};

/** The codes that an HTTP status means, to a developer or to a client that reads a proxy's answer. */
function meaningOf(status: number, direction: Direction): readonly CodeName[] {
  const intent = intentOfHttpStatus(status);
  if (!intent) return [];
  // Which of the two a status of identity means is not for the reader to choose: code.proto says it.
  const isOfIdentity = status === 401 || status === 403;
  const byIntent = [intent.code, ...(isOfIdentity ? [] : intent.alternatives)];
  return direction === 'inward' ? [...byIntent, codeOfHttpStatus(status)] : byIntent;
}

function ofSuccess(code: CodeName, family: number, direction: Direction): Confidence {
  if (direction === 'inward') return family === 5 ? 'certain' : 'likely';
  // What the caller wanted may be so already: a thing that exists, or is gone.
  return code === 'OK' || !codeNamed(code).faults.includes('caller') ? 'certain' : 'likely';
}

/** Who is to blame by HTTP: 4 is the caller, 5 the server; both where published tables differ. */
const familiesOf = (code: CodeName): readonly number[] => publishedStatuses(code).map((status) => Math.floor(status / 100));

function ofBlame(code: CodeName, direction: Direction): Confidence {
  if (code === 'UNKNOWN' || code === 'ABORTED') return 'likely';
  return direction === 'inward' && codeNamed(code).faults.includes('environment') ? 'likely' : 'certain';
}
