import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CallView,
  CreatedGuestLink,
  GuestLinkView,
  GuestPreview,
  GuestSessionView,
  InvitationView,
  Page,
  ParticipationView,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { CallLine } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { HttpClient, refusal } from '../../support/http-client.js';

let app: TestApp;
let media: FakeMedia;
beforeAll(async () => {
  media = new FakeMedia();
  app = await startApp({ media });
});
afterAll(() => app.close());

describe('GET /calls', () => {
  it('shows people their own calls and those they are invited to, admins all of the tenant, others none', async () => {
    const call = await buildCall(app);
    const outsider = await call.tenant.signedIn();
    const admin = await call.tenant.signedIn('admin');
    const stranger = await (await app.given.tenant()).signedIn('admin');
    const seen = async (client: HttpClient) => {
      const { body } = await client.get<Page<CallView>>('/calls');
      return body.items.map(({ id, role }) => ({ id, role }));
    };
    expect(await seen(call.host.client)).toEqual([{ id: call.id, role: 'host' }]);
    expect(await seen(call.member().client)).toEqual([{ id: call.id, role: 'member' }]);
    expect(await seen(admin.client)).toEqual([{ id: call.id, role: 'host' }]);
    expect(await seen(outsider.client)).toEqual([]);
    expect(await seen(stranger.client)).toEqual([]);
    for (const { client } of [outsider, stranger])
      expect(await client.get(`/calls/${call.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
  });

  it('comes in pages, newest first, without gaps or repeats, and filters', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const { body } = await client.post<CallView>('/calls', { title: `Call ${n}`, inviteUserIds: [] });
      made.unshift(body.id);
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await client.get<Page<CallView>>(`/calls?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(made);
    await client.post(`/calls/${made[0]}/end`);
    const ids = async (query: string) =>
      (await client.get<Page<CallView>>(`/calls?${query}`)).body.items.map(({ id }) => id);
    expect(await ids('when=now')).toEqual(made.slice(1));
    expect(await ids('when=past')).toEqual(made.slice(0, 1));
    expect(await ids('when=upcoming')).toEqual([]);
    for (const query of [
      'limit=0',
      'limit=201',
      'cursor=nonsense',
      'when=over',
      'from=yesterday',
      'from=2026-11-24',
      'to=2026-11-24T10:00:00',
      'userId=me',
      'search=',
      'tenantId=x',
    ])
      expect(await client.get(`/calls?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
  });
});

describe('a call', () => {
  it('is renamed and ended by hosts alone, and those in it hear of both', async () => {
    const call = await buildCall(app);
    const line = await call.memberLine();
    expect(await call.member().client.patch(`/calls/${call.id}`, { title: 'X' })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    expect(await call.member().client.post(`/calls/${call.id}/end`)).toMatchObject(refusal(403, 'FORBIDDEN'));
    const renamed = await call.host.client.patch<CallView>(`/calls/${call.id}`, { title: 'Renamed' });
    expect(renamed.body.title).toBe('Renamed');
    const ended = await call.host.client.post<CallView>(`/calls/${call.id}/end`);
    expect(ended.body).toMatchObject({ phase: 'ended', endReason: 'ended_by_host', participants: 0 });
    await line.until(({ lost }) => lost);
    expect(line.events.map(({ name }) => name)).toEqual(['call.changed', 'call.ended', 'participant.left']);
    expect(line.transients).toContainEqual({ name: 'seat.closed', payload: { reason: 'call_ended' } });
    const host = call.host.client;
    expect(await host.post(`/calls/${call.id}/end`)).toMatchObject(refusal(409, 'CALL_ENDED'));
    expect(await host.patch(`/calls/${call.id}`, { title: 'Y' })).toMatchObject(refusal(409, 'CALL_ENDED'));
    expect(await host.post(`/calls/${call.id}/tickets`)).toMatchObject(refusal(409, 'CALL_ENDED'));
    const { body: history } = await host.get<ParticipationView[]>(`/calls/${call.id}/participants`);
    expect(history).toMatchObject([{ role: 'member', leaveReason: 'call_ended' }]);
  });

  it('is open again, and not over, when media failed for the first who joined', async () => {
    const call = await buildCall(app);
    const line = await call.openHostLine();
    media.failing = true;
    await expect(line.join()).rejects.toMatchObject({ code: 'MEDIA_UNAVAILABLE' });
    media.failing = false;
    const { body } = await call.host.client.get<CallView>(`/calls/${call.id}`);
    expect(body).toMatchObject({ phase: 'open', participants: 0 });
    const again = await call.hostLine();
    await again.send('call.leave', {});
  });

  it('invites members of the same tenant only, all or none', async () => {
    const call = await buildCall(app);
    const colleague = await call.tenant.user();
    const stranger = await (await app.given.tenant()).user();
    const gone = await call.tenant.user({ status: 'deactivated' });
    const invite = (...userIds: string[]) =>
      call.host.client.post<InvitationView[]>(`/calls/${call.id}/invitations`, { userIds });
    for (const { id } of [stranger, gone])
      expect(await invite(colleague.id, id)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const { body: before } = await call.host.client.get<InvitationView[]>(`/calls/${call.id}/invitations`);
    expect(before.map(({ user }) => user.id)).toEqual([call.member().user.id]);
    const { status, body } = await invite(colleague.id);
    expect({ status, ids: body.map(({ user }) => user.id) }).toEqual({
      status: 201,
      ids: [call.member().user.id, colleague.id],
    });
  });

  it('writes down who did what, in order', async () => {
    const call = await buildCall(app);
    const host = await call.hostLine();
    const guest = await call.guestLine();
    await host.send('participant.remove', { participantId: guest.self ?? failed() });
    await host.send('call.end', {});
    const rows = await app.database.query<{ action: string; actor_kind: string }>(
      `select action, actor_kind from audit_entry where tenant_id = $1 order by seq`,
      [call.tenant.id],
    );
    expect(rows.map(({ action, actor_kind }) => `${actor_kind} ${action}`)).toEqual([
      'user call.created',
      'user call.invited',
      'user call.ticket_issued',
      'user call.joined',
      'user call.guest_link_created',
      'anonymous call.guest_link_used',
      'guest call.ticket_issued',
      'guest call.joined',
      'user call.left',
      'user call.participant_removed',
      'user call.guest_link_revoked',
      'user call.left',
      'user call.ended',
    ]);
  });
});

describe('a guest link', () => {
  it('tells who invites, lets somebody in with a name, and is listed without its token', async () => {
    const call = await buildCall(app);
    const { token, url } = await call.guestLink(2);
    expect(new URL(url).pathname).toBe('/g');
    const client = new HttpClient(app.url);
    const { body: preview } = await client.post<GuestPreview>('/guest/preview', { token });
    expect(preview).toEqual({
      consent: null,
      tenantName: 'Test tenant',
      callTitle: 'Test call',
      invitedBy: 'Test User',
      phase: 'open',
      guestName: null,
      opensAt: null,
      appearance: { productName: 'Rinjo', colours: null, logo: null },
    });
    const entered = await client.post<GuestSessionView>('/guest/sessions', { token, displayName: ' 佐藤 ' });
    expect(entered).toMatchObject({ status: 201, body: { callId: call.id, displayName: '佐藤' } });
    expect((await client.get<GuestSessionView>('/guest/session')).body).toEqual(entered.body);
    const line = await CallLine.to(client, call.id);
    const { snapshot } = await line.join();
    expect(snapshot.participants).toMatchObject([{ displayName: '佐藤', role: 'guest', userId: null }]);
    const { body: links } = await call.host.client.get<GuestLinkView[]>(`/calls/${call.id}/guest-links`);
    expect(links).toMatchObject([{ uses: 1, maxUses: 2, revokedAt: null }]);
    expect(JSON.stringify(links)).not.toContain(token);
    await line.send('call.leave', {});
    expect((await client.get('/guest/session')).status).toBe(401);
  });

  it('for one named person gives the name, whatever the guest says', async () => {
    const call = await buildCall(app);
    const path = `/calls/${call.id}/guest-links`;
    const body = { guestName: ' 山田 一郎 ', maxUses: 1, lifetimeS: 3600 };
    const { body: link } = await call.host.client.post<CreatedGuestLink>(path, body);
    expect(link).toMatchObject({ guestName: '山田 一郎', state: 'usable' });
    const token = new URL(link.url).hash.slice(1);
    const client = new HttpClient(app.url);
    expect((await client.post('/guest/preview', { token })).body).toMatchObject({ guestName: '山田 一郎' });
    const entered = await client.post('/guest/sessions', { token, displayName: 'Somebody else' });
    expect(entered).toMatchObject({ status: 201, body: { displayName: '山田 一郎' } });
    const states = async () =>
      (await call.host.client.get<GuestLinkView[]>(path)).body.map(({ state }) => state);
    expect(await states()).toEqual(['used_up']);
    await call.host.client.delete(`${path}/${link.id}`);
    expect(await states()).toEqual(['revoked']);
    expect(await call.host.client.post(path, { ...body, maxUses: 2 })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    expect(await call.host.client.post(path, { ...body, guestName: 'a\u202eb' })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
  });

  it('without a name wants one from the guest, and is not used up by the attempt', async () => {
    const call = await buildCall(app);
    const { token } = await call.guestLink();
    const client = new HttpClient(app.url);
    expect(await client.post('/guest/sessions', { token })).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await client.post('/guest/sessions', { token, displayName: 'A' })).status).toBe(201);
  });

  it('refuses names that hide or forge', async () => {
    const call = await buildCall(app);
    const { token } = await call.guestLink();
    for (const displayName of ['', '   ', 'a\nb', 'a\u202eb', 'x'.repeat(81), 7])
      expect(await new HttpClient(app.url).post('/guest/sessions', { token, displayName })).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
  });
});

function failed(): never {
  throw new Error('No seat');
}
