import { describe, expect, it } from 'vitest';
import { connect, importing, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];
const denied = (guard: string, words = 'x'): string => connect(`${guard} throw new ConnectError('${words}', Code.PermissionDenied);`);

describe('certain for PERMISSION_DENIED', () => {
  it.each<Case>([
    ['words of a rate', denied('if (n > 5)', 'Rate limit exceeded')],
    ['words of a quota', unary("if (used > 10) return callback({ code: status.PERMISSION_DENIED, details: 'Quota exceeded' });")],
    ['a limiter that takes no more', importing("import { RateLimiterMemory } from 'rate-limiter-flexible'; const limiter = new RateLimiterMemory({});", connect("try { await limiter.consume(req.id); } catch { throw new ConnectError('x', Code.PermissionDenied); }"))],
    ['its class', importing("import { RateLimiterRes } from 'rate-limiter-flexible';", connect("try { await work(); } catch (e) { if (e instanceof RateLimiterRes) throw new ConnectError('x', Code.PermissionDenied); }"))],
    ['a limiter that says no', denied('const { success } = await ratelimit.limit(req.id); if (!success)')],
    ['a limiter of the class', nest("if (!(await this.rateLimiter.tryConsume(data.id))) throw new RpcException({ code: status.PERMISSION_DENIED, message: 'x' });")],
    ['a function that is named so', denied('if (!(await checkRateLimit(req.id)))')],
    ['one that is named after the refusal', denied('if (await isRateLimited(req.id))')],
    ['the rest that is left', denied('const result = await limiter.check(req.id); if (result.remaining <= 0)')],
    ['a flag of the answer', denied('const result = await throttle.hit(req.id); if (result.blocked)')],
    ['a count at its limit, with words', onCall("const used = await usage.count(request.auth.uid); if (used >= MAX_PER_DAY) throw new HttpsError('permission-denied', 'Daily limit reached');")],
  ])('%s', (_, text) => {
    expect(judged('prefer-resource-exhausted', text)).toEqual([['certain', 'PERMISSION_DENIED', 'RESOURCE_EXHAUSTED']]);
  });
});

describe('likely for others', () => {
  it.each<Case>([
    ['words', connect("if (n > 5) throw new ConnectError('Too many requests', Code.Internal);")],
    ['a guard', connect("if (!(await checkRateLimit(req.id))) throw new ConnectError('x', Code.InvalidArgument);")],
    ['a full disk', connect("try { await save(); } catch (err) { if (err.code === 'ENOSPC') throw new ConnectError('x', Code.Internal); }")],
  ])('%s', (_, text) => {
    expect(judged('prefer-resource-exhausted', text).map(([confidence]) => confidence)).toEqual(['likely']);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the code that fits', connect("if (!(await checkRateLimit(req.id))) throw new ConnectError('x', Code.ResourceExhausted);")],
    ['UNAVAILABLE, which proxies answer', connect("if (!(await checkRateLimit(req.id))) throw new ConnectError('Too many requests', Code.Unavailable);")],
    ['a plan that lacks the feature', denied('if (n > 5)', 'Quota exceeded. Upgrade to use this')],
    ['a count at the limit of a plan', onCall("const used = await projects.count(); if (used >= plan.limit) throw new HttpsError('permission-denied', 'Project limit reached for your plan');")],
    ['a limit on the argument', connect("if (req.limit > MAX_LIMIT) throw new ConnectError('limit exceeded', Code.PermissionDenied);")],
    ['a count at its limit without words', denied('const used = await usage.count(); if (used >= MAX)')],
    ['a quota that was not found', denied('const quota = await quotas.findById(req.id); if (!quota)')],
    ['the quota of another service, caught', connect("try { await work(); } catch { throw new ConnectError('quota exceeded', Code.Internal); }")],
    ['a role beside the limiter', denied("if (!(await limiter.check(req.id)) || user.role !== 'admin')")],
    ['a field named limited', denied('const user = await users.findById(req.id); if (user.limited)')],
    ['more in the try than the limiter', connect("try { await limiter.consume(req.id); await work(); } catch { throw new ConnectError('x', Code.PermissionDenied); }")],
  ])('%s', (_, text) => {
    expect(judged('prefer-resource-exhausted', text)).toEqual([]);
  });
});

describe('the policy', () => {
  const limited = (code: string): string => connect(`if (!(await checkRateLimit(req.id))) throw new ConnectError('x', Code.${code});`);
  it('reports UNAVAILABLE where the project holds RESOURCE_EXHAUSTED', () => {
    expect(judged('prefer-resource-exhausted', limited('Unavailable'), { rateLimit: 'RESOURCE_EXHAUSTED' })).toEqual([['certain', 'UNAVAILABLE', 'RESOURCE_EXHAUSTED']]);
  });
  it('reports RESOURCE_EXHAUSTED where the project holds UNAVAILABLE', () => {
    expect(judged('prefer-unavailable', limited('ResourceExhausted'), { rateLimit: 'UNAVAILABLE' })).toEqual([['certain', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE']]);
    expect(judged('prefer-unavailable', limited('Unavailable'), { rateLimit: 'UNAVAILABLE' })).toEqual([]);
  });
});
