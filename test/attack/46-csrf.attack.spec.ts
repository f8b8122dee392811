import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { pathOf, routesOf } from '../support/route-probe.js';

describe('requests that another site causes (case 46)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are refused on every route that changes something', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const good = { origin: app.url, 'x-rinjo': '1' };
    const bad: readonly Readonly<Record<string, string>>[] = [
      { ...good, origin: 'https://evil.example' },
      { ...good, origin: 'null' },
      { ...good, origin: app.url.replace('127.0.0.1', 'localhost') },
      { ...good, origin: `${app.url}.evil.example` },
      { 'x-rinjo': '1' },
      { 'x-rinjo': '1', 'sec-fetch-site': 'cross-site' },
      { 'x-rinjo': '1', 'sec-fetch-site': 'same-site' },
      { origin: app.url },
      { origin: app.url, 'x-rinjo': 'true' },
    ];
    const unsafe = routesOf(app).filter((route) => route.method !== 'GET');
    expect(unsafe.length).toBeGreaterThan(10);
    for (const route of unsafe)
      for (const headers of bad) {
        const sent = route.body
          ? { headers: { ...headers, 'content-type': 'application/json' }, body: '{}' }
          : { headers };
        const answer = await client.raw(route.method, pathOf(route, {}), sent);
        expect([route.name, headers, answer]).toMatchObject([
          route.name,
          headers,
          refusal(403, 'CSRF_REJECTED'),
        ]);
      }
  });

  it('pass when the browser says that the page is ours', async () => {
    const { client } = await (await app.given.tenant()).signedIn();
    const headers = { 'x-rinjo': '1', 'sec-fetch-site': 'same-origin' };
    expect((await client.raw('POST', '/sign-out', { headers })).status).toBe(200);
  });
});
