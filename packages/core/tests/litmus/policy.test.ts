import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY, POLICY_KEYS, positionsOn } from '../../src/litmus/policy.ts';
import { connect, judged, onCall, onCallFirst } from './situations.ts';

describe('hideExistence', () => {
  const owned = (code: string): string => connect(`const order = await orders.findById(req.id); const caller = ctx.values.get(user); if (order.uid !== caller.uid) throw new ConnectError('x', Code.${code});`);
  it('leaves both answers alone until the project has decided', () => {
    expect(judged('prefer-permission-denied', owned('NotFound'))).toEqual([]);
    expect(judged('prefer-not-found', owned('PermissionDenied'))).toEqual([]);
  });
  it('asks for the decided one', () => {
    expect(judged('prefer-permission-denied', owned('NotFound'), { hideExistence: 'PERMISSION_DENIED' })).toEqual([['certain', 'NOT_FOUND', 'PERMISSION_DENIED']]);
    expect(judged('prefer-not-found', owned('PermissionDenied'), { hideExistence: 'NOT_FOUND' })).toEqual([['certain', 'PERMISSION_DENIED', 'NOT_FOUND']]);
    expect(judged('prefer-not-found', owned('NotFound'), { hideExistence: 'NOT_FOUND' })).toEqual([]);
  });
});

describe('repeatDelete', () => {
  const text = connect("const result = await repo.findAndDelete(req.id); if (!result) throw new ConnectError('Book not found', Code.Internal);");
  const deleted = connect("const result = await repo.delete().where({ id: req.id }).execute(); if (result.affected === 0) throw new ConnectError('Book not found', Code.InvalidArgument);");
  it('asks for NOT_FOUND unless the project holds that nothing is wrong', () => {
    expect(judged('prefer-not-found', text).length).toBe(1);
    expect(judged('prefer-not-found', deleted).map(([, , fits]) => fits)).toEqual(['NOT_FOUND']);
    expect(judged('prefer-not-found', deleted, { repeatDelete: 'NOT_FOUND' }).length).toBe(1);
    expect(judged('prefer-not-found', deleted, { repeatDelete: 'OK' })).toEqual([]);
  });
});

describe('appCheck', () => {
  const first = (code: string): string => onCallFirst(`if (context.app == undefined) throw new functions.https.HttpsError('${code}', 'The function must be called from an App Check verified app.');`);
  const second = (code: string): string => onCall(`const { app } = request; if (!app) throw new HttpsError('${code}', 'x');`);
  it.each([first, second])('leaves both answers of Firebase alone until the project has decided', (text) => {
    for (const code of ['failed-precondition', 'unauthenticated']) {
      expect([...judged('prefer-unauthenticated', text(code)), ...judged('prefer-failed-precondition', text(code))]).toEqual([]);
    }
  });
  it('asks for the decided one', () => {
    expect(judged('prefer-unauthenticated', first('failed-precondition'), { appCheck: 'UNAUTHENTICATED' })).toEqual([['certain', 'FAILED_PRECONDITION', 'UNAUTHENTICATED']]);
    expect(judged('prefer-failed-precondition', first('unauthenticated'), { appCheck: 'FAILED_PRECONDITION' })).toEqual([['certain', 'UNAUTHENTICATED', 'FAILED_PRECONDITION']]);
  });
  it('knows that INTERNAL is held by nobody', () => {
    expect(judged('prefer-failed-precondition', first('internal'))).toEqual([['likely', 'INTERNAL', 'FAILED_PRECONDITION']]);
  });
});

describe('accountLocked', () => {
  const locked = (code: string): string => connect(`const user = await this.users.findById(req.userId); if (user.disabled) throw new ConnectError('The account is disabled', Code.${code});`);
  it('leaves each answer alone until the project has decided', () => {
    for (const code of ['FailedPrecondition', 'PermissionDenied', 'Unauthenticated']) {
      expect([...judged('prefer-failed-precondition', locked(code)), ...judged('prefer-permission-denied', locked(code))]).toEqual([]);
    }
    expect(judged('prefer-failed-precondition', locked('InvalidArgument')).map(([, , fits]) => fits)).toEqual(['FAILED_PRECONDITION']);
  });
  it('asks for the decided one', () => {
    expect(judged('prefer-permission-denied', locked('FailedPrecondition'), { accountLocked: 'PERMISSION_DENIED' })).toEqual([['certain', 'FAILED_PRECONDITION', 'PERMISSION_DENIED']]);
    expect(judged('prefer-failed-precondition', locked('PermissionDenied'), { accountLocked: 'FAILED_PRECONDITION' })).toEqual([['certain', 'PERMISSION_DENIED', 'FAILED_PRECONDITION']]);
    expect(judged('prefer-unauthenticated', locked('PermissionDenied'), { accountLocked: 'UNAUTHENTICATED' })).toEqual([['certain', 'PERMISSION_DENIED', 'UNAUTHENTICATED']]);
  });
  it('reads the name of a status', () => {
    const text = connect("const user = await this.users.findById(req.userId); if (user.status === 'SUSPENDED') throw new ConnectError('x', Code.PermissionDenied);");
    expect(judged('prefer-failed-precondition', text, { accountLocked: 'FAILED_PRECONDITION' })).toEqual([['certain', 'PERMISSION_DENIED', 'FAILED_PRECONDITION']]);
  });
  it('knows that an account of a bank is approved, not locked', () => {
    const text = connect("const account = await this.accounts.findById(req.accountId); if (account.status !== 'APPROVED') throw new ConnectError('x', Code.FailedPrecondition);");
    expect(judged('prefer-permission-denied', text, { accountLocked: 'PERMISSION_DENIED' })).toEqual([]);
  });
  it('is about accounts alone', () => {
    const order = connect("const order = await this.orders.findById(req.id); if (order.locked) throw new ConnectError('The order is locked', Code.PermissionDenied);");
    expect(judged('prefer-failed-precondition', order).map(([, , fits]) => fits)).toEqual(['FAILED_PRECONDITION']);
  });
});

describe('docs/policy.md', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/policy.md'), 'utf8');
  const sections = new Map(page.split(/^## /m).slice(1).map((section) => [/^`(\w+)`/.exec(section)?.[1] ?? '', section]));

  it.each(POLICY_KEYS)('gives the positions on `%s`, its default and its sources', (key) => {
    const section = sections.get(key) ?? '';
    expect(section).toContain(`Default: \`"${POLICY[key].default}"\``);
    for (const position of positionsOn(key)) expect(section).toContain(`\`"${position}"\``);
    expect(section).toMatch(/\]\(https:\/\//);
  });
  it('speaks of no other point', () => {
    expect([...sections.keys()].filter((key) => key !== '').sort()).toEqual([...POLICY_KEYS].sort());
  });
});
