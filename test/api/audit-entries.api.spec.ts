import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, CallView, Page, UserView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';

describe('GET /audit-entries', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('pages through the log, the newest first, without gap or repetition', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const member = await tenant.user();
    for (const locale of ['en', 'ja', 'en', 'ja', 'en'])
      await client.patch(`/users/${member.id}`, { locale });
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await client.get<Page<AuditEntryView>>(`/audit-entries?limit=2${query}`);
      seen.push(...body.items.map((entry) => entry.seq));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('says who did what to whom, from where and in which request', async () => {
    const tenant = await app.given.tenant();
    const { user: admin, client } = await tenant.signedIn('admin');
    const member = await tenant.user();
    const changed = await client.patch<UserView>(`/users/${member.id}`, { status: 'deactivated' });
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    expect(body.items).toEqual([
      {
        id: expect.any(String),
        seq: 1,
        at: expect.any(String),
        action: 'user.deactivated',
        outcome: 'success',
        actor: { kind: 'user', id: admin.id, name: admin.displayName },
        requestId: changed.headers.get('x-request-id'),
        address: '127.0.0.1',
        userAgent: expect.any(String),
        callId: null,
        details: { userId: member.id },
        forgotten: false,
      },
    ]);
  });

  it('finds the entries of one action', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const member = await tenant.user();
    await client.patch(`/users/${member.id}`, { locale: 'en', status: 'deactivated' });
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries?action=user.updated');
    expect(body.items.map((entry) => entry.action)).toEqual(['user.updated']);
    expect(await client.get('/audit-entries?action=user.praised')).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('finds entries by who, from where, in which request, when, how it ended and what it was about', async () => {
    const tenant = await app.given.tenant();
    const { user: admin, client } = await tenant.signedIn('admin');
    const other = await tenant.signedIn('admin');
    const [one, two] = [await tenant.user(), await tenant.user()];
    const { headers } = await client.patch(`/users/${one.id}`, { locale: 'en' });
    await other.client.patch(`/users/${two.id}`, { locale: 'en' });
    await (await tenant.signedIn('member')).client.get('/audit-entries');
    const found = async (query: string): Promise<readonly number[]> =>
      (await client.get<Page<AuditEntryView>>(`/audit-entries?${query}`)).body.items.map(({ seq }) => seq);
    expect(await found('')).toEqual([3, 2, 1]);
    expect(await found(`actorId=${admin.id}`)).toEqual([1]);
    expect(await found('actorKind=user&outcome=success')).toEqual([2, 1]);
    expect(await found('actorKind=guest')).toEqual([]);
    expect(await found('outcome=refused')).toEqual([3]);
    expect(await found(`objectId=${two.id}`)).toEqual([2]);
    expect(await found(`objectId=${two.id.toUpperCase()}&actorId=${admin.id}`)).toEqual([]);
    expect(await found(`requestId=${headers.get('x-request-id') ?? ''}`)).toEqual([1]);
    expect(await found('address=127.0.0.1&action=user.updated')).toEqual([2, 1]);
    expect(await found('address=10.0.0.1')).toEqual([]);
    expect(await found('from=2020-01-01T00:00:00Z&until=2020-02-01T00:00:00Z')).toEqual([]);
    expect(await found('from=2020-01-01T00:00:00%2B09:00')).toEqual([3, 2, 1]);
  });

  it('finds any part of what an entry says, without regard to case and width', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const caller = await tenant.user({ roles: ['admin'], displayName: '佐藤 ＭＩＳＡＫＩ' });
    await (await tenant.clientFor(caller)).patch(`/users/${caller.id}`, { locale: 'en' });
    await client.patch(`/users/${caller.id}`, { locale: 'ja' });
    const found = async (search: string): Promise<readonly number[]> => {
      const { body } = await client.get<Page<AuditEntryView>>(
        `/audit-entries?search=${encodeURIComponent(search)}`,
      );
      expect(body.nextCursor).toBeNull();
      return body.items.map(({ seq }) => seq);
    };
    expect(await found('misaki')).toEqual([1]);
    expect(await found('佐藤misa')).toEqual([1]);
    expect(await found('USER.UPD')).toEqual([2, 1]);
    expect(await found('%_')).toEqual([]);
    expect(await found(caller.id)).toEqual([2, 1]);
  });

  it('finds what a call was about, and both ids where two are asked for', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const guest = await tenant.user();
    const { body: call } = await client.post<CallView>('/calls', {
      title: 'Pump',
      inviteUserIds: [guest.id],
    });
    const items = async (query: string): Promise<readonly AuditEntryView[]> =>
      (await client.get<Page<AuditEntryView>>(`/audit-entries?${query}`)).body.items;
    expect((await items(`callId=${call.id}`)).map(({ action }) => action)).toEqual([
      'call.invited',
      'call.created',
    ]);
    expect(await items(`callId=${call.id}&objectId=${guest.id}`)).toMatchObject([
      { action: 'call.invited', callId: call.id },
    ]);
  });

  it('says what a change was from and to, where that is no secret', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const member = await tenant.user({ displayName: 'Before' });
    await client.patch(`/users/${member.id}`, {
      displayName: 'After',
      password: 'a long enough password 42',
    });
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    expect(body.items.find(({ action }) => action === 'user.updated')?.details).toEqual({
      ...{ userId: member.id, fields: ['displayName'] },
      ...{ 'before.displayName': 'Before', 'after.displayName': 'After' },
    });
    expect(JSON.stringify(body)).not.toContain('long enough');
  });

  it.each([
    'objectId=call',
    'callId=1',
    'from=yesterday',
    'from=2026-11-26',
    'actorKind=root',
    'search=a',
    'outcome=ok',
  ])('refuses %s', async (query) => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    expect(await client.get(`/audit-entries?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('is for admins, and writes down who else asked', async () => {
    const tenant = await app.given.tenant();
    const [admin, member] = [await tenant.signedIn('admin'), await tenant.signedIn('member')];
    expect(await member.client.get('/audit-entries')).toMatchObject(refusal(403, 'FORBIDDEN'));
    const { body } = await admin.client.get<Page<AuditEntryView>>('/audit-entries?action=access.denied');
    expect(body.items).toMatchObject([
      { outcome: 'refused', actor: { id: member.user.id }, details: { what: 'GET /api/v1/audit-entries' } },
    ]);
  });

  it('shows nothing of another tenant', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [adminA, adminB] = [await a.signedIn('admin'), await b.signedIn('admin')];
    await adminA.client.patch(`/users/${adminA.user.id}`, { locale: 'en' });
    const { body } = await adminB.client.get<Page<AuditEntryView>>('/audit-entries');
    expect(body).toEqual({ items: [], nextCursor: null });
    for (const query of [`objectId=${adminA.user.id}`, `actorId=${adminA.user.id}`, 'search=user'])
      expect((await adminB.client.get<Page<AuditEntryView>>(`/audit-entries?${query}`)).body.items).toEqual(
        [],
      );
  });
});
