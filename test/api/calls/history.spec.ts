import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, ChatMessage, Page, SiteView } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { FakeMedia } from '../../support/fake-media.js';
import { refusal } from '../../support/http-client.js';

describe('past calls', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  it('are found by site, person, days and text, and by all of them at once', async () => {
    const call = await buildCall(app);
    const admin = (await call.tenant.signedIn('admin')).client;
    const { body: site } = await admin.post<SiteView>('/sites', { name: '北浜 ポンプ場' });
    await admin.patch(`/calls/${call.id}`, { siteId: site.id });
    const guest = await call.guestLine();
    const member = await call.memberLine();
    await member.send('call.leave', {});
    await guest.send('call.leave', {});
    const { body: other } = await admin.post<CallView>('/calls', { title: 'Other', inviteUserIds: [] });
    await admin.post(`/calls/${other.id}/end`);
    await app.database.query(`update call set started_at = '2026-11-20T01:00:00Z' where id = $1`, [call.id]);
    const found = async (query: Record<string, string>) => {
      const path = `/calls?${new URLSearchParams({ when: 'past', ...query }).toString()}`;
      const { status, body } = await admin.get<Page<CallView>>(path);
      expect(status).toBe(200);
      return body.items.map(({ id }) => id);
    };
    const userId = call.member().user.id;
    const [one, both] = [[call.id], [other.id, call.id]];
    expect(await found({})).toEqual(both);
    expect(await found({ siteId: site.id })).toEqual(one);
    expect(await found({ userId })).toEqual(one);
    expect(await found({ userId: call.host.user.id })).toEqual([]);
    expect(await found({ search: 'ﾎﾟﾝﾌﾟ場' })).toEqual(one);
    expect(await found({ search: 'ゲスト' })).toEqual(one);
    expect(await found({ search: 'OTHER' })).toEqual([other.id]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ to: '2026-11-20T10:00:00+09:00' })).toEqual([]);
    expect(await found({ to: '2026-11-20T10:00:01+09:00' })).toEqual(one);
    expect(await found({ from: '2026-11-20T01:00:00.001Z' })).toEqual([other.id]);
    expect(await found({ siteId: site.id, userId, search: 'call', from: '2026-11-20T01:00:00Z' })).toEqual(
      one,
    );
    const { body: view } = await admin.get<CallView>(`/calls/${call.id}`);
    expect(view.people).toEqual({ names: ['ゲスト', 'Test User'], total: 2 });
  });

  it('keep what was written, in pages, for those who may see the call', async () => {
    const call = await buildCall(app);
    const line = await call.hostLine();
    for (const text of ['one', 'two', 'three']) await line.send('chat.send', { text, mentions: [] });
    const guest = await call.guest();
    expect(await guest.get(`/calls/${call.id}/chat`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    await line.send('call.end', {});
    const { client } = call.member();
    const first = await client.get<Page<ChatMessage>>(`/calls/${call.id}/chat?limit=2`);
    const rest = await client.get<Page<ChatMessage>>(
      `/calls/${call.id}/chat?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.items, ...rest.body.items].map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(rest.body.nextCursor).toBeNull();
    const outsider = (await call.tenant.signedIn()).client;
    expect(await outsider.get(`/calls/${call.id}/chat`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });
});
