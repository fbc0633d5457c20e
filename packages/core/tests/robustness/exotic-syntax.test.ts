import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { ParserName } from '../parse.ts';
import { PARSERS, parse } from '../parse.ts';

interface Exotic {
  readonly what: string;
  readonly filename: string;
  readonly text: string;
  /** Parsers that cannot read it. */
  readonly except?: readonly ParserName[];
}

const GRPC = "import * as grpc from '@grpc/grpc-js';";

const JAVASCRIPT: readonly Exotic[] = [
  { what: 'an empty file', filename: 'a.js', text: '' },
  { what: 'an empty module', filename: 'a.mjs', text: '' },
  { what: 'white space', filename: 'a.js', text: '\n\n  \n' },
  { what: 'only comments', filename: 'a.js', text: '// code\n/* status 5 */\n' },
  { what: 'only a hashbang', filename: 'a.js', text: '#!/usr/bin/env node' },
  { what: 'a hashbang before code', filename: 'a.mjs', text: `#!/usr/bin/env node\n${GRPC}\nif (err.code === 5) f();` },
  { what: 'only directives', filename: 'a.js', text: "'use strict'; 'use client'" },
  { what: 'comments of HTML', filename: 'a.cjs', text: '<!-- code\nif (err.code === 5) f();\n--> status', except: ['typescript-eslint'] },
  { what: 'a top-level await', filename: 'a.mjs', text: `${GRPC} const err = await grpc.fail().catch((e) => e); for await (const { code } of err) if (code === 5) await 0;` },
  { what: 'an empty statement', filename: 'a.js', text: ';;;' },
  { what: 'carriage returns', filename: 'a.mjs', text: `${GRPC}\r\nif (err.code === 5)\r\n  f();\r\n` },
  { what: 'letters beyond the basic plane', filename: 'a.mjs', text: `${GRPC} const 𝒸 = '😀'; if (𝒸.code === 5) f('😀');` },
  { what: 'a return at the top', filename: 'a.cjs', text: "const grpc = require('@grpc/grpc-js'); if (err.code === 5) return; module.exports = 1;" },
  { what: 'with', filename: 'a.cjs', text: 'with (err) { if (code === 5) f(); }' },
  { what: 'labels', filename: 'a.mjs', text: `${GRPC} a: for (;;) { b: { if (err.code === 5) continue a; else break b; } }` },
  { what: 'optional chaining everywhere', filename: 'a.mjs', text: `${GRPC} const f = (err) => err?.['code'] === 5 || err?.inner?.()?.code === 14 || grpc?.status?.[err?.code] || delete err?.code;` },
  { what: 'generators', filename: 'a.mjs', text: `${GRPC} export async function* watch(call) { yield* call; const x = yield { code: 5 }; for await (const { code } of call) if (code === 5) yield code; }` },
  { what: 'getters and setters', filename: 'a.mjs', text: `${GRPC} const o = { get code() { return 5; }, set code(code) { this.x = code === 5; }, async *[Symbol.iterator]() {}, 'a-b': 1, 5: 2, [\`c\`]: 3, __proto__: null };` },
  { what: 'class static blocks', filename: 'a.mjs', text: `${GRPC} class A { static { if (this.code === 5) throw { code: 5 }; } static code = 5; static { var x; let y = () => super.x; } }` },
  { what: 'private members', filename: 'a.mjs', text: `${GRPC} class A extends B { #code = 5; static #x; get #y() { return this.#code; } #m(o) { return #code in o && o.#code === 5; } }` },
  { what: 'classes in odd places', filename: 'a.mjs', text: `${GRPC} export default class extends (class extends Error { code = 5 }) { constructor() { super(...arguments); new.target; } ['c' + 1]() {} static async *x() {} }` },
  { what: 'assignments of every kind', filename: 'a.mjs', text: `${GRPC} let a; a ??= 5; a ||= { code: 5 }; a &&= 5; a.code **= 2; [a, ...a.b] = [1]; ({ a, ['b']: a.c = 5, ...a } = a); a = b = c = 5; a.code++;` },
  { what: 'patterns of every kind', filename: 'a.mjs', text: `${GRPC} const f = ({ a: { b: [c = 5, ...[d]] = [] } = {}, ...e }, [g, , h] = [], ...[i]) => c === 5; for (const [k, { code = 5 }] of x) if (code === 5) f(k);` },
  { what: 'imports and exports of every kind', filename: 'a.mjs', text: `${GRPC} import def, * as ns from 'a'; import { default as d, 'a-b' as ab } from 'b'; import 'c'; export * from 'd'; export * as e from 'e'; export { d as default, ab as 'x y' }; import.meta.url; await import('f');` },
  { what: 'import attributes', filename: 'a.mjs', text: `${GRPC} import data from './a.json' with { type: 'json' }; export { x } from './b.json' with { type: 'json' }; import('./c.json', { with: { type: 'json' } });` },
  { what: 'JSX', filename: 'a.jsx', text: `${GRPC} const P = ({ err, ...rest }) => <><a.b x={err.code === 5 ? 5 : 13} {...rest} y="code">{/* c */}{err.codes} text &amp; </a.b><a:b /></>;` },
  { what: 'templates', filename: 'a.mjs', text: `${GRPC} const s = tag\`a\${\`b\${err.code === 5}\`}\\u{1F600}\`; throw { code: 5, message: \`\${s}\` };` },
  { what: 'bad escapes in a tagged template', filename: 'a.mjs', text: `${GRPC} throw { code: 5, message: tag\`\\unicode\` };` },
  { what: 'numbers of every kind', filename: 'a.mjs', text: `${GRPC} f({ code: 5n }, { code: 0b101 }, { code: 0x5 }, { code: 5.0 }, { code: 5e0 }, { code: .5 }, { code: -5 }, { code: 1_0 });` },
  { what: 'regular expressions', filename: 'a.mjs', text: `${GRPC} if (/(?<code>5)[\\/]/dv.test(x) && err.code === 5) f();` },
  { what: 'sequences', filename: 'a.mjs', text: `${GRPC} const x = (1, err.code === 5, { code: 5 }); for (a = 5, b = 13; a, b; a++, b--); (0, f)({ code: 5 });` },
  { what: 'functions with names that are used', filename: 'a.mjs', text: `${GRPC} const f = function code(code) { return function code() { return code; }; }; function arguments_() { return arguments[0].code === 5; }` },
  { what: 'names of properties of objects', filename: 'a.mjs', text: `${GRPC} const { constructor, toString, __proto__, hasOwnProperty } = grpc; grpc.constructor.prototype; grpc.status.toString(); const o = { constructor: 5, __proto__: { code: 5 } }; o.hasOwnProperty('x'); valueOf; constructor;` },
  { what: 'a new without a call', filename: 'a.mjs', text: `${GRPC} throw new Error; new grpc.Server; new (f())(); new (class {})(); new new A()();` },
  { what: 'calls with spread and nothing else', filename: 'a.mjs', text: `${GRPC} callback(...args); new E(...args); server.addService(...args); Object.assign(...args); require(...args); [].includes(...x); expect(...a).toBe(...b);` },
  { what: 'calls without what they need', filename: 'a.mjs', text: `${GRPC} server.addService(); server.addService(def); Object.assign(); Object.freeze().x; new Map(); new Set(); new Map([]); new Map([[]]); callback(); import.meta.resolve(); [].includes(); expect().toBe(); assert.equal(); x.emit(); x.emit('error'); md.get(); jwt.verify();` },
  { what: 'holes', filename: 'a.mjs', text: `${GRPC} const RETRY_CODES = [, 5, , 14, ,]; if ([, 5].includes(err.code)) f(); const [, code] = x; new Map([, [5]]);` },
  { what: 'switches of odd shape', filename: 'a.mjs', text: `${GRPC} switch (err.code) {} switch (5) { default: } switch (true) { case err.code === 5: default: case 5: { let y; } }` },
  { what: 'tries of odd shape', filename: 'a.mjs', text: `${GRPC} try { try {} finally {} } catch { throw { code: 5 }; } finally { if (err.code === 5) f(); } try {} catch ({ code, ...e }) { if (code === 5) throw e; }` },
  { what: 'names that lead to themselves', filename: 'a.cjs', text: 'var a = a.b, b = b, { c } = c, d = Object.freeze(d), e = { ...e }, f = f.bind(e), g = `${g}` + g, h = h || h.i; a.x; b; c.y; d.z; server.addService(e, e); callback({ code: a.b, details: g }); h.i.j === 5;' },
  { what: 'names that lead to each other', filename: 'a.cjs', text: 'var a = b.x, b = c.y, c = a.z; function f() { return g(); } function g() { return f(); } class A extends B {} class B extends A {} throw new A(f()); if (!f()) throw { code: a.code, message: b };' },
  { what: 'functions that call themselves with more and more', filename: 'a.cjs', text: 'const grpc = require("@grpc/grpc-js"); const f = (x) => f(f(x)); const fail = (code, text) => fail(code, fail(text, code)); throw fail(5, f(grpc));' },
  { what: 'a class that makes itself', filename: 'a.mjs', text: `import { ConnectError } from '@connectrpc/connect'; class A extends ConnectError { constructor(...a) { super(new A(...a), new A().code); this.code = this.code; } static make = () => new this(5); }` },
  { what: 'compiled code', filename: 'a.cjs', text: '"use strict";var __importStar=(this&&this.__importStar)||(function(){return function(m){return m}})();Object.defineProperty(exports,"__esModule",{value:!0});var grpc=__importStar(require("@grpc/grpc-js")),t,e;(t=e||(e={}))[t.OK=0]="OK",exports.f=function(t){return 5===t.code?void 0:(0,grpc.credentials.createInsecure)()};' },
];

