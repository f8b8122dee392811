import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, Page, TimelineEntry } from '@rinjo/contract';
import { AccessLog } from '../../apps/api/src/platform/access-log/access-log.js';
import { startApp, type TestApp } from '../support/app.js';
import { keepIn } from '../support/evidence.js';
import { type HttpClient, refusal } from '../support/http-client.js';

const PASSWORD = 'correct horse battery staple';

describe('a timeline', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  async function page(client: HttpClient, query: string): Promise<Page<TimelineEntry>> {
    await app.get(AccessLog).written();
    const { status, body } = await client.get<Page<TimelineEntry>>(`/timeline?${query}`);
    expect(status).toBe(200);
    return body;
  }
  const shortly = ({ log, action, code, route }: TimelineEntry): string =>
    `${log} ${action ?? code ?? route ?? ''}`;

  it('of a person has what they did and what was done with them, from all logs', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const user = await tenant.user({ password: PASSWORD, roles: ['member'] });
    const client = app.anonymous();
    const as = { tenant: tenant.slug, email: user.email };
    await client.post('/sign-in', { ...as, password: 'wrong wrong wrong wrong' });
    await client.post('/sign-in', { ...as, password: PASSWORD });
    await client.get(`/calls/${randomUUID()}`);
    await client.get('/me/sign-ins');
    await admin.patch(`/users/${user.id}`, { displayName: 'Mori' });
    const { items } = await page(admin, `subject=user&id=${user.id}&requests=true`);
    const shown = items.map(shortly);
    expect(shown).toEqual(
      expect.arrayContaining([
        ...['signIns signin.rejected', 'signIns signin.succeeded', 'errors NOT_FOUND'],
        ...['access GET /api/v1/me/sign-ins', 'operations user.updated'],
      ]),
    );
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const told = (await page(admin, `subject=user&id=${user.id}`)).items.map(shortly);
    expect(told).toEqual(shown.filter((line) => !line.startsWith('access ')));
  });

  it('of a call and of an item has theirs alone', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const [first, second] = await Promise.all(
      ['Pump', 'Valve'].map(
        async (title) => (await client.post<CallView>('/calls', { title, inviteUserIds: [] })).body,
      ),
    );
    if (!first || !second) throw new Error('No calls');
    await client.get(`/calls/${second.id}`);
    await client.patch(`/calls/${first.id}`, { title: 'Pump 2' });
    const ofCall = (await page(client, `subject=call&id=${first.id}&requests=true`)).items;
    expect(ofCall.map(shortly)).toEqual(
      expect.arrayContaining([
        ...['operations call.created', 'operations call.updated', 'access PATCH /api/v1/calls/:callId'],
      ]),
    );
    expect(ofCall.every(({ callId }) => callId === first.id)).toBe(true);

    const { id } = await keepIn(app, tenant, randomBytes(100), { callId: first.id, name: 'a.jpg' });
    const opened = await client.raw('GET', `/evidence/${id}/content`);
    expect(opened.status).toBe(200);
    const ofItem = (await page(client, `subject=evidence&id=${id}`)).items;
    expect(ofItem.some(({ log, content }) => log === 'access' && content)).toBe(true);
    expect(ofItem.some(({ action }) => action?.startsWith('evidence.') === true)).toBe(true);
  });

  it('pages without gap or repetition over all logs', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: 'A', inviteUserIds: [] });
    for (let n = 0; n < 8; n += 1) await client.patch(`/calls/${call.id}`, { title: `A ${String(n)}` });
    const query = `subject=call&id=${call.id}&requests=true`;
    const whole = (await page(client, `${query}&limit=200`)).items.map(({ id }) => id);
    expect(whole.length).toBeGreaterThanOrEqual(17);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const at: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { items, nextCursor }: Page<TimelineEntry> = await page(client, `${query}&limit=3${at}`);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole);
  });

  it('shows nothing of another tenant, and nothing to those who may not read the logs', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [inA, inB] = [await a.signedIn('admin'), await b.signedIn('admin')];
    await inA.client.get('/me/sign-ins');
    const query = `subject=user&id=${inA.user.id}&requests=true`;
    expect((await page(inA.client, query)).items.length).toBeGreaterThan(0);
    expect((await page(inB.client, query)).items).toEqual([]);
    const { client: member } = await a.signedIn('member');
    expect(await member.get(`/timeline?${query}`)).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it.each(['subject=site&id=0193f000-0000-7000-8000-00000000dead', 'subject=user&id=1', 'subject=call'])(
    'is refused for %s',
    async (query) => {
      const { client } = await (await app.given.tenant()).signedIn('admin');
      expect(await client.get(`/timeline?${query}`)).toMatchObject(refusal(400, 'VALIDATION'));
    },
  );
});
