import { describe, expect, it } from 'vitest';
import { connect, importing, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];
const FETCH = 'await fetch(url)';

describe('certainly CANCELLED', () => {
  it.each<Case>([
    ['a call that is cancelled', unary("if (call.cancelled) return callback({ code: status.INTERNAL, details: 'x' });")],
    ['the signal of a context', connect("if (ctx.signal.aborted) throw new ConnectError('x', Code.Internal);")],
    ['a signal that was taken out', connect("const { signal } = ctx; for (const row of rows) { if (signal.aborted) throw new ConnectError('x', Code.Unknown); }")],
    ['an AbortError by name', connect(`try { ${FETCH} } catch (err) { if (err.name === 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
    ['an AbortError that is an Error', connect(`try { ${FETCH} } catch (err) { if (err instanceof Error && err.name === 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
    ['ABORT_ERR', nest(`try { ${FETCH} } catch (err) { if (err.code === 'ABORT_ERR') throw new RpcException({ code: status.UNKNOWN, message: 'x' }); }`)],
    ['a predicate', importing("import { isAbortError } from 'abort-controller-x';", connect(`try { ${FETCH} } catch (err) { if (isAbortError(err)) throw new ConnectError('x', Code.Internal); }`))],
    ['a class', importing("import { AbortError } from 'node-fetch';", connect(`try { ${FETCH} } catch (err) { if (err instanceof AbortError) throw new ConnectError('x', Code.Internal); }`))],
    ['axios', importing("import axios from 'axios';", onCall("try { await axios.get(url) } catch (err) { if (axios.isCancel(err)) throw new HttpsError('internal', 'x'); }"))],
    ['a listener for the end of a call', unary("call.on('cancelled', () => { callback({ code: status.INTERNAL, details: 'x' }); });")],
    ['a listener on a signal', connect("await new Promise((_, reject) => ctx.signal.addEventListener('abort', () => reject(new ConnectError('x', Code.Internal))));")],
    ['a controller that the caller ends', connect(`const controller = new AbortController(); ctx.signal.addEventListener('abort', () => controller.abort()); try { ${FETCH} } catch (err) { if (err.name === 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
  ])('%s', (_, text) => {
    expect(judged('prefer-cancelled', text).map(([confidence, , fits]) => [confidence, fits])).toEqual([['certain', 'CANCELLED']]);
  });
});

describe('certainly DEADLINE_EXCEEDED', () => {
  it.each<Case>([
    ['a TimeoutError by name', connect(`try { ${FETCH} } catch (err) { if (err.name === 'TimeoutError') throw new ConnectError('x', Code.Internal); }`)],
    ['a class', importing("import { TimeoutError } from 'rxjs';", nest(`try { await work() } catch (err) { if (err instanceof TimeoutError) throw new RpcException({ code: status.INTERNAL, message: 'x' }); }`))],
    ['a signal that times out', connect("const signal = AbortSignal.timeout(5000); await work(signal); if (signal.aborted) throw new ConnectError('x', Code.Unknown);")],
    ['an AbortError of a timer', connect(`const controller = new AbortController(); setTimeout(() => controller.abort(), 5000); try { await fetch(url, { signal: controller.signal }); } catch (err) { if (err.name === 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
    ['an AbortError that the message calls a timeout', connect(`try { ${FETCH} } catch (err) { if (err.name === 'AbortError') throw new ConnectError('upstream timed out', Code.Internal); }`)],
    ['a timer that rejects, with words', connect("await Promise.race([work(), new Promise((_, reject) => setTimeout(() => reject(new ConnectError('Request timed out', Code.Internal)), 5000))]);")],
    ['the deadline of the call', unary("if (Date.now() > call.getDeadline()) return callback({ code: status.INTERNAL, details: 'x' });")],
  ])('%s', (_, text) => {
    expect(judged('prefer-deadline-exceeded', text).map(([confidence, , fits]) => [confidence, fits])).toEqual([['certain', 'DEADLINE_EXCEEDED']]);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the codes that fit', connect("if (ctx.signal.aborted) throw new ConnectError('x', Code.Canceled);")],
    ['DEADLINE_EXCEEDED for a signal', connect("if (ctx.signal.aborted) throw new ConnectError('x', Code.DeadlineExceeded);")],
    ['UNAVAILABLE for a dependency that is too slow', connect(`try { ${FETCH} } catch (err) { if (err.name === 'TimeoutError') throw new ConnectError('x', Code.Unavailable); }`)],
    ['an order that is cancelled', unary("const order = await orders.findById(call.request.id); if (order.cancelled) return callback({ code: status.INTERNAL, details: 'x' });")],
    ['a field of the request', connect("if (req.cancelled) throw new ConnectError('x', Code.Internal);")],
    ['a server that stops', connect("if (shutdownSignal.aborted) throw new ConnectError('x', Code.Internal);")],
    ['a message about a server that stops', connect("if (ctx.signal.aborted) throw new ConnectError('server is shutting down', Code.Internal);")],
    ["an AbortError of another library's kind", importing("import { AbortError } from 'p-retry';", connect(`try { ${FETCH} } catch (err) { if (err instanceof AbortError) throw new ConnectError('x', Code.Internal); }`))],
    ['a controller that somebody ends, without words', connect(`const controller = new AbortController(); jobs.set(req.id, controller); try { await fetch(url, { signal: controller.signal }); } catch (err) { if (err.name === 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
    ['a timer and the caller, without words', connect(`try { await fetch(url, { signal: AbortSignal.any([ctx.signal, AbortSignal.timeout(5000)]) }); } catch (err) { if (err.name === 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
    ['any other error', connect(`try { ${FETCH} } catch (err) { if (err.name !== 'AbortError') throw new ConnectError('x', Code.Internal); }`)],
    ['words alone', connect("if (broken) throw new ConnectError('timed out', Code.Internal);")],
    ['a deadline of the business', connect("const task = await tasks.get(req.id); if (Date.now() > task.deadline) throw new ConnectError('x', Code.Internal);")],
    ['an abort or anything else', connect(`try { ${FETCH} } catch (err) { if (err.name === 'AbortError' || err.name === 'SyntaxError') throw new ConnectError('x', Code.Internal); }`)],
  ])('%s', (_, text) => {
    expect([...judged('prefer-cancelled', text), ...judged('prefer-deadline-exceeded', text)]).toEqual([]);
  });
});
