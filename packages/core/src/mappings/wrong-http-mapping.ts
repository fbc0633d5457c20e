import type { Node } from '../ast/node.ts';
import { STATUS_CODES } from '../codes/table.ts';
import { httpStatusOf } from '../http/outward.ts';
import { intentOfHttpStatus } from '../http/intent.ts';
import type { Confidence, Judgement } from '../litmus/judgement.ts';
import type { FileTest } from '../litmus/litmus-test.ts';
import type { Reading } from '../source/reading.ts';
import { isDeliberate } from './deliberate.ts';
import { findMappings } from './find-mappings.ts';
import type { Mapping, Row } from './mapping.ts';
import { misfit } from './misfit.ts';
import { offeredFor } from './offered.ts';

/**
 * The rows of a mapping between status codes and HTTP statuses that every published table contradicts, and the codes
 * that a mapping forgets. The direction counts: the tables are no inverses of each other
 * (gRPC's http-grpc-status-mapping.md says so of its own).
 */
export const wrongHttpMapping: FileTest = (reading, sites) =>
  findMappings(reading, sites).flatMap((mapping) => [...wrongRows(reading, mapping), ...missingRows(reading, mapping)]);

function wrongRows(reading: Reading, mapping: Mapping): readonly Judgement[] {
  const { direction, rows } = mapping;
  return rows.flatMap((row): Judgement[] => {
    const found = misfit(row.code.code, row.http.status, direction);
    if (!found || isDeliberate(reading.source, row.node)) return [];
    const [told, asked] = direction === 'outward' ? [row.http.at, row.code.at] : [row.code.at, row.http.at];
    // What several cases share may be right for one of them: there the case is what is wrong.
    const isShared = rows.some((each) => each !== row && (each.http.at === told || each.code.at === told));
    const at = isShared ? asked : told;
    return [
      {
        rule: 'no-wrong-http-mapping',
        place: at,
        node: at,
        written: reading.source.text.slice(...at.range),
        used: row.code.code,
        fits: undefined,
        confidence: isSwapped(row, rows) ? 'certain' : inContext(found, mapping),
        reasons: reasonsFor(row, mapping),
        vetoesConsidered: ['another published table has the row so', 'a comment beside the row says that it is meant so'],
        suggestions: isShared ? [] : offeredFor(reading, row, direction),
        row: { code: row.code.code, http: row.http.status },
      },
    ];
  });
}

/** A few branches may be about one call, in which a caller's fault can be the service's own; a table is about all. */
function inContext(found: Confidence, { form, rows }: Mapping): Confidence {
  if (form === 'table' || rows.length >= 3) return found;
  return found === 'certain' ? 'likely' : 'possible';
}

/** The two statuses of identity exchanged: no gateway that has one of them for both does that. */
const isSwapped = ({ code }: Row, rows: readonly Row[]): boolean =>
  (code.code === 'UNAUTHENTICATED' || code.code === 'PERMISSION_DENIED') && has(rows, 'UNAUTHENTICATED', 403) && has(rows, 'PERMISSION_DENIED', 401);

const has = (rows: readonly Row[], code: Row['code']['code'], status: number): boolean =>
  rows.some((row) => row.code.code === code && row.http.status === status);

function reasonsFor({ code, http }: Row, { direction }: Mapping): readonly string[] {
  const said = intentOfHttpStatus(http.status)?.reason.replace(/[;,.].*$/s, '') ?? `HTTP ${http.status} is none of its meanings`;
  return direction === 'outward' ? [`${code.code} is ${httpStatusOf(code.code)} in google/rpc/code.proto`, said] : [said, `${code.code} is another thing`];
}

/** How many codes a mapping must know before what it lacks says something. */
const WHOLE = 6;

function missingRows(reading: Reading, { head, direction, rows, hasRest, form }: Mapping): readonly Judgement[] {
  if (direction === 'inward' || form === 'chain' || hasRest === true || rows.length < WHOLE || isDeliberate(reading.source, head)) return [];
  const missing = STATUS_CODES.filter(({ name }) => name !== 'OK' && !rows.some(({ code }) => code.code === name)).map(({ name }) => name);
  return missing.length === 0 ? [] : [lacking(reading, head, missing)];
}

const lacking = (reading: Reading, head: Node, missing: readonly string[]): Judgement => ({
  rule: 'no-wrong-http-mapping',
  place: head,
  node: head,
  written: reading.source.text.slice(...head.range),
  used: undefined,
  fits: undefined,
  confidence: 'possible',
  reasons: [`there is no row for ${missing.join(', ')}`],
  vetoesConsidered: ['something else says what becomes of the rest'],
  suggestions: [],
});
