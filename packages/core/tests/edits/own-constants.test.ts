import { describe, expect, it } from 'vitest';
import { STATUS_CODES } from '../../src/codes/table.ts';
import { ownReference } from '../../src/edits/own-constants.ts';
import { applyEdits } from '../../src/edits/text-edit.ts';
import type { ConstantsModule, ProjectFacts } from '../../src/source/source.ts';
import { markedNode } from '../marked.ts';

const SCREAMING: ConstantsModule = { from: './grpc-status.ts', name: 'GrpcStatus', members: new Map(STATUS_CODES.map(({ name }) => [name, name])) };

interface Asked {
  readonly from?: string;
  readonly filename?: string;
  readonly moduleKind?: ProjectFacts['moduleKind'];
}

const facts = ({ from, moduleKind = 'unknown' }: Asked): ProjectFacts => ({ moduleKind, dependencies: new Map(), constants: from === undefined ? SCREAMING : { ...SCREAMING, from } });

/** The text with the marked number as a constant. */
function rewritten(snippet: string, asked: Asked = {}): string {
  const { reading, node } = markedNode(snippet, { filename: asked.filename ?? 'service.ts', facts: facts(asked) });
  const reference = ownReference(reading, 'NOT_FOUND', node);
  if (!reference) return 'no reference';
  const edits = [{ range: node.range, text: reference.text }, ...(reference.importEdit ? [reference.importEdit] : [])];
  return applyEdits(reading.source.text, edits);
}

describe('imports the constants as the file imports its neighbours', () => {
  it.each<readonly [what: string, snippet: string, asked: Asked, expected: string]>([
    ['without an ending', "import { a } from './a';\nfail(«5»);", {}, "import { a } from './a';\nimport { GrpcStatus } from './grpc-status';\nfail(GrpcStatus.NOT_FOUND);"],
    ['with the ending of what is built', "import { a } from './a.js';\nfail(«5»);", {}, "import { a } from './a.js';\nimport { GrpcStatus } from './grpc-status.js';\nfail(GrpcStatus.NOT_FOUND);"],
    ['with the ending of the source', "import { a } from './a.ts';\nfail(«5»);", {}, "import { a } from './a.ts';\nimport { GrpcStatus } from './grpc-status.ts';\nfail(GrpcStatus.NOT_FOUND);"],
    ['not with what only looks like an ending', "import { a } from './a.service';\nfail(«5»);", {}, "import { a } from './a.service';\nimport { GrpcStatus } from './grpc-status';\nfail(GrpcStatus.NOT_FOUND);"],
    ['not as it imports packages', "import { a } from 'a.js';\nfail(«5»);", {}, "import { a } from 'a.js';\nimport { GrpcStatus } from './grpc-status';\nfail(GrpcStatus.NOT_FOUND);"],
    ['with an ending where Node wants one', 'export const f = () => fail(«5»);', { moduleKind: 'esm' }, "import { GrpcStatus } from './grpc-status.js';\n\nexport const f = () => fail(GrpcStatus.NOT_FOUND);"],
    ['from a file .mts with the ending .mjs', 'export const f = () => fail(«5»);', { from: './grpc-status.mts' }, "import { GrpcStatus } from './grpc-status.mjs';\n\nexport const f = () => fail(GrpcStatus.NOT_FOUND);"],
    ['by require', "const { a } = require('./a');\nfail(«5»);", { filename: 'service.js', from: '../codes/grpc-status.js' }, "const { a } = require('./a');\nconst { GrpcStatus } = require('../codes/grpc-status');\nfail(GrpcStatus.NOT_FOUND);"],
    ['into an import of the same file', "import { isRetried } from './grpc-status';\nfail(«5»);", {}, "import { isRetried, GrpcStatus } from './grpc-status';\nfail(GrpcStatus.NOT_FOUND);"],
    ['under another name where theirs is taken', 'const GrpcStatus = 1;\nfail(«5»);', {}, "import { GrpcStatus as GrpcStatusCode } from './grpc-status';\n\nconst GrpcStatus = 1;\nfail(GrpcStatusCode.NOT_FOUND);"],
  ])('%s', (_, snippet, asked, expected) => {
    expect(rewritten(snippet, asked)).toBe(expected);
  });
});

describe('uses what the file has of them', () => {
  it.each<readonly [what: string, snippet: string, asked: Asked, text: string]>([
    ['an import', "import { GrpcStatus } from './grpc-status'; fail(«5»);", {}, 'fail(GrpcStatus.NOT_FOUND);'],
    ['an import with another ending', "import { GrpcStatus } from './grpc-status.js'; fail(«5»);", {}, 'fail(GrpcStatus.NOT_FOUND);'],
    ['an import under another name', "import { GrpcStatus as S } from './grpc-status'; fail(«5»);", {}, 'fail(S.NOT_FOUND);'],
    ['a namespace', "import * as codes from './grpc-status'; fail(«5»);", {}, 'fail(codes.GrpcStatus.NOT_FOUND);'],
    ['a destructured require', "const { GrpcStatus: S } = require('./grpc-status'); fail(«5»);", { filename: 'service.js' }, 'fail(S.NOT_FOUND);'],
    ['a require of the whole', "const codes = require('./grpc-status'); fail(«5»);", { filename: 'service.js' }, 'fail(codes.GrpcStatus.NOT_FOUND);'],
  ])('%s', (_, snippet, asked, text) => {
    expect(rewritten(snippet, asked)).toBe(`${snippet.slice(0, snippet.indexOf('fail'))}${text}`);
  });

  it.each([
    ['a type', "import type { GrpcStatus } from './grpc-status'; fail(«5»);", "import { GrpcStatus as GrpcStatusCode } from './grpc-status';"],
    ['the like of another file', "import { GrpcStatus } from './other'; fail(«5»);", "import { GrpcStatus as GrpcStatusCode } from './grpc-status';"],
    ['what another binding hides', "import { GrpcStatus } from './grpc-status'; function f(GrpcStatus) { fail(«5»); }", 'GrpcStatus as GrpcStatusCode'],
  ])('but not %s', (_, snippet, part) => {
    expect(rewritten(snippet)).toContain(part);
    expect(rewritten(snippet)).toContain('fail(GrpcStatusCode.NOT_FOUND)');
  });
});

describe('where the constants are not there', () => {
  const asked = (constants?: ConstantsModule) => {
    const { reading, node } = markedNode('fail(«5»);', { facts: { moduleKind: 'unknown', dependencies: new Map(), ...(constants && { constants }) } });
    return ownReference(reading, 'NOT_FOUND', node);
  };

  it('says how they would be called', () => {
    expect(asked()).toEqual({ text: 'GrpcStatus.NOT_FOUND', ownConstants: 'missing' });
  });

  it('names no member that they lack, and the one they have as they spell it', () => {
    expect(asked({ ...SCREAMING, members: new Map([['ABORTED', 'Aborted']]) })).toBeUndefined();
    expect(asked({ ...SCREAMING, name: 'Code', members: new Map([['NOT_FOUND', 'NotFound']]) })).toMatchObject({ text: 'Code.NotFound', ownConstants: 'imported' });
  });
});
