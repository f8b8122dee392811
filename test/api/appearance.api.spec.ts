import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AccentColours,
  CallView,
  CreatedGuestLink,
  GuestPreview,
  GuestSessionView,
  SentUserInvitation,
  TenantSettings,
  TenantView,
} from '@rinjo/contract';
import sharp from 'sharp';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeScanner } from '../support/evidence.js';
import { HttpClient, refusal } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';

const AS_IT_COMES = { productName: 'Rinjo', colours: null, logo: null };

describe('how the product looks to an organization', () => {
  const scanner = new FakeScanner();
  const post = new PostOffice();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      environment: { SMTP_URL: await post.open(), MAIL_FROM: 'Rinjo <no-reply@rinjo.example>' },
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(scanner),
    });
  });
  afterAll(async () => {
    await app.close();
    await post.close();
  });

  const sign = (): Promise<Buffer> =>
    sharp({ create: { width: 960, height: 240, channels: 3, background: '#7a0019' } })
      .png()
      .toBuffer();

  async function toLogo(client: HttpClient, method: string, body?: Buffer) {
    const answer = await fetch(`${client.url}/api/v1/tenant/logo`, {
      method,
      headers: {
        cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...{ origin: client.url, 'x-rinjo': '1', 'content-type': 'image/png' },
      },
      ...(body && { body: new Uint8Array(body) }),
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async function admin() {
    const tenant = await app.given.tenant({ name: '北浜建設' });
    const { client } = await tenant.signedIn('admin');
    const look = async () => (await client.get<TenantView>('/tenant')).body.appearance;
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump 3', inviteUserIds: [] });
    const guestLink = async (more: object = {}) => {
      const body = { maxUses: 5, lifetimeS: 3600, ...more };
      const { body: link } = await client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, body);
      return new URL(link.url).hash.slice(1);
    };
    return { tenant, client, look, guestLink };
  }

  it('is its own for its people and its guests, and for nobody else', async () => {
    const { client, look, guestLink } = await admin();
    const other = await admin();
    expect(await look()).toEqual(AS_IT_COMES);
    const change = { version: 0, productName: ' 北浜リモート ', accent: '#e60012' };
    const saved = await client.patch<TenantSettings>('/tenant/settings', change);
    expect(saved.body).toMatchObject({ productName: '北浜リモート', accent: '#e60012' });
    expect((await toLogo(client, 'PUT', await sign())).status).toBe(204);
    const { body: colours } = await client.get<AccentColours>('/tenant/appearance/colours?accent=%23e60012');
    const shown = await look();
    expect(shown).toMatchObject({ productName: '北浜リモート', colours });
    const picture = await toLogo(client, 'GET');
    const { format, width, height } = await sharp(picture.bytes).metadata();
    expect([format, width, height]).toEqual(['jpeg', 320, 80]);
    expect(shown.logo).toMatch(/^\/api\/v1\/tenant\/logo\?sha256=[0-9a-f]{64}$/);

    const guest = new HttpClient(app.url);
    const token = await guestLink();
    const { body: preview } = await guest.post<GuestPreview>('/guest/preview', { token });
    const asGuest = { ...shown, logo: `data:image/jpeg;base64,${picture.bytes.toString('base64')}` };
    expect(preview.appearance).toEqual(asGuest);
    const body = { token, displayName: 'Sato' };
    const entered = await guest.post<GuestSessionView>('/guest/sessions', body);
    expect(entered.body.appearance).toEqual(asGuest);
    expect((await guest.get<GuestSessionView>('/guest/session')).body.appearance).toEqual(asGuest);

    expect(await other.look()).toEqual(AS_IT_COMES);
    expect((await toLogo(other.client, 'GET')).status).toBe(404);
    const elsewhere = await new HttpClient(app.url).post<GuestPreview>('/guest/preview', {
      token: await other.guestLink(),
    });
    expect(elsewhere.body.appearance).toEqual(AS_IT_COMES);
  });

  it('goes back to how the product comes', async () => {
    const { tenant, client, look } = await admin();
    await client.patch('/tenant/settings', { version: 0, productName: 'X', accent: '#e60012' });
    await toLogo(client, 'PUT', await sign());
    await client.patch('/tenant/settings', { version: 1, productName: '', accent: '' });
    expect((await toLogo(client, 'DELETE')).status).toBe(204);
    expect((await toLogo(client, 'DELETE')).status).toBe(404);
    expect(await look()).toEqual(AS_IT_COMES);
    const entries = await app.database.query<{ removed: boolean }>(
      `select details ->> 'sha256' is null as removed from audit_entry
       where tenant_id = $1 and action = 'tenant.logo_changed' order by seq`,
      [tenant.id],
    );
    expect(entries).toEqual([{ removed: false }, { removed: true }]);
  });

  it('is in its letters', async () => {
    const { client, guestLink } = await admin();
    await client.patch('/tenant/settings', { version: 0, productName: 'Aoba <Eye>', accent: '#e60012' });
    await toLogo(client, 'PUT', await sign());
    await guestLink({ mailTo: 'guest@aoba.example', locale: 'en' });
    const invitation = await post.letterTo('guest@aoba.example');
    expect(invitation.html).toContain('<img src="cid:logo" alt="Aoba &lt;Eye&gt;"');
    expect(invitation.types).toContain('image/jpeg');
    await client.post<SentUserInvitation>('/user-invitations', {
      ...{ email: 'new@aoba.example', displayName: 'Sato', locale: 'en', roles: ['member'] },
    });
    const account = await post.letterTo('new@aoba.example');
    expect(account.subject).toBe('Invitation of 北浜建設 to Aoba <Eye>');
    expect(account.html).toMatch(/background:#[0-9a-f]{6};color:#ffffff/);
    expect(account.html).not.toContain('<Eye>');
  });

  it('has no colour that nothing can be read in, and no picture but one that was looked into', async () => {
    const { tenant, client, look } = await admin();
    for (const accent of ['#ffffff', '#ffff00']) {
      const change = { version: 0, accent };
      expect(await client.patch('/tenant/settings', change)).toMatchObject(refusal(400, 'ACCENT_ILLEGIBLE'));
      const tried = await client.get(`/tenant/appearance/colours?accent=${encodeURIComponent(accent)}`);
      expect(tried).toMatchObject(refusal(400, 'ACCENT_ILLEGIBLE'));
    }
    for (const bad of [{ accent: 'red' }, { accent: '#E60012' }, { productName: 'x'.repeat(41) }])
      expect(await client.patch('/tenant/settings', { version: 0, ...bad })).toMatchObject(
        refusal(400, 'VALIDATION'),
      );
    expect(
      (await toLogo(client, 'PUT', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).status,
    ).toBe(415);
    scanner.verdict = 'infected';
    expect((await toLogo(client, 'PUT', await sign())).status).toBe(415);
    scanner.verdict = 'clean';
    const { client: member } = await tenant.signedIn('member');
    expect((await toLogo(member, 'PUT', await sign())).status).toBe(403);
    expect(await member.get('/tenant/appearance/colours?accent=%23e60012')).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
    expect(await look()).toEqual(AS_IT_COMES);
  });
});
