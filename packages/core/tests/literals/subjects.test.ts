import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { ProjectFacts } from '../../src/source/source.ts';
import { parse } from '../parse.ts';
import { DEPENDS_ON_GRPC, verdictsOf } from './verdicts.ts';

/** What speaks for the only raw number of a text, apart from what the file imports: `conclusive: the value is cast …`. */
function evidenceIn(text: string): readonly string[] {
  const { literals } = analyse(parse(text));
  if (literals.length > 1) throw new Error(`One number is needed, ${literals.length} are there.`);
  return literals.flatMap(({ evidence }) => evidence).flatMap(({ strength, because }) => (because.startsWith('the file imports') ? [] : [`${strength}: ${because}`]));
}

type Case = readonly [what: string, text: string, evidence: readonly string[]];

const check = (cases: readonly Case[]): void => {
  it.each(cases)('%s', (_, text, evidence) => {
    expect(evidenceIn(text)).toEqual(evidence);
  });
};

const TYPED = ['conclusive: `err` is typed as an error of the library'];
const INSTANCE = ['conclusive: `err` is an instance of an error of the library'];

describe('an error of the library', () => {
  const grpc = (code: string): string => `import type { ServiceError, StatusObject } from '@grpc/grpc-js'; ${code}`;
  const connect = (code: string): string => `import { ConnectError } from '@connectrpc/connect'; ${code}`;
  check([
    ['a typed parameter', grpc('const f = (err: ServiceError) => err.code === 5;'), TYPED],
    ['one that may be null', grpc('const f = (err: ServiceError | null) => err?.code === 5;'), TYPED],
    ['one with more', grpc('const f = (err: ServiceError & { id: string }) => err.code === 5;'), TYPED],
    ['part of one', grpc('const f = (err: Partial<StatusObject>) => err.code === 5;'), TYPED],
    ['a cast at the place', grpc('const f = (err: unknown) => (err as ServiceError).code === 5;'), ['conclusive: the value is cast to an error of the library']],
    ['a cast before an assignment', grpc('const f = (err: unknown) => { (err as ServiceError).code = 5; };'), ['conclusive: the value is cast to an error of the library']],
    ['a cast in a constant', grpc('const f = (x: unknown) => { const err = x as ServiceError; return err.code === 5; };'), ['conclusive: `err` is cast to an error of the library']],
    ['one made there', connect("const f = () => { const err = new ConnectError('x'); return err.code === 5; };"), ['conclusive: `err` is made as an error of the library']],
    ['an instance, tested around', connect('const f = (err) => { if (err instanceof ConnectError) { return err.code === 5; } };'), INSTANCE],
    ['an instance, tested before &&', connect('const f = (err) => err instanceof ConnectError && err.code === 5;'), INSTANCE],
    ['an instance, tested with other things', connect('const f = (err, x) => x && err instanceof ConnectError && x.ready && err.code === 5;'), INSTANCE],
    ['an instance, with others left before', connect('const f = (err) => { if (!(err instanceof ConnectError)) throw err; return err.code === 5; };'), INSTANCE],
    ['an instance, asserted before', connect('const f = (err) => { assert(err instanceof ConnectError); if (err.code === 5) return; };'), INSTANCE],
  ]);
});

describe('the other way of a choice', () => {
  const grpc = (code: string): string => `import type { ServiceError } from '@grpc/grpc-js'; ${code}`;
  check([
    ['the code of an error, or OK', grpc('const f = (err: ServiceError | null) => { const code = err ? err.code : 0; tell(code); };'), TYPED],
    ['none where there is no error', grpc('const f = (err: ServiceError | null) => { const code = !err ? 0 : err.code; tell(code); };'), TYPED],
    ['the code, or another for want of one', grpc('const f = (err: Partial<ServiceError>) => ({ code: err.code ?? 13, message: err.details });'), TYPED],
    ['the same in other words', grpc('const f = (err: Partial<ServiceError>) => ({ code: err?.code || 2, message: err.details });'), TYPED],
    ['what programs end with', grpc('const f = (err: ServiceError | null) => { const code = err ? err.code : 1; end(code); };'), []],
    ['an error of something else', grpc('const f = (err: NodeJS.ErrnoException | null) => { const code = err ? err.code : 0; tell(code); };'), []],
    ['another property of the error', grpc('const f = (err: ServiceError) => { const code = err ? err.attempts : 5; tell(code); };'), []],
  ]);
});

describe('an error of a client', () => {
  const firestore = (code: string): string => `import { Firestore } from '@google-cloud/firestore'; const db = new Firestore(); ${code}`;
  check([
    ['caught around a call', firestore("async function f() { try { await db.doc('a').get(); } catch (err) { return err.code === 5; } }"), ['strong: `err` is caught from a call of a gRPC client']],
    ['given to a callback', firestore("db.doc('a').get((err) => err.code === 5);"), ['strong: `err` is what a call of a gRPC client failed with']],
    ['given to catch()', firestore("db.doc('a').get().catch((err) => err.code === 5);"), ['strong: `err` is what a call of a gRPC client failed with']],
    ['caught around a call of something else', firestore("async function f() { try { await fs.readFile('a'); } catch (err) { return err.code === 5; } }"), []],
    ['the second parameter of a callback', firestore("db.doc('a').get((x, err) => err.code === 5);"), []],
  ]);
});