const TYPESCRIPT: readonly Exotic[] = [
  { what: 'decorators', filename: 'a.ts', text: `${GRPC} @a @b() @c.d('e') export class A { @f x = 5; @g() m(@h p: number, @i('j') q?: X) {} @l get y() { return 5; } }` },
  { what: 'abstract classes', filename: 'a.ts', text: `${GRPC} abstract class A<T extends B = B> extends E<T> implements C<T>, D { abstract code: number; abstract m(): void; protected abstract get x(): number; declare y: 5; readonly z!: 5; constructor(private a: number, public readonly b = 5) { super(); } n?(): void; [key: string]: unknown; }` },
  { what: 'enums', filename: 'a.ts', text: `${GRPC} enum A { B, C = 5, 'D-E' = 1 << 2, F = C | 1, G = 'code' } const enum H { I = A.C } declare enum J { K } if (err.code === A.C || A[err.code] === 'C') f(A['D-E']);` },
  { what: 'an enum that leads to itself', filename: 'a.ts', text: `${GRPC} enum A { B = A.C, C = A.B } fail({ code: A.B, details: A.C });` },
  { what: 'namespaces', filename: 'a.ts', text: `${GRPC} namespace A.B.C { export const code = 5; export namespace D { export enum E { F = 5 } } } declare module 'x' { export const code: 5; } declare global { interface Window { code: 5 } } import S = A.B.C; S.code === 5;` },
  { what: 'export = and import =', filename: 'a.cts', text: "import grpc = require('@grpc/grpc-js'); import S = grpc.status; export import Q = grpc.Server; const f = (e: grpc.ServiceError) => e.code === 5; export = f;" },
  { what: 'export as namespace', filename: 'a.d.ts', text: "export as namespace Shop; export declare const code: 5; export declare function f(e: { code: 5 }): asserts e is { code: 5 };" },
  { what: 'types of every kind', filename: 'a.ts', text: `${GRPC} type A<T> = T extends { code: infer C extends number } ? C : never; type B = { readonly [K in keyof A as \`x\${K & string}\`]-?: A[K] }; type D = [a: 5, b?: 13, ...c: A[]]; type E = typeof grpc.status.OK; type F = import('@grpc/grpc-js').ServiceError; type G = unique symbol; type H = abstract new (...a: 5[]) => asserts this is B; type I = (5 | 13)['toString']; let u: A<5>; function v(this: F, e?: F): e is F { return e!.code === 5; }` },
  { what: 'casts of every kind', filename: 'a.ts', text: `${GRPC} const a = <grpc.ServiceError>err; const b = (err as any as grpc.ServiceError)!.code! === 5; const c = { code: 5 as const, details: 'x' } satisfies Partial<grpc.StatusObject>; (a.code as number) = 5; const d = f<grpc.status>; new Map<number, string>([[5 as number, 'x']]);` },
  { what: 'overloads', filename: 'a.ts', text: `${GRPC} export function f(code: 5): void; export function f(code: 13): void; export function f(code: number) { if (code === 5) return; } class A { m(): void; m(a?: 5): void {} } declare function g(code: 5): void; declare let x: { code: 5 };` },
  { what: 'generic arrow functions in TSX', filename: 'a.tsx', text: `${GRPC} const f = <T,>(e: T) => <A<T> x={e as T}>{(e as any)?.code === 5}</A>;` },
  { what: 'using', filename: 'a.ts', text: `${GRPC} async function f() { using a = open(); await using b = open(); for (using c of d) if (c.code === 5) throw { code: 5 }; }` },
  { what: 'accessors', filename: 'a.ts', text: `${GRPC} class A { accessor code = 5; static accessor x: number = 13; }`, except: ['babel'] },
  { what: 'type-only names used as values', filename: 'a.ts', text: "import type { status } from '@grpc/grpc-js'; import { type Code, ConnectError } from '@connectrpc/connect'; throw new ConnectError('x', 5 as Code); fail(status.OK);" },
  { what: 'arguments that are types alone', filename: 'a.ts', text: `${GRPC} const h: grpc.handleUnaryCall<A, B> = null!; let i: grpc.handleUnaryCall<A, B>; class S { j?: grpc.handleUnaryCall<A, B>; constructor(k: grpc.handleUnaryCall<A, B>, private l?: grpc.ServerUnaryCall<A, B>) {} } type M = { n: grpc.handleUnaryCall<A, B> }; interface O extends grpc.UntypedServiceImplementation { (p: grpc.ServerUnaryCall<A, B>): void }` },
];

/** All that can be asked of a file, so that nothing is left unread. */
function readAll(text: string, parser: ParserName, filename: string): void {
  const { literals, judgements, notes, rewrites } = analyse(parse(text, { parser, filename }));
  expect([literals, judgements, notes, rewrites].every(Array.isArray)).toBe(true);
}

describe.each(PARSERS)('analyse under %s reads', (parser) => {
  const readable = [...JAVASCRIPT, ...(parser === 'espree' ? [] : TYPESCRIPT)].filter(({ except }) => !except?.includes(parser));
  it.each(readable)('$what', ({ text, filename }) => {
    expect(() => {
      readAll(text, parser, filename);
    }).not.toThrow();
  });
});
