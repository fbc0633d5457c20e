import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { familiesIn } from '../../src/evidence/site-evidence.ts';
import { accountOf } from '../../src/explanation/account.ts';
import type { LineAccount, SiteAccount } from '../../src/explanation/line-account.ts';
import type { ParserName } from '../parse.ts';
import { parse } from '../parse.ts';

const HEAD = "import * as grpc from '@grpc/grpc-js';\n";

/** The account of the line that ends in `// <-`. */
function accountAt(text: string, parser: ParserName = 'typescript-eslint'): LineAccount {
  const lines = (HEAD + text).split('\n');
  const line = lines.findIndex((each) => each.endsWith('// <-')) + 1;
  const account = accountOf(parse(HEAD + text, { parser }), line);
  if (!account) throw new Error('The snippet marks no line.');
  return account;
}

/** The only site of the line. */
function siteAt(text: string): SiteAccount {
  const { sites } = accountAt(text);
  const [site] = sites;
  if (!site || sites.length !== 1) throw new Error(`There are ${sites.length} sites on the line.`);
  return site;
}

const DENIED = `function list(call, callback) {
  const token = call.metadata.get('authorization')[0];
  if (!token) {
    return callback({ code: grpc.status.PERMISSION_DENIED, details: 'Missing access token' }); // <-
  }
  callback(null, { books: [] });
}`;