describe('an error that is known to be another', () => {
  const connect = (code: string): string => `import { ConnectError } from '@connectrpc/connect'; ${code}`;
  it.each([
    ['the instances have left', 'const f = (err) => { if (err instanceof ConnectError) return; return err.code === 5; };'],
    ['the others, of which it is none', 'const f = (err) => { if (!(err instanceof ConnectError)) return err.code === 5; };'],
    ['the other branch', 'const f = (err) => (err instanceof ConnectError ? rank(err) : err.code === 5);'],
  ])('%s', (_, text) => {
    expect(evidenceIn(connect(text))).toEqual(['strong: `err` is no `ConnectError` here']);
    expect(verdictsOf(connect(text))).toEqual(['5 comparison: undecided']);
  });

  it('is not said of another variable, nor behind "or"', () => {
    expect(verdictsOf(connect('const f = (err, other) => { if (other instanceof ConnectError) return; return err.code === 5; };'))).toEqual(['5 comparison: Code.NotFound']);
    expect(verdictsOf(connect('const f = (err, x) => { if (!(err instanceof ConnectError) || x) return err.code === 5; };'))).toEqual(['5 comparison: Code.NotFound']);
  });
});

describe('an error of a client that only its name tells', () => {
  const ONE = 'strong: `err` comes from a call of a client that is named as a generated one';
  const both: ProjectFacts = { moduleKind: 'unknown', dependencies: new Map([['@grpc/grpc-js', '^1.12.0'], ['@connectrpc/connect', '^2.0.0']]) };
  const shown = (text: string, facts: ProjectFacts = DEPENDS_ON_GRPC): readonly string[] =>
    analyse(parse(text, { facts })).literals.flatMap(({ evidence }) => evidence.flatMap(({ strength, because }) => (/^the (?:file imports|package depends)/.test(because) ? [] : [`${strength}: ${because}`])));
  it.each([
    ['made of a class that is required from somewhere', "const { ShopServiceClient } = require(path); const shop = new ShopServiceClient('x'); shop.buy(order, (err) => { if (err.code === 5) again(); });", [ONE]],
    ['imported by path', "import { ShopServiceClient } from './gen/shop'; const shop = new ShopServiceClient(url); shop.buy(order).catch((err) => err.code === 5);", [ONE]],
    ['a field by its type', "import { ShopGrpcClient } from '../clients/shop'; class Cart { constructor(private readonly shop: ShopGrpcClient) {} async buy(o) { try { await this.shop.buy(o); } catch (err) { return err.code === 5; } } }", [ONE]],
    ['the call in a variable', "import { ShopServiceClient } from './gen/shop'; const shop = new ShopServiceClient(url); const call = shop.watch(order); call.on('error', (err) => err.code === 5);", [ONE]],
    ['the status of a call', "import { ShopServiceClient } from './gen/shop'; const shop = new ShopServiceClient(url); shop.watch(o).on('status', (status) => status.code === 0);", ['strong: `status` comes from a call of a client that is named as a generated one', 'strong: `status` is what the event `status` tells', 'strong: a `status` that has a `code` is one of gRPC']],
    ['a client of HTTP', "import { ShopClient } from './http/shop'; const shop = new ShopClient(url); shop.buy(order).catch((err) => err.code === 5);", []],
    ['of a package', "import { ShopServiceClient } from '@acme/shop'; const shop = new ShopServiceClient(url); shop.buy(order).catch((err) => err.code === 5);", [ONE]],
    ['a class of the same file', "class ShopServiceClient { buy() {} } const shop = new ShopServiceClient(url); shop.buy(order).catch((err) => err.code === 5);", []],
    ['the event of something else', "import { ShopServiceClient } from './gen/shop'; const shop = new ShopServiceClient(url); shop.watch(o).on('data', (chunk) => chunk.code === 5);", []],
  ])('%s', (_, text, evidence) => {
    expect(shown(text)).toEqual(evidence);
  });

  it('is no evidence where the package has two libraries, nor where the class is of one of its dependencies', () => {
    const text = "import { ShopServiceClient } from './gen/shop'; const shop = new ShopServiceClient(url); shop.buy(order).catch((err) => err.code === 5);";
    expect(shown(text, both)).toEqual([]);
    const dependency: ProjectFacts = { moduleKind: 'unknown', dependencies: new Map([['@grpc/grpc-js', '^1.12.0'], ['@acme/shop', '^1.0.0']]) };
    expect(shown(text.replace('./gen/shop', '@acme/shop'), dependency)).toEqual([]);
  });
});

describe('an error that only looks so', () => {
  const connect = (code: string): string => `import { ConnectError } from '@connectrpc/connect'; ${code}`;
  check([
    ['a parameter called err', connect('const f = (err) => err.code === 5;'), []],
    ['another variable is the instance', connect('const f = (err, other) => { if (other instanceof ConnectError) return err.code === 5; };'), []],
    ['an instance of another class', connect('const f = (err) => { if (err instanceof Gone) return err.code === 5; };'), []],
    ['an instance, or something else', connect('const f = (err, x) => { if (x || err instanceof ConnectError) return err.code === 5; };'), []],
    ['the test is in another function', connect('const f = (err) => { if (err instanceof ConnectError) log(() => err.code === 5); };'), []],
    ['a type of another library', "import { ConnectError } from '@connectrpc/connect'; import type { ServiceError } from './errors'; const f = (err: ServiceError) => err.code === 5;", []],
    ['a typed error that another hides', "import type { ServiceError } from '@grpc/grpc-js'; const f = (err: ServiceError) => (err) => err.code === 5;", []],
  ]);
});
