import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, EvidenceComment, EvidenceTag, EvidenceView, Page, SiteView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn } from '../support/evidence.js';
import type { GivenTenant } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';

describe('what is kept', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const keep = (tenant: GivenTenant, name: string, where: object = {}): Promise<EvidenceView> =>
    keepIn(app, tenant, randomBytes(20), { name, ...where });
  const found = async (client: HttpClient, query: Record<string, string>): Promise<readonly string[]> => {
    const { body } = await client.get<Page<EvidenceView>>(`/evidence?${new URLSearchParams(query)}`);
    return body.items.map(({ name }) => name);
  };
  const callOf = async (client: HttpClient, title: string, siteId?: string): Promise<CallView> =>
    (await client.post<CallView>('/calls', { title, inviteUserIds: [], ...(siteId && { siteId }) })).body;

  it('is found by any part of its words, whatever their width, case and spaces', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const site = await client.post<SiteView>('/sites', { name: '臨海ポンプ場', code: 'P-101' });
    const call = await callOf(client, '給水配管の点検', site.body.id);
    const item = await keep(tenant, '銘板 IMG_0042.jpg', { callId: call.id });
    await keep(tenant, '別のもの.pdf');
    for (const search of ['銘板', 'img_00', 'ＩＭＧ', 'ﾎﾟﾝﾌﾟ', '配 管', 'p-101'])
      expect([search, await found(client, { search })]).toEqual([search, [item.name]]);
    for (const search of ['銘管', 'img 43', '%%', '__']) expect(await found(client, { search })).toEqual([]);
    expect(await client.get('/evidence?search=%20%E5%BC%81')).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('is found by what people say of it, and not by what they no longer say', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const item = await keep(tenant, 'a.jpg');
    const path = `/evidence/${item.id}`;
    const tagged = await client.patch<EvidenceView>(path, {
      name: '減圧弁',
      tags: [' 要交換 ', '漏水', '漏水'],
    });
    expect(tagged).toMatchObject({ status: 200, body: { name: '減圧弁', tags: ['漏水', '要交換'] } });
    const said = await client.post<EvidenceComment>(`${path}/comments`, { text: 'パッキンを\r\n手配します' });
    expect(said).toMatchObject({ status: 201, body: { text: 'パッキンを\n手配します' } });
    for (const search of ['減圧', '要交換', 'パッキン'])
      expect(await found(client, { search })).toEqual(['減圧弁']);
    expect(await found(client, { search: 'a.jpg' })).toEqual([]);
    expect((await client.delete(`${path}/comments/${said.body.id}`)).status).toBe(204);
    await client.patch(path, { tags: [] });
    for (const search of ['要交換', 'パッキン']) expect(await found(client, { search })).toEqual([]);
    const { body } = await client.get<Page<{ action: string }>>('/audit-entries');
    const actions = body.items.map(({ action }) => action).filter((action) => action.startsWith('evidence.'));
    expect(actions.toReversed().slice(1)).toEqual([
      ...['evidence.updated', 'evidence.comment_added', 'evidence.comment_removed', 'evidence.updated'],
    ]);
  });

  it('is narrowed down by tag, maker, kind, site and days, together', async () => {
    const tenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    const [one, two] = [await keep(tenant, 'one'), await keep(tenant, 'two')];
    for (const { id } of [one, two]) await client.patch(`/evidence/${id}`, { tags: ['漏水'] });
    await client.patch(`/evidence/${one.id}`, { tags: ['漏水', '急'] });
    expect((await client.get<EvidenceTag[]>('/evidence-tags')).body).toEqual([
      { tag: '漏水', items: 2 },
      { tag: '急', items: 1 },
    ]);
    expect(await found(client, { tag: '急', kind: 'file' })).toEqual(['one']);
    expect(await found(client, { tag: '急', kind: 'photo' })).toEqual([]);
    expect(await found(client, { tag: '漏水', from: two.receivedAt, search: 'tw' })).toEqual(['two']);
    expect(await found(client, { to: one.receivedAt })).toEqual([]);
    expect(await found(client, { userId: user.id })).toEqual([]);
  });

  it('shows members nothing of calls that are not theirs, in lists, tags and comments', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: member } = await tenant.signedIn('member');
    const call = await callOf(admin, '秘密の点検');
    const item = await keep(tenant, '内緒.jpg', { callId: call.id });
    await admin.patch(`/evidence/${item.id}`, { tags: ['極秘'] });
    expect(await found(member, { search: '極秘' })).toEqual([]);
    expect((await member.get<EvidenceTag[]>('/evidence-tags')).body).toEqual([]);
    for (const answer of [
      await member.patch(`/evidence/${item.id}`, { name: 'x' }),
      await member.get(`/evidence/${item.id}/comments`),
      await member.post(`/evidence/${item.id}/comments`, { text: 'x' }),
    ])
      expect(answer).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('lets people take back their own comments, and administrators everybody’s', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { client: author } = await tenant.signedIn('member');
    const { client: other } = await tenant.signedIn('member');
    const path = `/evidence/${(await keep(tenant, 'a.jpg')).id}/comments`;
    const say = async (text: string): Promise<string> =>
      (await author.post<EvidenceComment>(path, { text })).body.id;
    const [first, second] = [await say('一'), await say('二')];
    expect(await other.delete(`${path}/${first}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect((await author.delete(`${path}/${first}`)).status).toBe(204);
    expect((await admin.delete(`${path}/${second}`)).status).toBe(204);
    expect((await admin.get<EvidenceComment[]>(path)).body).toEqual([]);
  });

  it('of other tenants is never found, counted or told of', async () => {
    const [mine, theirs] = [await app.given.tenant(), await app.given.tenant()];
    const { client } = await mine.signedIn('admin');
    const item = await keep(theirs, '共通の名前.jpg');
    const own = await keep(mine, '共通の名前.jpg');
    expect(await found(client, { search: '共通の名前' })).toEqual([own.name]);
    expect(await client.patch(`/evidence/${item.id}`, { name: 'x' })).toMatchObject(
      refusal(404, 'NOT_FOUND'),
    );
  });
});
