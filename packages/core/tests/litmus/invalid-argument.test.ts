import { describe, expect, it } from 'vitest';
import { connect, importing, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];

const confidences = (text: string): readonly string[] => judged('prefer-invalid-argument', text).map(([confidence]) => confidence);

describe('certain: the guard reads the request alone', () => {
  it.each<Case>([
    ['and INTERNAL is never right then, whatever the message says', connect("if (!req.name) throw new ConnectError('rip', Code.Internal);")],
    ['without any message', unary('if (!call.request.name) return callback({ code: status.UNKNOWN });')],
    ['two fields, compared', connect("if (req.end < req.start) throw new ConnectError('x', Code.Internal);")],
    ['a type', onCall("if (typeof request.data.n !== 'number') throw new HttpsError('internal', 'x');")],
    ['the default of a switch', connect("switch (req.kind) { case 'a': return {}; default: throw new ConnectError('x', Code.Internal); }")],
    ['a predicate of the language', connect("if (!Number.isFinite(req.n)) throw new ConnectError('x', Code.Internal);")],
    ['not a number', connect("if (isNaN(Number(req.n))) throw new ConnectError('x', Code.Internal);")],
    ['a regular expression', connect("if (!/^a/.test(req.name)) throw new ConnectError('x', Code.Internal);")],
    ['a list of what is allowed', connect("if (!['a', 'b'].includes(req.kind)) throw new ConnectError('x', Code.Internal);")],
    ['the start of a text', connect("if (!req.name.startsWith('books/')) throw new ConnectError('x', Code.Internal);")],
    ['a schema', connect("const { success } = Schema.safeParse(req); if (!success) throw new ConnectError('x', Code.Internal);")],
    ['a schema, by its error', connect("const { error } = await schema.safeParseAsync(req); if (error) throw new ConnectError('x', Code.Internal);")],
    ['a schema, by a pair', connect("const [err, out] = await to(check(req)); const { errors } = validate(req.book); if (errors) throw new ConnectError('invalid book data', Code.Internal);")],
    ['UNAVAILABLE', connect("if (!req.name) throw new ConnectError('x', Code.Unavailable);")],
    ['PERMISSION_DENIED, with words', connect("if (!req.name) throw new ConnectError('name is required', Code.PermissionDenied);")],
    ['NOT_FOUND for what was not named', nest("if (!data.user) throw new RpcException({ code: status.NOT_FOUND, message: 'User not found' });")],
    ['FAILED_PRECONDITION for a range', connect("if (req.digits < 3) throw new ConnectError('digits must be at least 3', Code.FailedPrecondition);")],
    ['FAILED_PRECONDITION for what is missing', connect("if (!req.name) throw new ConnectError('name is required', Code.FailedPrecondition);")],
    ['a request by its type, with words', importing("import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices';", "class S { add(request: AddRequest) { if (!request.user) throw new RpcException({ code: status.INTERNAL, message: 'user is required' }); } }")],
    ['a parse that failed', connect("try { JSON.parse(req.filter); } catch { throw new ConnectError('x', Code.Internal); }")],
    ['a parse that failed, noted', connect("let f; try { f = JSON.parse(req.filter); console.log(f); } catch (e) { logger.warn(e); throw new ConnectError('x', Code.Internal); }")],
    ['a schema that threw, over a part of the request', connect("let f; try { f = await Schema.parseAsync(req.filter); } catch { throw new ConnectError('x', Code.Unknown); }")],
    ['an id that was none', connect("let id; try { id = new ObjectId(req.id); } catch { throw new ConnectError('x', Code.Internal); }")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['certain']));
});

describe('likely', () => {
  it.each<Case>([
    ["a function of the project's own, without words", importing("import { isOpen } from './calendar';", connect("if (!isOpen(req.day)) throw new ConnectError('x', Code.Internal);"))],
    ['PERMISSION_DENIED without words', connect("if (!req.name) throw new ConnectError('x', Code.PermissionDenied);")],
    ['INTERNAL, where the message is about something else', connect("if (!req.name) throw new ConnectError('name already taken', Code.Internal);")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual(['likely']));
});

describe('silent', () => {
  it.each<Case>([
    ['a request by its type, without words', importing("import { status } from '@grpc/grpc-js'; import { RpcException } from '@nestjs/microservices';", "class S { add(request: AddRequest) { if (!request.user) throw new RpcException({ code: status.INTERNAL, message: 'x' }); } }")],
    ['the request and what is stored', connect("const s = await shops.find(req.shop); if (req.amount > s.limit) throw new ConnectError('amount must be at most the limit', Code.Internal);")],
    ['something unknown', connect("if (!(req.name && this.ready)) throw new ConnectError('x', Code.Internal);")],
    ['a kind that was asked for', connect("if (req.kind === 'crash') throw new ConnectError('x', Code.Internal);")],
    ['a case that was asked for', connect("switch (req.kind) { case 'crash': throw new ConnectError('x', Code.Internal); }")],
    ['a flag that is set', connect("if (req.fail) throw new ConnectError('x', Code.Internal);")],
    ['FAILED_PRECONDITION for a time', connect("if (req.closesAt < Date.now()) throw new ConnectError('closesAt must be in the future', Code.FailedPrecondition);")],
    ['FAILED_PRECONDITION without words', connect("if (!req.name) throw new ConnectError('x', Code.FailedPrecondition);")],
    ['who the caller is', onCall("if (!request.auth.uid) throw new HttpsError('internal', 'uid is required');")],
    ['a credential', connect("if (!req.accessToken) throw new ConnectError('x', Code.Internal);")],
    ['a reply', connect("const r = await api.call(req); if (!r.ok) throw new ConnectError('invalid request', Code.Internal);")],
    ['a reply that did not fit a schema', connect("const r = await api.call(req); const p = Schema.safeParse(r); if (!p.success) throw new ConnectError('x', Code.Internal);")],
    ['stored text that did not parse', connect("const row = await rows.find(req.id); try { JSON.parse(row.text); } catch { throw new ConnectError('x', Code.Internal); }")],
    ['a try that does more than to parse', connect("try { await save(Schema.parse(req)); } catch { throw new ConnectError('x', Code.Internal); }")],
    ['a try that throws by itself', connect("try { const f = JSON.parse(req.f); if (!f) throw new Error(); } catch { throw new ConnectError('x', Code.Internal); }")],
    ['a list that holds what is stored', connect("const order = await orders.find(req.id); if (!order.items.includes(req.item)) throw new ConnectError('x', Code.Internal);")],
    ['a set of the server', connect("if (!this.topics.has(req.topic)) throw new ConnectError('x', Code.Internal);")],
    ['a result that is missing', importing("import { locate } from './map';", connect("const p = locate(req.id); if (!p) throw new ConnectError('x', Code.Internal);"))],
    ['the code that fits', connect("if (!req.name) throw new ConnectError('name is required', Code.InvalidArgument);")],
  ])('%s', (_, text) => expect(confidences(text)).toEqual([]));
});
