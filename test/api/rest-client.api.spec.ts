import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyItem, rinjo, type RinjoClient, type Schema } from '@rinjo/rest-client';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';

/** What an integrator does, with the client that integrators get. */
describe('the REST client', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let api: RinjoClient;
  beforeAll(async () => {
    app = await startApp();
    tenant = await app.given.tenant();
    const { text: key } = await tenant.program({
      scopes: [
        'site:manage',
        'site:read',
        'call:create',
        'call:read',
        'call:invite',
        'call:end',
        'user:read',
      ],
    });
    api = rinjo({ url: app.url, key });
  });
  afterAll(() => app.close());

  it('walks from a site to the end of a call', async () => {
    const { id: expert } = await tenant.user({ displayName: 'Expert' });
    const site = await api.POST('/api/v1/sites', { body: { name: 'Plant 3', code: 'P-3' } });
    expect(site.response.status).toBe(201);
    const made = await api.POST('/api/v1/calls', {
      body: { title: 'Order 17', inviteUserIds: [expert], ...(site.data && { siteId: site.data.id }) },
    });
    expect(made.data).toMatchObject({ title: 'Order 17', site: { name: 'Plant 3' }, phase: 'open' });
    const path = { callId: made.data?.id ?? '' };
    const link = await api.POST('/api/v1/calls/{callId}/guest-links', {
      params: { path },
      body: { maxUses: 1, lifetimeS: 3600, label: 'Customer' },
    });
    expect(link.data?.url).toMatch(/\/g#[\w-]{43}$/);
    const listed = await api.GET('/api/v1/calls', { params: { query: { when: 'now' } } });
    expect(listed.data?.items.map(({ title }) => title)).toEqual(['Order 17']);
    const ended = await api.POST('/api/v1/calls/{callId}/end', { params: { path } });
    expect(ended.data).toMatchObject({ phase: 'ended', endReason: 'ended_by_host' });
  });

  it('tells by its code why something was refused', async () => {
    const { data, error, response } = await api.POST('/api/v1/groups', { body: { displayName: 'Night' } });
    expect([data, response.status]).toEqual([undefined, 403]);
    expect(error).toMatchObject({ code: 'FORBIDDEN', details: { permission: 'group:manage' } });
  });

  it('asks for page after page', async () => {
    for (const name of ['A', 'B', 'C']) await tenant.user({ displayName: `Paged ${name}` });
    const names: string[] = [];
    const page = (cursor?: string) =>
      api.GET('/api/v1/users', {
        params: { query: { search: 'Paged', limit: 2, ...(cursor && { cursor }) } },
      });
    for await (const user of everyItem<Schema<'UserView'>>(page)) names.push(user.displayName);
    expect(names).toEqual(['Paged A', 'Paged B', 'Paged C']);
  });

  it('does a POST once, though its first answer is lost', async () => {
    const { text: key } = await tenant.program({ scopes: ['site:manage', 'site:read'] });
    const lossy: { lost: number } = { lost: 0 };
    const client = rinjo({
      url: app.url,
      key,
      wait: () => Promise.resolve(),
      fetch: async (request) => {
        const response = await fetch(request);
        if (request.method !== 'POST' || lossy.lost > 0) return response;
        lossy.lost += 1;
        throw new TypeError('the line went dead');
      },
    });
    const { data, response } = await client.POST('/api/v1/sites', { body: { name: 'Lost and found' } });
    expect(response.headers.get('idempotency-replayed')).toBe('true');
    const { data: sites } = await client.GET('/api/v1/sites', { params: { query: { search: 'Lost' } } });
    expect(sites?.items.map(({ id }) => id)).toEqual([data?.id]);
  });
});
