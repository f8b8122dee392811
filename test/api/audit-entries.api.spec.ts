import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, Page, UserView } from '@rinjo/contract';
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
        details: { userId: member.id },
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
  });
});
