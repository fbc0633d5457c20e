import { intentOfHttpStatus } from '../http/intent.ts';
import { publishedStatuses } from '../http/published.ts';
import { httpStatusNamed } from '../http/status-names.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { chainMappings } from './chain-mappings.ts';
import { mayHoldStatuses } from './http-side.ts';
import type { Mapping, Row } from './mapping.ts';
import { misfit } from './misfit.ts';
import { objectMappings } from './object-mappings.ts';
import { switchMappings } from './switch-mappings.ts';

/** The mappings between status codes and HTTP statuses of a file. */
export const findMappings = (reading: Reading, sites: readonly RaiseSite[]): readonly Mapping[] =>
  mayHoldStatuses(reading.source.text) ? [...objectMappings(reading, sites), ...switchMappings(reading, sites), ...chainMappings(reading, sites)].filter(isOfCodes).filter(isOfHttp) : [];

const MIN_PROOF = 3;

/**
 * Whether the one side is known to be status codes: by a constant of a library, by names of which HTTP has no word, or
 * by numbers that the published tables have so.
 */
function isOfCodes({ rows, others }: Mapping): boolean {
  if (rows.length < 2) return false;
  if (rows.some(({ code }) => code.by === 'constant')) return true;
  if (others > 0) return false;
  const named = rows.filter(({ code }) => code.by === 'name' && httpStatusNamed(code.code) === undefined);
  const published = rows.filter((row) => row.code.by === 'number' && isPublished(row));
  return named.length >= MIN_PROOF || (published.length >= MIN_PROOF && published.length * 2 >= rows.length);
}

/** Whether a table has the row so, in either direction. */
const isPublished = ({ code: { code }, http: { status } }: Row): boolean => publishedStatuses(code).includes(status) || intentOfHttpStatus(status)?.code === code;

/** Whether the other side is known to be HTTP statuses, and no delays, sizes or weights. */
function isOfHttp({ rows, direction }: Mapping): boolean {
  // One answer for all is no mapping.
  if (new Set(rows.map(({ http }) => http.status)).size === 1) return false;
  if (rows.every(({ http }) => http.by === 'name')) return true;
  if (direction === 'inward' && rows.every(({ http }) => intentOfHttpStatus(http.status))) return true;
  const fitting = rows.filter(({ code, http }) => misfit(code.code, http.status, direction) === undefined);
  return fitting.length * 2 >= rows.length;
}
