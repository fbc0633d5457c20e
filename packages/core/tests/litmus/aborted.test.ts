import { describe, expect, it } from 'vitest';
import { connect, importing, judged, nest, onCall, unary } from './situations.ts';

type Case = readonly [what: string, text: string];
const STALE = "const book = await this.books.findById(call.request.id); if (book.version !== call.request.version)";

describe('certain', () => {
  it.each<Case>([
    ['a version that is not the stored one', unary(`${STALE} return callback({ code: status.INVALID_ARGUMENT, details: 'stale' });`)],
    ['an etag, the sides exchanged', connect("const doc = await db.get(req.name); if (req.etag !== doc.etag) throw new ConnectError('changed', Code.Internal);")],
    ['an etag that is compared only where there is one', connect("const doc = await db.get(req.name); if (req.etag && req.etag !== doc.etag) throw new ConnectError('changed', Code.Unknown);")],
    ['a revision that is too old', onCall("const { expectedRevision } = request.data; const doc = await store.get(request.data.id); if (expectedRevision < doc.revision) throw new HttpsError('internal', 'x');")],
    ['a version in the condition of a write', nest("const r = await this.repo.update({ id: data.id, version: data.version }, data.book); const { affected } = r; if (r.affected === 0) throw new RpcException({ code: status.INTERNAL, message: 'version conflict' });")],
    ['a serialization failure', unary("try { await tx(); } catch (err) { if (err.code === '40001') return callback({ code: status.INTERNAL, details: 'x' }); }")],
    ['a deadlock or a serialization failure', unary("try { await tx(); } catch (err) { if (err.code === '40001' || err.code === '40P01') return callback({ code: status.FAILED_PRECONDITION, details: 'x' }); }")],
    ['a list of both', connect("try { await tx(); } catch (err) { if (['40001', '40P01'].includes(err.code)) throw new ConnectError('x', Code.Unknown); }")],
    ['a label of a switch', connect("try { await tx(); } catch (err) { switch (err.code) { case '40001': case '40P01': throw new ConnectError('x', Code.Internal); default: throw err; } }")],
    ['the code behind a constant', connect("const CONFLICT = 'P2034'; try { await tx(); } catch (err) { if (err.code === CONFLICT) throw new ConnectError('x', Code.Internal); }")],
    ['the code of the driver', connect("try { await tx(); } catch (err) { if (err.driverError?.code === '40001') throw new ConnectError('x', Code.Internal); }")],
    ['the code taken out first', connect("try { await tx(); } catch (err) { const { code } = err as any; if (code === '40001') throw new ConnectError('x', Code.Internal); }")],
    ['a label of MongoDB', connect("try { await tx(); } catch (err) { if (err.hasErrorLabel('TransientTransactionError')) throw new ConnectError('x', Code.Internal); }")],
    ['an earlier exit for all others', connect("try { await tx(); } catch (err) { if (err.code !== 'P2034') throw err; throw new ConnectError('x', Code.Internal); }")],
    ['a class of Prisma with its code', importing("import { Prisma } from '@prisma/client';", connect("try { await tx(); } catch (e) { if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === 'P2034') throw new ConnectError('x', Code.Internal); }"))],
    ['a class of TypeORM', importing("import { OptimisticLockVersionMismatchError } from 'typeorm';", connect("try { await tx(); } catch (e) { if (e instanceof OptimisticLockVersionMismatchError) throw new ConnectError('x', Code.Internal); }"))],
    ['a class and two of its codes', importing("import { QueryFailedError } from 'typeorm';", connect("try { await tx(); } catch (e) { if (e instanceof QueryFailedError && (e.driverError.code === '40001' || e.driverError.code === '40P01')) throw new ConnectError('x', Code.Internal); }"))],
    ['a lock that another has, with words', connect("const lock = await locks.tryAcquire(req.id); if (!lock) throw new ConnectError('concurrent modification', Code.Internal);")],
  ])('%s', (_, text) => {
    expect(judged('prefer-aborted', text).map(([confidence, , fits]) => [confidence, fits])).toEqual([['certain', 'ABORTED']]);
  });
});

