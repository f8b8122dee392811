import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, CreatedGuestLink, Page, SiteView } from '@rinjo/contract';
import { IdempotencySweep } from '../../apps/api/src/platform/idempotency/idempotency-sweep.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import type { KeyClient } from '../support/key-client.js';
import { TestClock } from '../support/test-clock.js';

describe('a POST with an idempotency key', () => {
  const clock = new TestClock();
  let app: TestApp;
  let tenant: GivenTenant;
  let program: KeyClient;
  beforeAll(async () => {
    app = await startApp({ clock });
    tenant = await app.given.tenant();
    program = (await aProgram()).client;
  });
  afterAll(() => app.close());

  const aProgram = () =>
    tenant.program({ scopes: ['site:manage', 'site:read', 'call:create', 'call:read', 'call:invite'] });
  const post = <Body = SiteView>(key: string, path: string, body?: unknown, client = program) =>
    client.sendWith<Body>({ 'idempotency-key': key }, 'POST', path, body);
  const sitesNamed = async (name: string): Promise<number> =>
    (await program.get<Page<SiteView>>(`/sites?search=${name}`)).body.items.length;

  it('is done once: sent again it gets the same answer, which says so', async () => {
    const first = await post('"order-1"', '/sites', { name: 'Once' });
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null]);
    for (const key of ['"order-1"', 'order-1']) {
      const again = await post(key, '/sites', { name: 'Once' });
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
      expect(again.body).toEqual(first.body);
    }
    expect(await sitesNamed('Once')).toBe(1);
  });

  it('is done once when it is sent many times at once: the others are told that it is under way, or answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('parallel', '/sites', { name: 'Parallel' })),
    );
    expect(await sitesNamed('Parallel')).toBe(1);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    for (const answer of answers)
      if (answer.status !== 201) expect(answer).toMatchObject(refusal(409, 'IDEMPOTENCY_RUNNING'));
  });

  it('is refused with another body, query or path', async () => {
    const { body: call } = await post<CallView>('mixed', '/calls', { title: 'A', inviteUserIds: [] });
    expect(call.title).toBe('A');
    for (const [path, body] of [
      ['/calls', { title: 'B', inviteUserIds: [] }],
      ['/sites', { title: 'A', inviteUserIds: [] }],
      ['/calls?x=1', { title: 'A', inviteUserIds: [] }],
    ] as const)
      expect([path, await post('mixed', path, body)]).toMatchObject([
        path,
        refusal(422, 'IDEMPOTENCY_MISMATCH'),
      ]);
  });

  it('may be sent again after it was refused', async () => {
    expect(await post('later', '/sites', { name: '' })).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await post('later', '/sites', { name: 'Later' })).status).toBe(201);
  });

  it('is not mixed up with the same key of somebody else', async () => {
    const other = (await aProgram()).client;
    const theirs = await post('shared', '/sites', { name: 'Theirs' }, other);
    const ours = await post('shared', '/sites', { name: 'Ours' });
    expect([theirs.body.name, ours.body.name]).toEqual(['Theirs', 'Ours']);
  });

  it('is forgotten after a day', async () => {
    const first = await post('daily', '/sites', { name: 'Daily 1' });
    clock.advance(23 * 3600 * 1000);
    expect((await post('daily', '/sites', { name: 'Daily 1' })).body).toEqual(first.body);
    clock.advance(2 * 3600 * 1000);
    expect((await post('daily', '/sites', { name: 'Daily 2' })).body.name).toBe('Daily 2');
  });

  it('is forgotten with its answer when its time is over, though nothing more is sent', async () => {
    const kept = async (): Promise<number> => {
      const rows = await app.database.query('select from idempotency_key where tenant_id = $1', [tenant.id]);
      return rows.length;
    };
    await post('last', '/sites', { name: 'Last' });
    const sweep = app.get(IdempotencySweep);
    clock.advance(23 * 3600 * 1000);
    await post('still', '/sites', { name: 'Still' });
    await sweep.now();
    expect(await kept()).toBeGreaterThan(1);
    clock.advance(3600 * 1000);
    await sweep.now();
    expect(await kept()).toBe(1);
    clock.advance(24 * 3600 * 1000);
    await sweep.now();
    expect(await kept()).toBe(0);
  });

  it('keeps nothing in the clear, though it can show once again what is shown once', async () => {
    const { body: call } = await post<CallView>('call', '/calls', { title: 'Secret', inviteUserIds: [] });
    const ask = () =>
      post<CreatedGuestLink>('link', `/calls/${call.id}/guest-links`, { maxUses: 1, lifetimeS: 3600 });
    const { body: link } = await ask();
    expect((await ask()).body.url).toBe(link.url);
    const [stored] = await app.database.query<{ all: string }>(
      'select json_agg(k)::text as all from idempotency_key k where tenant_id = $1',
      [tenant.id],
    );
    const secret = link.url.split('#')[1] ?? '';
    for (const clear of [secret, Buffer.from(secret).toString('hex'), 'Secret', 'guest-links'])
      expect(stored?.all).not.toContain(clear);
  });

  it('is refused with a key that is none, and on a body that is no JSON', async () => {
    for (const key of ['', '"', 'x'.repeat(201), 'a b', '"a\\"b"'])
      expect([key, await post(key, '/sites', { name: 'N' })]).toMatchObject([
        key,
        refusal(400, 'VALIDATION'),
      ]);
  });
});