describe('a site that is reported', () => {
  const site = siteAt(DENIED);

  it('says what it comes to', () => {
    expect(site).toMatchObject({ kind: 'raise', conclusion: 'UNAUTHENTICATED fits here, not PERMISSION_DENIED.', gaps: [] });
  });

  it('has the code as written and meant, and whose it is', () => {
    expect(site.codes).toMatchObject([{ written: 'grpc.status.PERMISSION_DENIED', kind: 'member', means: 'PERMISSION_DENIED', number: 7, name: '@grpc/grpc-js#status.PERMISSION_DENIED' }]);
    expect(site).toMatchObject({ dialect: { id: 'grpc-js' }, knownBy: '`callback` is the callback of a handler' });
    expect(site.handler).toMatchObject({ name: 'list', place: { line: 2 }, shownBy: 'shape' });
  });

  it('says of the guard what its operand is and where it comes from', () => {
    expect(site.guards).toMatchObject([
      {
        test: '!token',
        outcome: true,
        place: { line: 4 },
        atoms: [
          {
            says: 'absent',
            operands: [
              {
                text: 'token',
                steps: [{ name: 'token', is: "`call.metadata.get('authorization')[0]` (line 3)" }],
                origin: { kind: 'identity', words: "the caller's credential" },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('has the judgement with reasons, vetoes and the question that decides', () => {
    expect(site.judgements).toMatchObject([
      {
        rule: 'prefer-unauthenticated',
        confidence: 'certain',
        used: 'PERMISSION_DENIED',
        fits: 'UNAUTHENTICATED',
        supersededBy: null,
        suggestions: ['grpc.status.UNAUTHENTICATED'],
        question: { text: 'Does the server know who is calling?', ifFits: expect.stringMatching(/^No: /), ifUsed: expect.stringMatching(/^Yes: /) },
      },
    ]);
    expect(site.judgements[0]?.reasons).not.toEqual([]);
    expect(site.judgements[0]?.vetoesConsidered).not.toEqual([]);
  });

  it('says what the words of the text count for, and what vetoed them', () => {
    expect(site.message).toMatchObject({
      quoted: 'Missing access token',
      caller: 'bad credential',
      words: [{ family: 'bad input', matched: 'missing access', speaksFor: 'INVALID_ARGUMENT', vetoedBy: 'token' }],
    });
  });
});

describe('a site that several tests judge', () => {
  it('has the judgement that stands first, and what superseded the others', () => {
    const site = siteAt(`export async function f(call, callback) {
  try {
    jwt.verify(call.metadata.get('authorization')[0]);
    throw Object.assign(new Error('No such book'), { code: grpc.status.NOT_FOUND });
  } catch {
    callback({ code: grpc.status.OK, details: 'Invalid token' }); // <-
  }
}`);
    expect(site.judgements.map(({ rule, supersededBy }) => [rule, supersededBy])).toEqual([
      ['no-ok-error', null],
      ['no-masked-status', 'no-ok-error'],
    ]);
    expect(site.conclusion).toBe('OK goes out here: an error carries OK.');
  });
});

describe('a site that is not reported', () => {
  it.each<[what: string, text: string, conclusion: string, gaps: readonly string[]]>([
    [
      'a code that stays',
      "function f(call, callback) {\n if (call.request.role !== 'admin') callback({ code: grpc.status.PERMISSION_DENIED, details: 'For admins only' }); // <-\n}",
      'PERMISSION_DENIED stays: nothing shows that another code fits.',
      [],
    ],
    [
      'an operand of unknown origin',
      "function f(call, callback) {\n if (!helper.ok) callback({ code: grpc.status.PERMISSION_DENIED, details: 'No' }); // <-\n}",
      'PERMISSION_DENIED stays: nothing shows that another code fits.',
      ['where `helper.ok` comes from'],
    ],
    [
      'no test and no text',
      'function f(call, callback) {\n call.request.id;\n callback({ code: grpc.status.ABORTED, details: describe(call) }); // <-\n}',
      'ABORTED stays: nothing shows that another code fits.',
      ['what leads here: no test in its function decides it', 'what the client reads: the text is not written in this file'],
    ],
    [
      'several codes',
      "function f(call, callback) {\n callback({ code: call.request.x ? grpc.status.ABORTED : grpc.status.NOT_FOUND, details: 'No' }); // <-\n}",
      'ABORTED and NOT_FOUND stay: nothing shows that another code fits.',
      ['which of its codes goes out; only a raise of one code is asked whether another fits', 'what leads here: no test in its function decides it'],
    ],
    [
      'a code that the file does not show',
      "function f(call, callback) {\n callback({ code: codeFor(call.request), details: 'No' }); // <-\n callback(null, {});\n}",
      'No code is judged: `codeFor(call.request)` may be any code, as far as this file shows.',
      ['what leads here: no test in its function decides it'],
    ],
  ])('%s', (_, text, conclusion, gaps) => {
    expect(siteAt(text)).toMatchObject({ judgements: [], conclusion, gaps });
  });

  it('says how a constant of the file is read', () => {
    const text = "const GONE = 5;\nfunction f(call, callback) {\n if (!call.request.id) callback({ code: GONE, details: 'No' }); // <-\n}";
    expect(siteAt(text).codes).toMatchObject([{ written: 'GONE', behind: '5', kind: 'number', means: 'NOT_FOUND' }]);
  });
});

describe('the operands of a guard', () => {
  it.each<[what: string, body: string, words: string, steps: readonly string[]]>([
    ['the request', 'if (!call.request.name)', '`name` of what the caller sent', []],
    ['the whole request', 'if (!call.request)', 'what the caller sent', []],
    ['something looked up', 'const row = await rows.find(call.request.id); if (!row)', 'what `find` found by a value of the request', ['row: `await rows.find(call.request.id)` (line 2)']],
    ['a part of it', 'const { owner } = await rows.find(call.request.id); if (!owner)', '`owner` of what `find` found by a value of the request', ['owner: `rows.find(call.request.id).owner` (line 2)']],
    ['the environment', 'if (!process.env.KEY)', 'the environment of the process', []],
    ['a check of a token', 'const ok = jwt.verify(call.request.x); if (!ok)', "what `verify` says of the caller's token", ['ok: `jwt.verify(call.request.x)` (line 2)']],
    ['a header', "const h = call.metadata.get('x-trace'); if (!h)", 'a header of the call that is no credential', ["h: `call.metadata.get('x-trace')` (line 2)"]],
    ['what came with no name that is known', 'if (!limits.daily)', 'of unknown origin', []],
    ['several steps', 'const a = call.request; const b = a.page; if (!b)', '`page` of what the caller sent', ['b: `a.page` (line 2)', 'a: `call.request` (line 2)']],
    ['several values', 'let a = call.request.a; a = call.request.b; if (!a)', '`a` of what the caller sent', ['a: `call.request.b` (line 2), and given 1 other value']],
  ])('%s', (_, body, words, steps) => {
    const { guards } = siteAt(`async function f(call, callback) { ${body}\n callback({ code: 7, details: 'No' }); // <-\n}`);
    const [operand] = guards[0]?.atoms[0]?.operands ?? [];
    expect(operand?.origin.words).toBe(words);
    expect(operand?.steps.map(({ name, is }) => `${name}: ${is}`)).toEqual(steps);
  });

  it('says that a function of another file is not looked into', () => {
    const text = "import { isFine } from './fine.js';\nfunction f(call, callback) {\n if (!isFine(call)) callback({ code: 7, details: 'No' }); // <-\n}";
    expect(siteAt(text).guards[0]?.atoms[0]?.operands[0]?.steps).toEqual([{ name: 'isFine', is: "imported from './fine.js', which is not looked into" }]);
  });

  it('names the parameter of a function that nothing shows to be a handler', () => {
    const text = "function check(userId) {\n if (!userId) throw Object.assign(new Error('No'), { code: grpc.status.PERMISSION_DENIED }); // <-\n}";
    expect(siteAt(text)).toMatchObject({ handler: null, function: { name: 'check' }, guards: [{ atoms: [{ operands: [{ steps: [{ name: 'userId', is: 'a parameter of `check`' }] }] }] }] });
  });
});

describe('a site in a catch', () => {
  it('has what the try calls, chains by their names', () => {
    const site = siteAt(`function f(call, callback) {
  try {
    const claims = jwt.verify(call.request.token);
    db.books().where({ id: 1 }).all();
  } catch (error) {
    callback({ code: grpc.status.PERMISSION_DENIED, details: 'No' }); // <-
  }
}`);
    expect(site.catches).toMatchObject([
      { place: { line: 6 }, parameter: 'error', guardsInside: 0, calls: [{ text: 'jwt.verify', place: { line: 4 }, origin: { kind: 'credential-check' } }, { text: 'db.books().where().all', place: { line: 5 } }] },
    ]);
  });
});

describe('what is no raise', () => {
  it('tells an answer that is judged', () => {
    const site = siteAt("function f(call, callback) {\n if (!call.request.id) return callback({ code: 3, details: 'No' });\n callback(null, { success: false }); // <-\n}");
    expect(site).toMatchObject({ kind: 'judged', dialect: { id: 'grpc-js' }, codes: [], message: null, judgements: [{ rule: 'no-error-as-ok' }] });
  });

  it('tells literals with evidence and verdict', () => {
    const { literals, sites } = accountAt("function f(call, callback) {\n if (!call.request.id) callback({ code: 5, details: 'No' }); // <-\n}");
    expect(sites).toHaveLength(1);
    expect(literals).toMatchObject([{ literal: '5', code: 'NOT_FOUND', shape: 'property', verdict: 'rewrite', replacement: 'grpc.status.NOT_FOUND', place: { column: 41 } }]);
    expect(literals[0]?.evidence[0]).toMatchObject({ speaks: 'for', strength: 'conclusive' });
  });

  it('tells what a code waits for where no library has a name for it', () => {
    const text = "export const isMissing = (answer) => toGrpcError(answer).code === 5;";
    const account = accountOf(parse(text, { facts: { moduleKind: 'esm', dependencies: new Map() } }), 1);
    expect(account?.literals).toMatchObject([{ verdict: 'rewrite', replacement: 'GrpcStatus.NOT_FOUND' }]);
    expect(account?.literals[0]?.reason).toBe('the error is what `toGrpcError` makes; no library with constants is at hand, so the codemod has to be given a file of them by `--constants`');
  });

  it('tells comparisons with a named constant, and whose error it is', () => {
    const text = 'function on(err: grpc.ServiceError) {\n return err.code === grpc.status.NOT_FOUND; // <-\n}';
    expect(accountAt(text)).toMatchObject({
      sites: [],
      comparisons: [
        {
          text: 'err.code === grpc.status.NOT_FOUND',
          code: { means: 'NOT_FOUND' },
          other: { text: 'err.code' },
          error: { dialect: { id: 'grpc-js' }, shownBy: 'type', because: "it is typed as `ServiceError` of '@grpc/grpc-js'" },
          conclusion: 'Nothing speaks against comparing `err.code` with `grpc.status.NOT_FOUND`: `err` is an error of @grpc/grpc-js.',
        },
      ],
      nothing: null,
    });
  });

  it('says of a comparison where nothing is known', () => {
    const { comparisons } = accountAt('export const isMissing = (thing) => thing.code === grpc.status.NOT_FOUND; // <-');
    expect(comparisons[0]?.conclusion).toBe('Nothing is said of comparing `thing.code` with `grpc.status.NOT_FOUND`: the file does not show whose error `thing` is.');
  });
});

describe('the words of a text', () => {
  it.each(['No such book', 'Failed to load: not found', 'The page is out of range', 'Invalid request', 'Missing access token', 'Order already paid', 'Hello'])('count as the tests count them: %s', (text) => {
    const { message } = siteAt(`function f(call, callback) {\n if (!call.request.id) callback({ code: 13, details: '${text}' }); // <-\n}`);
    const counted = message?.words.filter(({ vetoedBy }) => vetoedBy === null).map(({ family }) => family);
    expect(new Set(counted)).toEqual(familiesIn(message?.read ?? ''));
  });
});

describe('what is said beside the code', () => {
  it('is told with the raise', () => {
    const text = 'function f(call, callback) {\n try {\n  callback(null, find(call.request.id));\n } catch (error) {\n  callback({ code: grpc.status.INTERNAL, details: error.message }); // <-\n }\n}';
    expect(accountAt(text).notes).toMatchObject([{ rule: 'no-error-leak', place: { line: 6 }, confidence: 'certain', reasons: [expect.any(String)] }]);
  });
});

describe('what is said of retries', () => {
  it.each<[what: string, text: string, rule: string, written: string]>([
    ['a list of codes', 'const RETRYABLE = [grpc.status.UNAVAILABLE, grpc.status.NOT_FOUND]; // <-', 'no-permanent-retry', 'grpc.status.NOT_FOUND'],
    ['a service config', "const options = { 'grpc.service_config': JSON.stringify({ methodConfigs: [] }) }; // <-", 'valid-service-config', 'methodConfigs'],
  ])('is told of %s', (_, text, rule, written) => {
    expect(accountAt(text)).toMatchObject({ nothing: null, notes: [{ rule, written, confidence: 'certain', reasons: [expect.any(String)] }] });
  });

  it('is told of an UNAVAILABLE of Cloud Endpoints that is repeated without end', () => {
    const { notes } = accountAt("const client = new BooksClient('books.endpoints.acme.cloud.goog');\nasync function find(request) {\n  for (;;) {\n    try { return await client.find(request); } catch (err) {\n      if (err.code !== grpc.status.UNAVAILABLE) throw err; // <-\n      await sleep(1000);\n    }\n  }\n}");
    expect(notes).toContainEqual(expect.objectContaining({ rule: 'no-permanent-retry', written: 'grpc.status.UNAVAILABLE', confidence: 'possible', reasons: ['nothing looks at the text of the error or ends the attempts'] }));
  });
});

describe('a line without any of these', () => {
  it.each<[what: string, text: string, because: string, nearest: readonly number[]]>([
    ['names the nearest lines', "const callback = 1;\nthrow new grpc.StatusBuilder().withCode(grpc.status.ABORTED);\n// <-\nfail({ code: grpc.status.NOT_FOUND, details: 'a' });\nfail({ code: grpc.status.INTERNAL, details: 'b' });", 'No status code is raised, compared or listed on this line.', [3, 5]],
    ['speaks of numbers', 'export const page = { size: 5 }; // <-', 'Nothing in this file is known to raise, compare or list a status code.', []],
    ['speaks of numbers beside codes', "fail({ code: grpc.status.NOT_FOUND, details: 'a' });\nexport const page = { size: 5 }; // <-", 'No status code is raised or compared on this line, and its number stands where no status code would.', [2]],
  ])('%s', (_, text, because, nearest) => {
    const { nothing, sites, comparisons, literals } = accountAt(text);
    expect({ sites, comparisons, literals }).toEqual({ sites: [], comparisons: [], literals: [] });
    expect(nothing?.because).toBe(because);
    expect(nothing?.nearest.map(({ line }) => line)).toEqual(nearest);
  });

  it('says where the file is not looked into', () => {
    expect(accountOf(parse('export const a = 1;'), 1)?.nothing?.because).toBe('No word of the file speaks of status codes, so it is not looked into.');
  });

  it('has an answer for each line there is and no other', () => {
    const source = parse('a();\nb();\n');
    expect([0, 1, 2, 3, 4, 1.5].map((line) => accountOf(source, line)?.text)).toEqual([undefined, 'a();', 'b();', '', undefined, undefined]);
  });
});

describe('a raise over several lines', () => {
  const text = (mark: 1 | 2 | 3): string =>
    ['function f(call, callback) {', ' if (!call.request.id)', '  callback({', '   code: grpc.status.NOT_FOUND,', "   details: 'No',", '  });', '}']
      .map((line, index) => (index === mark + 1 ? `${line} // <-` : line))
      .join('\n');

  it.each([1, 2, 3] as const)('is told on each of them (%i)', (mark) => {
    expect(siteAt(text(mark))).toMatchObject({ place: { line: 4 }, codes: [{ means: 'NOT_FOUND' }] });
  });
});

describe('the account as a whole', () => {
  it('is plain JSON', () => {
    const account = accountAt(DENIED);
    expect(JSON.parse(JSON.stringify(account))).toEqual(account);
  });

  it.each<ParserName>(['espree', 'typescript-eslint', 'babel', 'oxc'])('is the same by %s', (parser) => {
    expect(accountAt(DENIED, parser)).toEqual(accountAt(DENIED));
  });

  it('has the word of `analyse` on what stands', () => {
    const source = parse(HEAD + DENIED);
    const judged = analyse(source).judgements.map(({ rule, confidence, reasons }) => ({ rule, confidence, reasons }));
    expect(accountOf(source, 5)?.sites.flatMap(({ judgements }) => judgements.map(({ rule, confidence, reasons }) => ({ rule, confidence, reasons })))).toEqual(judged);
  });

  it('has what was known of the project, and nothing else of it', () => {
    const dependencies = new Map([['@grpc/grpc-js', '^1.9.0'], ['@secret/invoices-grpc', '1.0.0'], ['left-pad', '1']]);
    const source = parse(HEAD, { facts: { moduleKind: 'esm', dependencies, packageName: '@secret/service' } });
    expect(accountOf(source, 1)?.project).toEqual({
      packageJson: true,
      library: null,
      moduleKind: 'esm',
      dependencies: { '@grpc/grpc-js': '^1.9.0' },
      namesGrpc: true,
      imports: [{ id: 'grpc-js', title: '@grpc/grpc-js' }],
      wrappers: [],
    });
  });
});
