import { httpStatusNamed } from '../http/status-names.ts';
import type { RaiseSite } from '../sites/raise-site.ts';
import type { Reading } from '../source/reading.ts';
import { chainMappings } from './chain-mappings.ts';
import type { Mapping } from './mapping.ts';
import { misfit } from './misfit.ts';
import { objectMappings } from './object-mappings.ts';
import { switchMappings } from './switch-mappings.ts';

/** The mappings between status codes and HTTP statuses of a file. */
export const findMappings = (reading: Reading, sites: readonly RaiseSite[]): readonly Mapping[] =>
  [...objectMappings(reading, sites), ...switchMappings(reading, sites), ...chainMappings(reading, sites)].filter(isOfCodes).filter(isOfHttp);

const MIN_PROOF = 3;

/**
 * Whether the one side is known to be status codes: by a constant of a library, by names of which HTTP has no word, or
 * by numbers that the published tables have so.
 */
function isOfCodes({ rows, direction, others }: Mapping): boolean {
  if (rows.length < 2) return false;
  if (rows.some(({ code }) => code.by === 'constant')) return true;
  if (others > 0) return false;
  const named = rows.filter(({ code }) => code.by === 'name' && httpStatusNamed(code.code) === undefined);
  const agreeing = rows.filter(({ code, http }) => code.by === 'number' && misfit(code.code, http.status, direction) === undefined);
  return named.length >= MIN_PROOF || (agreeing.length >= MIN_PROOF && agreeing.length * 2 >= rows.length);
}

/** Whether the other side is known to be HTTP statuses, and no delays, sizes or weights. */
function isOfHttp({ rows, direction }: Mapping): boolean {
  if (new Set(rows.map(({ http }) => http.status)).size === 1) return false;
  const agreeing = rows.filter(({ code, http }) => misfit(code.code, http.status, direction) === undefined);
  return agreeing.length * 2 >= rows.length || rows.every(({ http }) => http.by === 'name');
}
