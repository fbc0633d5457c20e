import { describe, expect, it } from 'vitest';
import { analyse, mayConcernCodes } from '../src/analysis.ts';
import { NO_SETTINGS } from '../src/settings/settings.ts';
import { NO_FACTS } from '../src/source/source.ts';
import type { ProjectFacts } from '../src/source/source.ts';
import { applyEdits } from '../src/edits/text-edit.ts';
import type { ParseOptions } from './parse.ts';
import { parse } from './parse.ts';

describe('mayConcernCodes', () => {
  it.each<[text: string, may: boolean]>([
    ['if (err.code === 5) retry();', true],
    ['const retryable = new Set([14]); // status', true],
    ["import * as grpc from '@grpc/grpc-js';", true],
    ['throw new RpcException("x");', true],
    ["throw new HttpsError('internal', 'x');", true],
    ['export const add = (a, b) => a + b;', false],
    ['', false],
  ])('%s', (text, may) => {
    expect(mayConcernCodes(text)).toBe(may);
  });

  it.each<[text: string, ofGrpc: boolean, ofNone: boolean]>([
    ['if (err.code === 5) retry();', true, false],
    ['res.status(404).send();', true, false],
    ["throw new NotFoundException('No such book');", true, false],
    ["import { Status } from 'google-gax';", true, true],
    ["fail('permission-denied');", true, true],
    ['server.addService(RPC_SERVICE, { get });', true, true],
    ['export const add = (a, b) => a + b;', false, false],
  ])('%s, in a package that has to do with gRPC and in one that has not', (text, ofGrpc, ofNone) => {
    const within = (name: string): boolean => mayConcernCodes(text, undefined, () => ({ ...NO_FACTS, dependencies: new Map([[name, '^1.0.0']]) }));
    expect(within('@grpc/grpc-js')).toBe(ofGrpc);
    expect(within('express')).toBe(ofNone);
  });

  it('finds a wrapper of the settings in a package of any kind', () => {
    const settings = { ...NO_SETTINGS, wrappers: [{ from: 'file' as const, name: 'errors.fail', package: undefined, code: 0, message: undefined }] };
    const facts = (): ProjectFacts => ({ ...NO_FACTS, dependencies: new Map([['express', '^5.0.0']]) });
    expect(mayConcernCodes('errors.fail(5);', () => settings, facts)).toBe(true);
    expect(mayConcernCodes('errors.wrap(5);', () => settings, facts)).toBe(false);
  });
});

describe('analyse', () => {
  it('gives the same object for the same tree', () => {
    const source = parse("import { status } from '@grpc/grpc-js'; fail(status.NOTFOUND);");
    expect(analyse(source)).toBe(analyse({ ...source }));
    expect(analyse(source)).not.toBe(analyse(parse(source.text)));
  });

  it('works each part out once', () => {
    const analysis = analyse(parse("import { status } from '@grpc/grpc-js'; if (err.code === 5) fail(status.NOTFOUND);"));
    expect(analysis.literals).toHaveLength(1);
    expect(analysis.literals).toBe(analysis.literals);
    expect(analysis.judgements).toHaveLength(1);
    expect(analysis.judgements).toBe(analysis.judgements);
  });

  it('gives judgements in the order of the text', () => {
    const text = "import { status } from '@grpc/grpc-js';\nconst h = (call, callback) => { callback({ code: status.OK, message: call.request.id }); };\nfail(status.NOTFOUND);";
    const places = analyse(parse(text)).judgements.map(({ node }) => node.range[0]);
    expect(places).toHaveLength(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('rewrites', () => {
  const rewritten = (text: string, options?: ParseOptions): string => applyEdits(text, analyse(parse(text, options)).rewrites);

  it('are nothing where nothing is to be rewritten', () => {
    expect(analyse(parse("import { status } from '@grpc/grpc-js'; if (err.code === status.NOT_FOUND) retry();")).rewrites).toEqual([]);
  });

  it('make an import once for many', () => {
    const text = "import { Server } from '@grpc/grpc-js';\nif (err.code === 5) a();\nif (err.code === 14) b();\nif ([4, 8].includes(err.code)) c();\n";
    expect(rewritten(text)).toBe(
      "import { Server, status } from '@grpc/grpc-js';\nif (err.code === status.NOT_FOUND) a();\nif (err.code === status.UNAVAILABLE) b();\nif ([status.DEADLINE_EXCEEDED, status.RESOURCE_EXHAUSTED].includes(err.code)) c();\n",
    );
  });

  it('name a key in brackets', () => {
    const text = "import { status } from '@grpc/grpc-js';\nconst TEXTS = { [status.OK]: 'fine', 5: 'gone' };\n";
    expect(rewritten(text)).toBe("import { status } from '@grpc/grpc-js';\nconst TEXTS = { [status.OK]: 'fine', [status.NOT_FOUND]: 'gone' };\n");
  });

  it('leave nothing for a second time', () => {
    const text = "const { Server } = require('@grpc/grpc-js');\nconst RETRY_CODES = [14, 4];\nexports.f = (err) => err.code === 5;\n";
    const once = rewritten(text, { filename: 'client.js' });
    expect(once).not.toBe(text);
    expect(rewritten(once, { filename: 'client.js' })).toBe(once);
  });
});
