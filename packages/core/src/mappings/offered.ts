import { memberName, staticNumber } from '../ast/static-name.ts';
import type { CodeName } from '../codes/status-code.ts';
import { replacedMember } from '../edits/replace-code.ts';
import { intentOfHttpStatus } from '../http/intent.ts';
import { httpStatusOf } from '../http/outward.ts';
import { httpStatusNamed, nameOfHttpStatus } from '../http/status-names.ts';
import type { Suggestion } from '../litmus/judgement.ts';
import type { Reading } from '../source/reading.ts';
import type { Row } from './mapping.ts';
import type { Direction } from './misfit.ts';

/** What can be written in the place of the wrong side of a row. */
export const offeredFor = (reading: Reading, row: Row, direction: Direction): readonly Suggestion[] =>
  direction === 'outward' ? statusFor(reading, row) : codesFor(reading, row);

/** The status of code.proto, as a number or as a member of the list that the row takes its own from. */
function statusFor(reading: Reading, { code: { code }, http: { at } }: Row): readonly Suggestion[] {
  const status = httpStatusOf(code);
  if (staticNumber(at) !== undefined) return [{ code, replacement: String(status), edits: [{ range: at.range, text: String(status) }] }];
  const name = nameOfHttpStatus(status);
  if (at.type !== 'MemberExpression' || at.computed || httpStatusNamed(memberName(at) ?? '') === undefined) return [];
  if (name === undefined) return [{ code, replacement: String(status), edits: [{ range: at.range, text: String(status) }] }];
  const member = inStyleOf(memberName(at) ?? '', name);
  return [{ code, replacement: `${reading.source.text.slice(...at.object.range)}.${member}`, edits: [{ range: at.property.range, text: member }] }];
}

/** `NOT_FOUND`, or `NotFound` beside `Conflict`. */
function inStyleOf(sample: string, name: string): string {
  const prefix = /^HTTP_STATUS_/.exec(sample)?.[0] ?? '';
  if (/^[A-Z0-9_]+$/.test(sample)) return prefix + name;
  return name.split('_').map((word) => (word === 'OK' ? 'Ok' : word.charAt(0) + word.slice(1).toLowerCase())).join('');
}

/** The codes that the HTTP status means, the likeliest first. */
function codesFor(reading: Reading, { code: { at, value }, http }: Row): readonly Suggestion[] {
  const intent = intentOfHttpStatus(http.status);
  if (!intent || value?.kind !== 'member' || at.type !== 'MemberExpression') return [];
  const fitting: readonly CodeName[] = [401, 403].includes(http.status) ? [intent.code] : [intent.code, ...intent.alternatives];
  return fitting.flatMap((code) => replacedMember(reading, at, code, value.of) ?? []);
}
