import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntryView, CallView, InvitationView, Page, SiteView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';

describe('sites', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const names = async (client: SignedInClient, query: string) =>
    (await client.get<Page<SiteView>>(`/sites?${query}`)).body.items.map(({ name }) => name);
  const addSite = async (client: SignedInClient, site: object): Promise<SiteView> => {
    const { status, body } = await client.post<SiteView>('/sites', site);
    expect(status).toBe(201);
    return body;
  };

  it('are made and changed by admins and read by everybody in the tenant', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: member } = await tenant.signedIn();
    const site = await addSite(admin, {
      name: ' 北浜ポンプ場 ',
      code: 'P-3',
      address: '大阪市北区 1-2',
      note: '門は南側\r\n鍵は事務所',
    });
    expect(site).toMatchObject({
      name: '北浜ポンプ場',
      code: 'P-3',
      note: '門は南側\n鍵は事務所',
      archived: false,
      lastCallAt: null,
    });
    expect((await member.get(`/sites/${site.id}`)).body).toEqual(site);
    expect(await member.post('/sites', { name: 'X' })).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await member.patch(`/sites/${site.id}`, { name: 'X' })).toMatchObject(refusal(403, 'FORBIDDEN'));
    const changed = await admin.patch<SiteView>(`/sites/${site.id}`, { name: '北浜第二', code: 'P-3' });
    expect(changed.body).toEqual({ ...site, name: '北浜第二' });
    for (const bad of [
      { name: '' },
      { name: 'a\nb' },
      { name: 'x'.repeat(121) },
      { name: 'X', note: '\u0000' },
    ])
      expect(await admin.post('/sites', bad)).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('have a code of their own within the tenant, without regard to case, or none', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [adminA, adminB] = [(await a.signedIn('admin')).client, (await b.signedIn('admin')).client];
    const first = await addSite(adminA, { name: 'A', code: 'k-1' });
    const second = await addSite(adminA, { name: 'B' });
    await addSite(adminA, { name: 'C' });
    await addSite(adminB, { name: 'A', code: 'K-1' });
    const taken = refusal(409, 'SITE_CODE_TAKEN');
    expect(await adminA.post('/sites', { name: 'D', code: 'K-1' })).toMatchObject(taken);
    expect(await adminA.patch(`/sites/${second.id}`, { code: 'K-1' })).toMatchObject(taken);
    expect((await adminA.patch(`/sites/${first.id}`, { code: 'K-1' })).status).toBe(200);
  });

  it('come in pages by name, and are found by any part of name, code or address', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    for (const site of [
      { name: 'Ａ地区 ポンプ', code: 'KS-１２' },
      { name: 'B 橋梁', address: '大阪市 ﾅﾆﾜ区' },
      { name: 'C トンネル' },
    ])
      await addSite(client, site);
    expect(await names(client, `search=${encodeURIComponent('a地区ﾎﾟﾝﾌﾟ')}`)).toEqual(['Ａ地区 ポンプ']);
    expect(await names(client, 'search=ks-12')).toEqual(['Ａ地区 ポンプ']);
    expect(await names(client, `search=${encodeURIComponent('ナニワ')}`)).toEqual(['B 橋梁']);
    const first = await client.get<Page<SiteView>>('/sites?limit=2');
    const second = await client.get<Page<SiteView>>(`/sites?limit=2&cursor=${first.body.nextCursor}`);
    const all = [...first.body.items, ...second.body.items].map(({ name }) => name);
    expect(all.toSorted()).toEqual(['B 橋梁', 'C トンネル', 'Ａ地区 ポンプ']);
    expect([first.body.items.length, second.body.nextCursor]).toEqual([2, null]);
    for (const query of ['search=', 'archived=maybe', 'limit=0', 'cursor=x', 'search=%00'])
      expect(await client.get(`/sites?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('are put away and taken out again; their calls stay, new ones are refused meanwhile', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const site = await addSite(client, { name: 'Old dam' });
    const { body: call } = await client.post<CallView>('/calls', {
      title: 'Check',
      inviteUserIds: [],
      siteId: site.id,
    });
    expect(call.site).toEqual({ id: site.id, name: 'Old dam' });
    await client.patch(`/sites/${site.id}`, { archived: true });
    expect(await names(client, '')).toEqual([]);
    expect(await names(client, 'archived=true')).toEqual(['Old dam']);
    const again = { title: 'Again', inviteUserIds: [], siteId: site.id };
    expect(await client.post('/calls', again)).toMatchObject(refusal(409, 'SITE_ARCHIVED'));
    const { body: calls } = await client.get<Page<CallView>>(`/calls?siteId=${site.id}`);
    expect(calls.items.map(({ id }) => id)).toEqual([call.id]);
    await client.patch(`/sites/${site.id}`, { archived: false });
    await client.patch(`/sites/${site.id}`, { archived: false });
    expect((await client.post('/calls', again)).status).toBe(201);
    const { body: log } = await client.get<Page<AuditEntryView>>('/audit-entries');
    const actions = log.items.map(({ action }) => action).filter((action) => action.startsWith('site.'));
    expect(actions).toEqual(['site.restored', 'site.archived', 'site.created']);
  });

  it('of another tenant cannot be named by a call', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const site = await addSite((await b.signedIn('admin')).client, { name: 'Theirs' });
    const { client } = await a.signedIn('admin');
    const body = { title: 'X', inviteUserIds: [], siteId: site.id };
    expect(await client.post('/calls', body)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const { body: call } = await client.post<CallView>('/calls', { title: 'X', inviteUserIds: [] });
    expect(await client.patch(`/calls/${call.id}`, { siteId: site.id })).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
  });

  it('are given to a call later, also when it is over, and taken from it', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const site = await addSite(client, { name: 'Bridge' });
    const { body: call } = await client.post<CallView>('/calls', { title: 'X', inviteUserIds: [] });
    expect(call.site).toBeNull();
    await client.post(`/calls/${call.id}/end`);
    const moved = await client.patch<CallView>(`/calls/${call.id}`, { siteId: site.id });
    expect(moved.body.site).toEqual({ id: site.id, name: 'Bridge' });
    expect(await client.patch(`/calls/${call.id}`, { title: 'Y' })).toMatchObject(refusal(409, 'CALL_ENDED'));
    expect((await client.patch<CallView>(`/calls/${call.id}`, { siteId: null })).body.site).toBeNull();
  });

  it('show when their last call began to those who may see it', async () => {
    const tenant = await app.given.tenant();
    const [admin, host, other] = [
      await tenant.signedIn('admin'),
      await tenant.signedIn(),
      await tenant.signedIn(),
    ];
    const site = await addSite(admin.client, { name: 'Tunnel' });
    const call = { title: 'X', inviteUserIds: [], siteId: site.id };
    const { body } = await host.client.post<CallView>('/calls', call);
    const startedAt = '2026-11-20T01:00:00.000Z';
    await app.database.query('update call set started_at = $2 where id = $1', [body.id, startedAt]);
    const seen = async ({ client }: { client: SignedInClient }) =>
      (await client.get<SiteView>(`/sites/${site.id}`)).body.lastCallAt;
    expect(await seen(host)).toBe(startedAt);
    expect(await seen(admin)).toBe(startedAt);
    expect(await seen(other)).toBeNull();
  });

  it('are called again in one request: same name, same site, same people', async () => {
    const tenant = await app.given.tenant();
    const [admin, host, member, gone] = [
      await tenant.signedIn('admin'),
      await tenant.signedIn(),
      await tenant.signedIn(),
      await tenant.signedIn(),
    ];
    const site = await addSite(admin.client, { name: 'Tunnel' });
    const { body: first } = await host.client.post<CallView>('/calls', {
      title: 'Lining',
      inviteUserIds: [member.user.id, gone.user.id],
      siteId: site.id,
    });
    await admin.client.patch(`/users/${gone.user.id}`, { status: 'deactivated' });
    const again = await member.client.post<CallView>(`/calls/${first.id}/again`);
    expect(again).toMatchObject({
      status: 201,
      body: { title: 'Lining', site: { id: site.id }, role: 'host' },
    });
    expect(again.body.id).not.toBe(first.id);
    const invited = await member.client.get<InvitationView[]>(`/calls/${again.body.id}/invitations`);
    expect(invited.body.map(({ user }) => user.id)).toEqual([host.user.id]);
    const { client: outsider } = await tenant.signedIn();
    expect(await outsider.post(`/calls/${first.id}/again`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });
});
