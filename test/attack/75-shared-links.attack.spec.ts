import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  CreatedShareLink,
  Page,
  SharedView,
  SharePreview,
  ShareLinkView,
  WireError,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn, sha256Of } from '../support/evidence.js';
import type { GivenTenant } from '../support/given.js';
import { HttpClient, refusal } from '../support/http-client.js';
import { TestClock } from '../support/test-clock.js';

const PASSWORD = '七羽の鶴 over the river';
const HOUR = 3600;

describe('links for people without an account (case 75)', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ clock, environment: { TRUST_PROXY_HOPS: '1' } });
  });
  afterAll(() => app.close());

  let asked = 0;
  /** A browser of nobody, at an address of its own. */
  class Visitor extends HttpClient {
    private readonly address = `10.30.${Math.floor(++asked / 250)}.${asked % 250}`;

    override raw<Body>(
      method: string,
      path: string,
      init: { headers?: Readonly<Record<string, string>>; body?: string } = {},
    ) {
      return super.raw<Body>(method, path, {
        ...init,
        headers: { ...init.headers, 'x-forwarded-for': this.address },
      });
    }
  }
  const visitor = (): Visitor => new Visitor(app.url);
  const tokenOf = ({ url }: CreatedShareLink): string => new URL(url).hash.slice(1);
  const open = (client: HttpClient, link: CreatedShareLink, password?: string) =>
    client.post<SharedView>('/shared/openings', { token: tokenOf(link), ...(password && { password }) });
  const content = (client: HttpClient, view: SharedView, id = view.items[0]?.id) =>
    client.raw<string>('GET', `/shared/${view.openingId}/items/${String(id)}/content`);

  async function shared(more: object = {}, given?: GivenTenant) {
    const tenant = given ?? (await app.given.tenant());
    const { client } = await tenant.signedIn('admin');
    const bytes = Buffer.from(`plain ${randomBytes(200).toString('hex')}`);
    const item = await keepIn(app, tenant, bytes, { name: '銘板.txt' });
    const body = { evidenceIds: [item.id], lifetimeS: 24 * HOUR, ...more };
    const { status, body: link } = await client.post<CreatedShareLink>('/share-links', body);
    expect(status).toBe(201);
    return { tenant, client, bytes, item, link };
  }
  const logged = async (client: HttpClient): Promise<readonly AuditEntryView[]> =>
    (await client.get<Page<AuditEntryView>>('/audit-entries?limit=100')).body.items;

  it('shows and hands out what it was made for, and each is in the log with its address', async () => {
    const { client, bytes, item, link } = await shared({ label: '発注者 様' });
    const guest = visitor();
    const preview = await guest.post<SharePreview>('/shared/preview', { token: tokenOf(link) });
    expect(preview.body).toMatchObject({ items: 1, label: '発注者 様', needsPassword: false });
    const { status, body: view, headers } = await open(guest, link);
    expect([status, view.items]).toMatchObject([
      201,
      [{ id: item.id, name: '銘板.txt', sha256: sha256Of(bytes) }],
    ]);
    expect(view.items[0]?.receipt?.statement).toContain(item.sha256);
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('set-cookie')).toMatch(/^__Host-share-.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
    const got = await content(guest, view);
    expect([got.status, got.body, got.headers.get('cache-control')]).toEqual([
      200,
      bytes.toString(),
      'no-store',
    ]);
    expect([got.headers.get('referrer-policy'), got.headers.get('x-robots-tag')]).toEqual([
      ...['no-referrer', 'noindex, nofollow'],
    ]);
    const zip = await guest.raw<string>('GET', `/shared/${view.openingId}/archive`);
    expect([zip.status, zip.body.includes(bytes.toString())]).toEqual([200, true]);
    const entries = await logged(client);
    for (const action of ['share.opened', 'share.downloaded', 'share.archived'])
      expect(entries.find((entry) => entry.action === action)).toMatchObject({
        details: { shareLinkId: link.id },
        address: expect.stringMatching(/^10\.30\./),
      });
    expect(entries.filter(({ action }) => action === 'share.downloaded')).toHaveLength(1);
    const [row] = (await client.get<Page<ShareLinkView>>('/share-links')).body.items;
    expect(row).toMatchObject({ openings: 1, state: 'usable', names: ['銘板.txt'] });
    const { body: openings } = await client.get(`/share-links/${link.id}/openings`);
    expect(openings).toEqual([{ at: expect.any(String), address: expect.stringMatching(/^10\.30\./) }]);
  });

  it('keeps neither the token nor the password, and logs none of them', async () => {
    const { tenant, link } = await shared({ password: PASSWORD });
    await open(visitor(), link, 'wrong-wrong');
    await open(visitor(), link, PASSWORD);
    const tables = ['share_link', 'share_opening', 'audit_entry'];
    for (const table of tables) {
      const [row] = await app.database.query<{ all: string }>(
        `select coalesce(json_agg(t)::text, '') as all from ${table} t where tenant_id = $1`,
        [tenant.id],
      );
      expect(row?.all).not.toContain(tokenOf(link));
      expect(row?.all).not.toContain(PASSWORD);
      expect(row?.all).not.toContain('wrong-wrong');
    }
    expect(link.url).toMatch(/^http:\/\/[^#?]+\/s#[\w-]{43}$/);
  });

  it('answers the same for a guessed, an expired, a revoked, a used up and a switched off link', async () => {
    const expired = await shared({ lifetimeS: 60 });
    const revoked = await shared();
    expect((await revoked.client.delete(`/share-links/${revoked.link.id}`)).status).toBe(204);
    const usedUp = await shared({ maxOpenings: 1 });
    expect((await open(visitor(), usedUp.link)).status).toBe(201);
    const off = await shared();
    const { body: settings } = await off.client.get<{ version: number }>('/tenant/settings');
    const rules = { allowed: false, maxDays: 90, passwordNeeded: false };
    const saved = await off.client.patch('/tenant/settings', { version: settings.version, sharing: rules });
    expect(saved.status).toBe(200);
    clock.advance(61_000);
    const guessed = { ...off.link, url: `${app.url}/s#${randomBytes(32).toString('base64url')}` };
    const answers = new Set<string>();
    for (const link of [guessed, expired.link, revoked.link, usedUp.link, off.link])
      for (const answer of [
        await open(visitor(), link),
        await visitor().post('/shared/preview', { token: tokenOf(link) }),
      ]) {
        expect(answer).toMatchObject(refusal(404, 'SHARE_INVALID'));
        const { code, details } = answer.body as Partial<WireError>;
        answers.add(JSON.stringify([answer.status, code, details]));
      }
    expect(answers.size).toBe(1);
    const more = { evidenceIds: [off.item.id], lifetimeS: HOUR };
    expect(await off.client.post('/share-links', more)).toMatchObject(refusal(409, 'SHARE_RULES'));
  });

  it('is over at once for whoever has it open, when it is revoked or runs out', async () => {
    const one = await shared();
    const guest = visitor();
    const { body: view } = await open(guest, one.link);
    await one.client.delete(`/share-links/${one.link.id}`);
    expect(await content(guest, view)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    expect(await guest.get(`/shared/${view.openingId}`)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    const two = await shared({ lifetimeS: HOUR });
    const { body: other } = await open(guest, two.link);
    clock.advance(HOUR * 1000);
    expect(await content(guest, other)).toMatchObject(refusal(404, 'SHARE_INVALID'));
  });

  it('stops showing what is in the trash, erased or found infected', async () => {
    const { tenant, client, item, link } = await shared();
    const stays = await keepIn(app, tenant, Buffer.from('stays'));
    const { body: both } = await client.post<CreatedShareLink>('/share-links', {
      ...{ evidenceIds: [item.id, stays.id], lifetimeS: HOUR },
    });
    const guest = visitor();
    const [{ body: alone }, { body: view }] = [await open(guest, link), await open(guest, both)];
    const state = (to: string) =>
      app.database.query('update evidence set state = $2 where id = $1', [item.id, to]);
    for (const hidden of ['infected', 'quarantined', 'unscannable']) {
      await state(hidden);
      expect(await content(guest, view, item.id)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    }
    await state('clean');
    await client.delete(`/evidence/${item.id}`);
    expect(await content(guest, alone)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    const left = (await guest.get<SharedView>(`/shared/${view.openingId}`)).body.items;
    expect(left.map(({ id }) => id)).toEqual([stays.id]);
    expect((await client.post(`/evidence/${item.id}/erasure`)).status).toBeLessThan(300);
    expect(await content(guest, view, item.id)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    expect((await content(guest, view, stays.id)).status).toBe(200);
  });

  it('opens no other item, no other opening and nothing of another tenant', async () => {
    const [mine, theirs] = [await shared(), await shared()];
    const [guest, other] = [visitor(), visitor()];
    const { body: view } = await open(guest, mine.link);
    const { body: foreign } = await open(other, theirs.link);
    const secret = await keepIn(app, mine.tenant, Buffer.from('not shared'));
    for (const id of [secret.id, theirs.item.id])
      expect(await content(guest, view, id as never)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    // The cookie of one opening under the name of another.
    const stolen = [...other.cookies.values()].join('');
    const thief = visitor();
    thief.cookies.set(`__Host-share-${view.openingId.slice(-12)}`, stolen);
    expect(await content(thief, view)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    expect(await content(visitor(), foreign)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    expect(await guest.get('/evidence')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
  });

  it('is made, seen and revoked by those who may', async () => {
    const { tenant, client, item, link } = await shared();
    const member = (await tenant.signedIn('member')).client;
    const foreign = (await (await app.given.tenant()).signedIn('admin')).client;
    expect((await member.get<Page<ShareLinkView>>('/share-links')).body.items).toEqual([]);
    for (const stranger of [member, foreign])
      expect(await stranger.delete(`/share-links/${link.id}`)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const body = { evidenceIds: [item.id], lifetimeS: HOUR };
    expect(await foreign.post('/share-links', body)).toMatchObject(refusal(404, 'NOT_FOUND'));
    const own = await member.post<CreatedShareLink>('/share-links', body);
    expect((await client.get<Page<ShareLinkView>>('/share-links')).body.items.map(({ id }) => id)).toEqual([
      ...[own.body.id, link.id],
    ]);
    const long = { ...body, lifetimeS: 91 * 24 * HOUR };
    expect(await client.post('/share-links', long)).toMatchObject(refusal(409, 'SHARE_RULES'));
    expect(await client.post('/share-links', { ...body, password: 'short' })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
  });

  it('lets one in where one may, however many ask at once', async () => {
    const { link } = await shared({ maxOpenings: 1 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(visitor(), link)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('bears few wrong passwords, at once or one after the other, and then not the right one', async () => {
    const { client, link } = await shared({ password: PASSWORD });
    expect(await open(visitor(), link)).toMatchObject(refusal(403, 'SHARE_PASSWORD'));
    expect((await open(visitor(), link, PASSWORD.normalize('NFD'))).status).toBe(201);
    const many = await Promise.all(Array.from({ length: 15 }, () => open(visitor(), link, 'wrong-wrong')));
    const refused = many.filter(({ status }) => status === 403);
    expect([refused.length, many.filter(({ status }) => status === 429).length]).toEqual([10, 5]);
    expect(await open(visitor(), link, PASSWORD)).toMatchObject(refusal(429, 'RATE_LIMITED'));
    expect((await logged(client)).filter(({ action }) => action === 'share.refused').length).toBeGreaterThan(
      10,
    );
  });

  it('bears few guessed links from one address', async () => {
    const guest = visitor();
    const answers = [];
    for (let n = 0; n < 21; n += 1)
      answers.push(await guest.post('/shared/preview', { token: randomBytes(32).toString('base64url') }));
    expect(answers.at(-2)).toMatchObject(refusal(404, 'SHARE_INVALID'));
    expect(answers.at(-1)).toMatchObject(refusal(429, 'RATE_LIMITED'));
  });
});