describe('likely', () => {
  it.each<Case>([
    ['a lock without words', connect("const lock = await locks.tryAcquire(req.id); if (!lock) throw new ConnectError('x', Code.Internal);")],
    ["a class of the project's own", importing("import { OptimisticLockError } from './errors';", connect("try { await tx(); } catch (e) { if (e instanceof OptimisticLockError) throw new ConnectError('x', Code.Internal); }"))],
    ['a test between', connect("try { await tx(); } catch (e) { if (e.code === '40001') { if (attempts > 3) throw new ConnectError('x', Code.Internal); } }")],
  ])('%s', (_, text) => {
    expect(judged('prefer-aborted', text).map(([confidence]) => confidence)).toEqual(['likely']);
  });
});

describe('silent', () => {
  it.each<Case>([
    ['the code that fits', unary(`${STALE} return callback({ code: status.ABORTED, details: 'stale' });`)],
    ['FAILED_PRECONDITION for a version, which is disputed', unary(`${STALE} return callback({ code: status.FAILED_PRECONDITION, details: 'stale' });`)],
    ['the version of a client', connect("const min = await config.get(req.platform); if (req.clientVersion < min.version) throw new ConnectError('x', Code.InvalidArgument);")],
    ['a version that nothing stored says', connect("if (req.version !== '2') throw new ConnectError('x', Code.InvalidArgument);")],
    ['a version found by something else than the request', connect("const schema = await meta.findOne('schema'); if (req.version !== schema.version) throw new ConnectError('x', Code.Internal);")],
    ['a status that is compared', connect("const doc = await db.get(req.name); if (req.status !== doc.status) throw new ConnectError('x', Code.Internal);")],
    ['alternatives that mean different things', connect("try { await tx(); } catch (err) { if (err.code === '40001' || err.code === '23505') throw new ConnectError('x', Code.Internal); }")],
    ['a code or a class that may mean anything', importing("import { QueryFailedError } from 'typeorm';", connect("try { await tx(); } catch (e) { if (e instanceof QueryFailedError || e.code === '40001') throw new ConnectError('x', Code.Internal); }"))],
    ['everything but a lost race', connect("try { await tx(); } catch (err) { if (err.code !== '40001') throw new ConnectError('x', Code.Internal); }")],
    ['a number of something else', connect("const room = await db.get(req.id); if (room.number === 1205) throw new ConnectError('x', Code.Internal);")],
    ['words alone', connect("if (broken) throw new ConnectError('version conflict', Code.Internal);")],
    ['UNAVAILABLE for a deadlock', connect("try { await tx(); } catch (err) { if (err.code === '40P01') throw new ConnectError('x', Code.Unavailable); }")],
    ['a door that has a lock', connect("const isOpen = await door.lock(req.id); if (!isOpen) throw new ConnectError('x', Code.Internal);")],
    ['the rest of a switch', connect("try { await tx(); } catch (err) { switch (err.code) { case '40001': default: throw new ConnectError('x', Code.Internal); } }")],
  ])('%s', (_, text) => {
    expect(judged('prefer-aborted', text)).toEqual([]);
  });
});

describe('the policy', () => {
  const failed = unary(`${STALE} return callback({ code: status.FAILED_PRECONDITION, details: 'stale' });`);
  it('reports FAILED_PRECONDITION where the project holds ABORTED', () => {
    expect(judged('prefer-aborted', failed, { etagMismatch: 'ABORTED' })).toEqual([['certain', 'FAILED_PRECONDITION', 'ABORTED']]);
  });
  it('reports ABORTED where the project holds FAILED_PRECONDITION', () => {
    const text = unary(`${STALE} return callback({ code: status.ABORTED, details: 'stale' });`);
    expect(judged('prefer-failed-precondition', text, { etagMismatch: 'FAILED_PRECONDITION' })).toEqual([['certain', 'ABORTED', 'FAILED_PRECONDITION']]);
    expect(judged('prefer-failed-precondition', failed, { etagMismatch: 'FAILED_PRECONDITION' })).toEqual([]);
  });
});
