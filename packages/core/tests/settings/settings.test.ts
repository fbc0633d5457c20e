import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { NO_SETTINGS, readSettings } from '../../src/settings/settings.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { findRaiseSites } from '../../src/sites/raise-sites.ts';
import { read } from '../../src/source/reading.ts';
import type { Source } from '../../src/source/source.ts';
import { parse } from '../parse.ts';

function settings(value: unknown): Settings {
  const result = readSettings(value);
  if (result.kind === 'invalid') throw new Error(result.mistakes.join(' '));
  return result.settings;
}

describe('reading settings', () => {
  it('takes none for empty ones', () => {
    expect(readSettings(undefined)).toEqual({ kind: 'valid', settings: NO_SETTINGS });
    expect(settings({})).toEqual(NO_SETTINGS);
  });

  it('takes the positions of a policy as they are', () => {
    const policy = { etagMismatch: 'FAILED_PRECONDITION', repeatDelete: 'OK' };
    expect(settings({ policy }).policy).toEqual(policy);
  });

  it('takes what is said of retries as it is', () => {
    const retry = { retryable: ['NOT_FOUND'], idempotent: ['shop.Orders/CreateOrder'], functions: ['persist'] };
    expect(settings({ retry }).retry).toEqual(retry);
    expect(settings({ retry: { functions: ['persist'] } }).retry).toEqual({ retryable: [], idempotent: [], functions: ['persist'] });
  });

  const MISTAKES: readonly (readonly [written: unknown, key: string])[] = [
    [[], 'The settings must be an object'],
    [{ wrapper: [] }, '`wrapper`'],
    [{ policy: ['ABORTED'] }, '`policy`'],
    [{ policy: { etag: 'ABORTED' } }, '`policy.etag`'],
    [{ policy: { etagMismatch: 'aborted' } }, '`policy.etagMismatch` must be "ABORTED" or "FAILED_PRECONDITION", not "aborted"'],
    [{ policy: { repeatDelete: true } }, '`policy.repeatDelete`'],
    [{ retry: true }, '`retry` must be an object, not true'],
    [{ retry: { codes: [] } }, '`retry.codes`'],
    [{ retry: { retryable: ['UNAVAILABEL'] } }, '`retry.retryable` must list status codes by their names, and "UNAVAILABEL" is none'],
    [{ retry: { retryable: [14] } }, '`retry.retryable` must be a list of names'],
    [{ retry: { idempotent: 'CreateOrder' } }, '`retry.idempotent` must be a list of names, not "CreateOrder"'],
    [{ retry: { functions: [''] } }, '`retry.functions`'],
    [{ wrappers: {} }, '`wrappers`'],
    [{ wrappers: ['makeError'] }, '`wrappers[0]`'],
    [{ wrappers: [{ from: 'module', name: 'fail', code: 0 }] }, '`wrappers[0].from`'],
    [{ wrappers: [{ from: 'file', name: '', code: 0 }] }, '`wrappers[0].name`'],
    [{ wrappers: [{ from: 'package', name: 'fail', code: 0 }] }, '`wrappers[0].package`'],
    [{ wrappers: [{ from: 'file', package: 'errors', name: 'fail', code: 0 }] }, '`wrappers[0].package`'],
    [{ wrappers: [{ from: 'file', name: 'fail' }] }, '`wrappers[0].code`'],
    [{ wrappers: [{ from: 'file', name: 'fail', code: -1 }] }, '`wrappers[0].code`'],
    [{ wrappers: [{ from: 'file', name: 'fail', code: 0, message: true }] }, '`wrappers[0].message`'],
    [{ wrappers: [{ from: 'file', name: 'a', code: 0 }, { from: 'file', name: 'b', code: 0, codes: 1 }] }, '`wrappers[1].codes`'],
  ];
  it.each(MISTAKES)('names the key of %j', (written, key) => {
    const result = readSettings(written);
    expect(result.kind).toBe('invalid');
    expect(result.kind === 'invalid' && result.mistakes).toEqual([expect.stringContaining(key)]);
  });
});

describe('a wrapper of the settings', () => {
  const sourceOf = (text: string, wrapper: object): Source => ({ ...parse(text, { filename: 'service.ts' }), settings: settings({ wrappers: [wrapper] }) });
  const codesIn = (source: Source): unknown[] => findRaiseSites(read(source)).map(({ codes }) => codes.map((value) => (value.kind === 'unknown' ? 'unknown' : value.code)));

  const USES: readonly (readonly [name: string, text: string, wrapper: object])[] = [
    ['a function of a file', "import { fail } from './errors';\nfail(5, 'no such book');", { from: 'file', name: 'fail', code: 0, message: 1 }],
    ['a function under another name', "import { fail as refuse } from '../lib/errors.js';\nrefuse('no such book', 5);", { from: 'file', name: 'fail', code: 1, message: 0 }],
    ['a member of what a file exports', "import { Errors } from '@/errors';\nthrow Errors.make({ code: 5, text: 'no such book' });", { from: 'file', name: 'Errors.make', code: 'code', message: 'text' }],
    ['a class that a file exports by default', "import AppError from './app-error';\nthrow new AppError('no such book', { code: 5 });", { from: 'file', name: 'AppError', code: 'code', message: 0 }],
    ['a function of a package', "import { makeError } from '@acme/errors';\nthrow makeError(5, 'no such book');", { from: 'package', package: '@acme/errors', name: 'makeError', code: 0 }],
    ['a required function of a package', "const errors = require('@acme/errors');\nthrow errors.makeError(5, 'no such book');", { from: 'package', package: '@acme/errors', name: 'makeError', code: 0 }],
  ];
  it.each(USES)('is seen as %s', (_, text, wrapper) => {
    expect(codesIn(sourceOf(text, wrapper))).toEqual([['NOT_FOUND']]);
    expect(analyse(sourceOf(text, wrapper)).literals.map(({ verdict }) => verdict.kind)).toEqual(['rewrite']);
  });

  it('takes strings where the project writes them', () => {
    const source = sourceOf("import { fail } from './errors';\nif (!request.auth) fail('permission-denied', 'sign in first');", { from: 'file', name: 'fail', code: 0, message: 1 });
    expect(codesIn(source)).toEqual([['PERMISSION_DENIED']]);
  });

  it('is no function of the same name from elsewhere', () => {
    const wrapper = { from: 'package', package: '@acme/errors', name: 'makeError', code: 0 };
    expect(codesIn(sourceOf("import { makeError } from './errors';\nthrow makeError(5, 'no such book');", wrapper))).toEqual([]);
    expect(codesIn(sourceOf('const makeError = (code) => code;\nmakeError(5);', wrapper))).toEqual([]);
  });
});
