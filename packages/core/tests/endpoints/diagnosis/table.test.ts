import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/endpoints/diagnosis/checks.ts';
import { diagnose } from '../../../src/endpoints/diagnosis/diagnose.ts';
import { diagnoseLogEntry } from '../../../src/endpoints/diagnosis/log-entry.ts';
import { compilePhrase } from '../../../src/endpoints/diagnosis/phrase.ts';
import { DIAGNOSES, diagnosisOf } from '../../../src/endpoints/diagnosis/table.ts';

const EXAMPLES = DIAGNOSES.flatMap(({ id, examples }) => examples.map((example) => ({ id, example })));

describe('every known error', () => {
  it('has an id of its own', () => {
    expect(new Set(DIAGNOSES.map(({ id }) => id)).size).toBe(DIAGNOSES.length);
    expect(DIAGNOSES.length).toBeGreaterThanOrEqual(143);
  });

  it.each(EXAMPLES)('is reached, and shadowed by no other: $id by $example', ({ id, example }) => {
    expect(diagnose({ message: example }).matches[0]?.diagnosis.id).toBe(id);
  });

  it.each(DIAGNOSES)('$id is reached under each of its codes', ({ id, codes, examples: [example = ''] }) => {
    for (const code of codes) expect(diagnose({ code, message: example }).matches[0]).toMatchObject({ diagnosis: { id } });
  });

  it('names checks that there are, and every check is named', () => {
    const named = new Set<string>(DIAGNOSES.flatMap(({ checks }) => checks));
    expect([...named].filter((check) => !Object.hasOwn(CHECKS, check))).toEqual([]);
    expect(Object.keys(CHECKS).filter((check) => !named.has(check))).toEqual([]);
  });

  it('says what stays where a retry may help at first', () => {
    expect(DIAGNOSES.filter(({ retry, lasting }) => lasting === retry).map(({ id }) => id)).toEqual([]);
  });

  it('is found by its id', () => {
    expect(diagnosisOf('api-key-missing')).toMatchObject({ component: 'service-control', retry: 'after-fix' });
    expect(diagnosisOf('api-key')).toBeUndefined();
  });

  it('is found in a log entry by the detail it names', () => {
    const details = DIAGNOSES.flatMap(({ id, http, logDetail = [] }) => logDetail.map((detail) => ({ id, http, detail })));
    const missed = details.filter(({ id, http, detail }) => {
      const found = diagnoseLogEntry({ jsonPayload: { service_agent: 'ESPv2/2.47.0', http_status_code: http[0] ?? 500, response_code_detail: detail } });
      return found.kind !== 'known' || found.match.diagnosis.id !== id;
    });
    expect(details.length).toBeGreaterThan(40);
    expect(missed).toEqual([]);
  });
});

describe('a phrase', () => {
  it.each<[phrase: string, form: string, found: boolean]>([
    ['jwt is missing', '^jwt is missing|', true],
    ['jwt is missing', '^jwt_is_missing|', true],
    ['jwt is missing', '^jwts is missing|', false],
    ['^ jwt is missing', '^the jwt is missing|', false],
    ['| jwt is missing $', '^error|jwt is missing|', true],
    ['jwt is missing $', '^jwt is missing here|', false],
    ['jwt is missing $$', '^jwt is missing|here|', false],
    ['bad_gateway', '^bad_gateway|', true],
    ['bad_gateway', '^bad gateway|', false],
    ['code #', '^code 503|', true],
    ['code 5##', '^code 403|', false],
    ['code 1', '^code 13|', false],
    ['api * is', '^api a.b.c is|', true],
    ['api * is', '^api a b is|', false],
    ['service *.*', '^service gold|', false],
    ['a [(b|c d)] e', '^a c d e|', true],
    ['a [(b|c d)] e', '^a e|', true],
    ['a ... z', '^a b c d z|', true],
  ])('%j is found in %j: %s', (phrase, form, found) => {
    expect(compilePhrase(phrase).pattern.test(form)).toBe(found);
  });
});
