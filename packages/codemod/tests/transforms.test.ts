import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import * as grpcJs from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../src/answers.ts';
import { terminalAsk } from '../src/ask.ts';
import { loadReporter } from '../src/report/report.ts';
import { runCodemod } from '../src/run.ts';
import { scratchFolder } from './support/scratch-folder.ts';

const BOTH = '{ "name": "books", "dependencies": { "grpc": "^1.24.11", "@grpc/grpc-js": "^1.14.7", "@grpc/proto-loader": "^0.7.15" } }';
const SURE = "const { credentials } = require('grpc');\nexports.insecure = credentials.createInsecure();\n";
const UNSURE = "const grpc = require('grpc');\n\nexports.start = (server, address) => {\n  server.bind(address, grpc.ServerCredentials.createInsecure());\n  server.start();\n};\n";

describe('the facts that the transform rests on, of the real package', () => {
  it.each(['load', 'loadObject'] as const)('%s only throws', (name) => {
    expect(() => grpcJs[name]('books.proto', {}, {})).toThrow('Not available in this library');
  });

  it.each(['bind', 'addProtoService', 'addHttp2Port'])('%s of a server only throws', (name) => {
    const method = Reflect.get(grpcJs.Server.prototype, name) as () => void;
    expect(() => method.call(new grpcJs.Server())).toThrow(/Not (?:yet )?implemented/);
  });

  it('a server cannot be started before it is bound', () => {
    expect(() => new grpcJs.Server().start()).toThrow('server must be bound in order to start');
  });

  it('a client refuses the credentials of another library', () => {
    const foreign = { constructor: { name: 'ChannelCredentials' } } as unknown as grpcJs.ChannelCredentials;
    expect(() => new grpcJs.Client('localhost:1', foreign)).toThrow('Channel credentials must be a ChannelCredentials object');
  });

  it('the module has no default export, and says that it is compiled from one that could have', () => {
    const exported = createRequire(import.meta.url)('@grpc/grpc-js') as Record<string, unknown>;
    expect([exported['__esModule'], 'default' in exported]).toEqual([true, false]);
  });
});

// The first of them loads parser, core and compiler.
describe('a package moves as a whole', { timeout: 60_000 }, () => {
  it('not where one place is undecided, and says which', async () => {
    const folder = scratchFolder({ 'package.json': BOTH, 'sure.js': SURE, 'unsure.js': UNSURE, 'other/package.json': BOTH, 'other/sure.js': SURE });
    const { sites, rewrites } = await runCodemod({ transform: 'grpc-js', paths: [folder] });
    expect(rewrites.map(({ file }) => file)).toEqual(['other/sure.js']);
    expect(sites.filter(({ file }) => file === 'sure.js')).toMatchObject([{ verdict: 'undecided', reason: expect.stringContaining('unsure.js:4 is undecided') as string }]);
  });

  it('not where a generated file loads the old library', async () => {
    const generated = "// GENERATED CODE -- DO NOT EDIT!\nvar grpc = require('grpc');\n";
    const folder = scratchFolder({ 'package.json': BOTH, 'sure.js': SURE, 'books_grpc_pb.js': generated });
    const { sites, passedOver, rewrites } = await runCodemod({ transform: 'grpc-js', paths: [folder] });
    expect(rewrites).toEqual([]);
    expect(passedOver).toHaveLength(1);
    expect(sites).toMatchObject([{ verdict: 'undecided', reason: expect.stringContaining('books_grpc_pb.js, which is passed over, loads the old library') as string }]);
  });

  it('not where a file of it does not parse', async () => {
    const folder = scratchFolder({ 'package.json': BOTH, 'sure.js': SURE, 'broken.js': "require('grpc';\n" });
    expect(await runCodemod({ transform: 'grpc-js', paths: [folder] })).toMatchObject({ rewrites: [], failures: [{ file: 'broken.js' }], sites: [{ verdict: 'undecided' }] });
  });

  it('not where one place waits for a dependency, and says for which', async () => {
    const half = '{ "dependencies": { "grpc": "1", "@grpc/grpc-js": "1" } }';
    const loads = "const grpc = require('grpc');\n\nconst books = grpc.load('books.proto').books;\n\nexports.books = (target) => new books.Books(target, grpc.credentials.createInsecure());\n";
    const folder = scratchFolder({ 'package.json': half, 'loads.js': loads, 'sure.js': SURE });
    const { sites, rewrites } = await runCodemod({ transform: 'grpc-js', paths: [folder] });
    expect(rewrites).toEqual([]);
    expect(sites.filter(({ file }) => file === 'sure.js')).toMatchObject([{ verdict: 'undecided', reason: expect.stringMatching(/loads\.js:\d waits for @grpc\/proto-loader/) as string }]);
  });

  it('not where the new library is no dependency, unless it may be added', async () => {
    const folder = scratchFolder({ 'package.json': '{ "dependencies": { "grpc": "1" } }', 'sure.js': SURE });
    expect((await runCodemod({ transform: 'grpc-js', paths: [folder] })).sites).toMatchObject([{ verdict: 'rewrite', needs: ['@grpc/grpc-js'], reason: expect.stringContaining('`@grpc/grpc-js`, which is no dependency') as string }]);
    expect((await runCodemod({ transform: 'grpc-js', paths: [folder] })).rewrites).toEqual([]);
    expect((await runCodemod({ transform: 'grpc-js', paths: [folder], addDependency: true })).rewrites).toHaveLength(2);
  });
});

