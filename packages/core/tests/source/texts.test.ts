import { expect, it } from 'vitest';
import { mayNumberCode, numberedCode } from '../../src/comparisons/named-code.ts';
import { mayHoldStatuses } from '../../src/mappings/http-side.ts';
import { mayHaveShape } from '../../src/sites/handler-shape.ts';
import { mayNameException } from '../../src/sites/named-exceptions.ts';

// Tests of a text that spare a file the looks at its tree: where one is wrongly false, a report is lost.

it.each<[text: string, may: boolean]>([
  ['function getBook(call, callback) {}', true],
  ['const getBook = (_call: ServerUnaryCall<Request, Book>, done) => {};', true],
  ['function getBook(unaryCall /* of the shop */, cb) {}', true],
  ['const listBooks = call => {};', true],
  ['function getBook(ctx, cb) { cb(null, find(ctx.request.id)); }', true],
  ['function getBook(ctx, cb) { const { metadata, request } = ctx; }', true],
  ["function getBook(ctx, cb) { find(ctx['request']); }", true],
  ['fn.call(this, 5); // a call of the shop', false],
  ['const requests = []; recall(requests);', false],
])('a handler by its shape: %s', (text, may) => {
  expect(mayHaveShape(text)).toBe(may);
});

it.each<[text: string, may: boolean]>([
  ['throw new InvalidArgumentException(text);', true],
  ['throw new GrpcFailedPreconditionError(text);', true],
  ['throw new OUT_OF_RANGEError(text);', true],
  ['throw new NotFoundException(text); // PERMISSION_DENIED', false],
])('an exception by its name: %s', (text, may) => {
  expect(mayNameException(text)).toBe(may);
});

it.each(['14 UNAVAILABLE', '14 UNAVAILABLE: ', '5: NOT_FOUND', '1 CANCELLED', '4  DEADLINE_EXCEEDED'])('a code by its number: %s', (needle) => {
  expect(numberedCode(needle)).toBeDefined();
  expect(mayNumberCode(`if (err.message.includes('${needle}')) retry();`)).toBe(true);
  expect(mayNumberCode(`if (text.toLowerCase().includes('${needle.toLowerCase()}')) retry();`)).toBe(true);
  expect(mayNumberCode(`if (/^${needle.replaceAll(' ', String.raw`\s+`)}/.test(err.message)) retry();`)).toBe(true);
});

it('no code by its number', () => {
  expect(mayNumberCode("if (err.message.includes('UNAVAILABLE')) retry(14);")).toBe(false);
});

it.each<[text: string, may: boolean]>([
  ['const STATUSES = { 5: 404, 7: 403 };', true],
  ['switch (code) { case 5: return HttpStatus.NOT_FOUND; case 7: return HttpStatus.FORBIDDEN; }', true],
  ["import { NotFound } from '@feathersjs/errors';", true],
  ["import createError from 'http-errors';", true],
  ['const LEVELS = { 5: 404, 7: 404 };', false],
  ["fetch('https://shop.example.com/'); sleep(1500.404);", false],
])('statuses of HTTP: %s', (text, may) => {
  expect(mayHoldStatuses(text)).toBe(may);
});
