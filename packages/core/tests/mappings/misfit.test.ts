import { describe, expect, it } from 'vitest';
import type { CodeName } from '../../src/codes/status-code.ts';
import { STATUS_CODES } from '../../src/codes/table.ts';
import { codeOfHttpStatus } from '../../src/http/inward.ts';
import { HTTP_INTENTS } from '../../src/http/intent.ts';
import { httpStatusOf } from '../../src/http/outward.ts';
import { publishedStatuses } from '../../src/http/published.ts';
import { misfit } from '../../src/mappings/misfit.ts';

describe('what a published table has is never wrong', () => {
  it.each(STATUS_CODES)('$name, outward', ({ name }) => {
    for (const status of publishedStatuses(name)) expect(misfit(name, status, 'outward'), String(status)).toBeUndefined();
  });

  it('what a client makes of a proxy’s answer', () => {
    for (let status = 100; status < 600; status++) expect(misfit(codeOfHttpStatus(status), status, 'inward'), String(status)).toBeUndefined();
  });

  it.each(HTTP_INTENTS)('what a developer means by $status', ({ status, code, alternatives }) => {
    const isOfIdentity = status === 401 || status === 403;
    for (const each of [code, ...(isOfIdentity ? [] : alternatives)]) expect(misfit(each, status, 'inward'), each).toBeUndefined();
  });

  it.each(STATUS_CODES)('$name, from its own status', ({ name }) => {
    expect(misfit(name, httpStatusOf(name), 'inward')).toBeUndefined();
  });
});

type Row = readonly [code: CodeName, status: number];

describe('certain: every authority contradicts it', () => {
  it.each<Row>([
    ['UNAVAILABLE', 404], ['INTERNAL', 400], ['DATA_LOSS', 404], ['UNAVAILABLE', 400],
    ['NOT_FOUND', 500], ['INVALID_ARGUMENT', 500], ['UNAUTHENTICATED', 500], ['PERMISSION_DENIED', 503],
    ['OK', 500], ['OK', 404], ['INTERNAL', 200], ['UNAVAILABLE', 200],
    ['PERMISSION_DENIED', 401], ['CANCELLED', 404], ['CANCELLED', 405], ['ABORTED', 405], ['ALREADY_EXISTS', 404], ['UNIMPLEMENTED', 403],
  ])('%s becomes %i', (code, status) => {
    expect(misfit(code, status, 'outward')).toBe('certain');
  });

  it.each<Row>([
    ['PERMISSION_DENIED', 401], ['NOT_FOUND', 500], ['INVALID_ARGUMENT', 503], ['OK', 500], ['CANCELLED', 415], ['CANCELLED', 422], ['UNAUTHENTICATED', 409], ['UNIMPLEMENTED', 503],
  ])('%s is made of %i', (code, status) => {
    expect(misfit(code, status, 'inward')).toBe('certain');
  });
});

describe('likely: it loses what a client acts on, or there is a reading for it', () => {
  it.each<Row>([
    ['UNAUTHENTICATED', 403], ['UNAUTHENTICATED', 400], ['UNAVAILABLE', 500], ['RESOURCE_EXHAUSTED', 400], ['UNKNOWN', 400], ['ABORTED', 500],
    ['INVALID_ARGUMENT', 404], ['INVALID_ARGUMENT', 412], ['OUT_OF_RANGE', 413], ['ALREADY_EXISTS', 200], ['INTERNAL', 503],
  ])('%s becomes %i', (code, status) => {
    expect(misfit(code, status, 'outward')).toBe('likely');
  });

  it.each<Row>([
    ['UNAUTHENTICATED', 403], ['UNAVAILABLE', 404], ['INVALID_ARGUMENT', 404], ['RESOURCE_EXHAUSTED', 403], ['OK', 404], ['OUT_OF_RANGE', 413],
  ])('%s is made of %i', (code, status) => {
    expect(misfit(code, status, 'inward')).toBe('likely');
  });
});

describe('right by some authority, or for a reason that many have', () => {
  it.each<Row>([
    ['FAILED_PRECONDITION', 400], ['FAILED_PRECONDITION', 412], ['FAILED_PRECONDITION', 409], ['ABORTED', 409], ['ABORTED', 412],
    ['CANCELLED', 499], ['CANCELLED', 408], ['CANCELLED', 500], ['RESOURCE_EXHAUSTED', 429], ['RESOURCE_EXHAUSTED', 503], ['UNKNOWN', 500], ['UNKNOWN', 502],
    ['DEADLINE_EXCEEDED', 504], ['DEADLINE_EXCEEDED', 408], ['DEADLINE_EXCEEDED', 503], ['UNIMPLEMENTED', 404], ['UNIMPLEMENTED', 405],
    ['INVALID_ARGUMENT', 422], ['ALREADY_EXISTS', 422], ['ALREADY_EXISTS', 400], ['OUT_OF_RANGE', 416], ['OUT_OF_RANGE', 404],
    ['PERMISSION_DENIED', 404], ['NOT_FOUND', 403], ['NOT_FOUND', 401], ['NOT_FOUND', 204], ['NOT_FOUND', 400], ['INTERNAL', 502], ['OK', 204], ['OK', 304], ['UNAUTHENTICATED', 498],
  ])('%s becomes %i', (code, status) => {
    expect(misfit(code, status, 'outward')).toBeUndefined();
  });

  it.each<Row>([
    ['NOT_FOUND', 404], ['UNIMPLEMENTED', 404], ['INVALID_ARGUMENT', 400], ['INTERNAL', 400], ['INTERNAL', 401], ['UNKNOWN', 404], ['UNKNOWN', 200],
    ['UNAVAILABLE', 429], ['RESOURCE_EXHAUSTED', 429], ['ABORTED', 409], ['UNAVAILABLE', 500], ['UNAVAILABLE', 502], ['DEADLINE_EXCEEDED', 408], ['NOT_FOUND', 410],
  ])('%s is made of %i', (code, status) => {
    expect(misfit(code, status, 'inward')).toBeUndefined();
  });
});