describe('the reports speak of places, not of codes', { timeout: 60_000 }, () => {
  it.each([
    ['pretty', 'unsure.js:4:3  server.bind  '],
    ['markdown', '## From grpc to @grpc/grpc-js'],
    ['sarif', '"ruleId": "undecided-legacy-grpc"'],
    ['json', '"transform": "grpc-js"'],
  ] as const)('%s', async (format, part) => {
    const folder = scratchFolder({ 'package.json': BOTH, 'unsure.js': UNSURE });
    const result = await runCodemod({ transform: 'grpc-js', paths: [folder] });
    expect((await loadReporter(format))(result, { cwd: folder, colour: false })).toContain(part);
  });
});

describe('what is undecided is asked about', { timeout: 60_000 }, () => {
  const CODES = '{ "name": "books", "dependencies": { "@grpc/grpc-js": "^1.14.7" } }';
  const CODE = 'module.exports = (result) => result.code === 5;\nmodule.exports.other = (result) => result.code === 6;\n';

  async function answering(answers: readonly Answer[]): Promise<{ readonly asked: readonly string[]; readonly folder: string }> {
    const folder = scratchFolder({ 'package.json': CODES, 'a.js': CODE, 'b.js': CODE });
    const asked: string[] = [];
    const ask = ({ site, replacement }: Question): Promise<Answer> => Promise.resolve(answers[asked.push(`${site.literal} ${replacement}`) - 1] ?? 'leave');
    await runCodemod({ paths: [folder], write: true, allowDirty: true, ask });
    return { asked, folder };
  }
  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

  it('rewrite: that one only', async () => {
    const { asked, folder } = await answering(['rewrite']);
    expect(asked).toEqual(['5 status.NOT_FOUND', '6 status.ALREADY_EXISTS', '5 status.NOT_FOUND', '6 status.ALREADY_EXISTS']);
    expect(read(folder, 'a.js')).toBe(`const { status } = require('@grpc/grpc-js');\n\n${CODE.replace('=== 5', '=== status.NOT_FOUND')}`);
    expect(read(folder, 'b.js')).toBe(CODE);
  });

  it('rewrite-file: all of the file, without another question about it', async () => {
    const { asked, folder } = await answering(['rewrite-file']);
    expect(asked).toHaveLength(3);
    expect(read(folder, 'a.js')).toContain('status.ALREADY_EXISTS');
    expect(read(folder, 'b.js')).toBe(CODE);
  });

  it('stop: nothing more is asked or rewritten, and what was accepted is written', async () => {
    const { asked, folder } = await answering(['rewrite', 'stop']);
    expect(asked).toHaveLength(2);
    expect(read(folder, 'a.js')).toContain('status.NOT_FOUND');
    expect(read(folder, 'a.js')).not.toContain('status.ALREADY_EXISTS');
  });

  it('lets a package move that a person has vouched for', async () => {
    const folder = scratchFolder({ 'package.json': BOTH, 'sure.js': SURE, 'unsure.js': UNSURE });
    await runCodemod({ transform: 'grpc-js', paths: [folder], write: true, allowDirty: true, ask: () => Promise.resolve('rewrite') });
    expect(read(folder, 'sure.js')).toContain("require('@grpc/grpc-js')");
    expect(read(folder, 'unsure.js')).toContain('server.bindAsync(address, grpc.ServerCredentials.createInsecure(), (error) => {\n    if (error) throw error;\n    server.start();\n  });');
  });

  const SITE = { line: 3, column: 7, literal: '5', shape: 'comparison', text: 'if (x.code === 5)', verdict: 'undecided', reason: 'who knows', evidence: [] } as const;
  const QUESTION: Question = { filename: '/books/src/a.js', site: SITE, replacement: 'status.NOT_FOUND' };

  it.each([
    ['y\n', 'rewrite'],
    ['N\n', 'leave'],
    [' a \n', 'rewrite-file'],
    ['q\n', 'stop'],
  ] as const)('on a terminal, %j', async (typed, answer) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answered = terminalAsk(input, output, '/books', () => undefined)(QUESTION);
    input.write(typed);
    expect(await answered).toBe(answer);
    const shown = String(output.read());
    for (const part of ['src/a.js:3:7', '5 → status.NOT_FOUND', 'if (x.code === 5)', 'who knows', '[y/n/a/q]']) expect(shown).toContain(part);
  });

  it('on a terminal, asks again where the answer is none of the letters, and takes the end for q', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answered = terminalAsk(input, output, '/books', () => undefined)(QUESTION);
    input.end('perhaps\n');
    expect(await answered).toBe('stop');
    expect(String(output.read())).toContain('y: rewrite as proposed');
  });
});
