import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@rinjo/contract';
import { eventually } from '../boot/support/eventually.js';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpClient, refusal } from '../support/http-client.js';

interface Told {
  readonly id: string;
  readonly action?: string;
  readonly route?: string;
}

/** What a browser that follows a log gets. */
class Follower {
  readonly told: Told[] = [];
  private readonly stop = new AbortController();
  isOver = false;

  static async to(client: HttpClient, path: string): Promise<Follower> {
    const follower = new Follower();
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${client.url}/api/v1${path}`, {
      headers: { cookie, accept: 'text/event-stream' },
      signal: follower.stop.signal,
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    void follower.read(answer);
    return follower;
  }

  close(): void {
    this.stop.abort();
  }

  private async read({ body }: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString('utf8');
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts)
          if (part.startsWith('data: ')) this.told.push(JSON.parse(part.slice(6)) as Told);
      }
    } catch {
      // It was closed here.
    }
    this.isOver = true;
  }
}

describe('a log that is followed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const came = (follower: Follower, is: (told: Told) => boolean): Promise<Told> =>
    eventually('the entry', () => follower.told.find(is));

  it('tells of entries of the search as they are written, each once', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const follower = await Follower.to(client, '/audit-entries/live?action=group.created');
    expect((await client.post('/groups', { displayName: 'A' })).status).toBe(201);
    await came(follower, ({ action }) => action === 'group.created');
    const { body: second } = await client.post<{ id: string }>('/groups', { displayName: 'B' });
    await client.patch(`/groups/${second.id}`, { displayName: 'C' });
    await eventually('both', () => follower.told.length === 2 || undefined);
    const third = await client.post('/groups', { displayName: 'D' });
    expect(third.status).toBe(201);
    await eventually('the third', () => follower.told.length >= 3 || undefined);
    expect(follower.told.map(({ action }) => action)).toEqual(Array(3).fill('group.created'));
    follower.close();
  });

  it('tells of requests and of sign-ins', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const errors = await Follower.to(client, '/access-entries/live?errors=true');
    const signIns = await Follower.to(client, '/sign-ins/live');
    await client.get('/calls/0193f000-0000-7000-8000-00000000dead');
    await came(errors, ({ route }) => route === 'GET /api/v1/calls/:callId');
    const as = { tenant: tenant.slug, email: 'nobody@x.example', password: 'wrong wrong wrong wrong' };
    await app.anonymous().post('/sign-in', as);
    await eventually('the attempt', () => signIns.told[0]);
    errors.close();
    signIns.close();
  });

  it('says nothing of another tenant', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [inA, inB] = [await a.signedIn('admin'), await b.signedIn('admin')];
    const follower = await Follower.to(inB.client, '/audit-entries/live?action=group.created');
    await inA.client.post('/groups', { displayName: 'A' });
    await inB.client.post('/groups', { displayName: 'B' });
    await eventually('its own', () => follower.told[0]);
    const again = await Follower.to(inB.client, '/audit-entries/live?action=group.created');
    await eventually('the last seconds', () => again.told[0]);
    expect(again.told).toEqual(follower.told);
    expect(follower.told).toHaveLength(1);
    follower.close();
    again.close();
  });

  it('is for those who may read it, for so many at a time, and answers at once who wants no stream', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { client: member } = await tenant.signedIn('member');
    expect(await member.get('/audit-entries/live')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect(await client.get('/audit-entries/live?action=nothing')).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await client.get('/audit-entries/live')).status).toBe(200);
    const followers = await Promise.all(
      Array.from({ length: LIMITS.tailsPerUser }, () => Follower.to(client, '/audit-entries/live')),
    );
    expect(await client.get('/audit-entries/live')).toMatchObject(refusal(429, 'RATE_LIMITED'));
    for (const follower of followers) follower.close();
    await eventually('room', async () => {
      const { status } = await client.get('/audit-entries/live');
      return status === 200 || undefined;
    });
  });
});
