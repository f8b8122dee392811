import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireError } from '@rinjo/contract';
import { Environment } from '../../apps/api/src/config/environment.js';
import { type RouteInfo, RouteTable } from '../../apps/api/src/platform/access/route-table.js';
import { newKeyText } from '../../apps/api/src/platform/access/key-text.js';
import { openApiDocument } from '../../apps/api/src/platform/openapi/document.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { pathOf, routesOf } from '../support/route-probe.js';
import { Tally } from '../support/tally.js';

type Headers = Readonly<Record<string, string>>;

describe('requests that another site causes (case 46)', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let admin: SignedInClient;
  beforeAll(async () => {
    app = await startApp();
    tenant = await app.given.tenant();
    admin = (await tenant.signedIn('admin')).client;
  });
  afterAll(() => app.close());

  /** Every operation of the OpenAPI document, as the route that answers it. */
  const documented = (): RouteInfo[] => {
    const { paths } = openApiDocument(routesOf(app), app.get(Environment).PUBLIC_URL);
    const routes = new Map(routesOf(app).map((route) => [`${route.method} ${route.template}`, route]));
    return Object.entries(paths).flatMap(([template, operations]) =>
      Object.keys(operations).map((method) => {
        const name = `${method.toUpperCase()} ${template.replace(/\{(\w+)\}/g, ':$1')}`;
        const route = routes.get(name);
        if (!route) throw new Error(`${name} is documented and does not exist`);
        return route;
      }),
    );
  };
  /** With a body, where the route takes one, that would be read if it came so far. */
  const sent = (route: RouteInfo, headers: Headers) =>
    route.body ? { headers: { ...headers, 'content-type': 'application/json' }, body: '{}' } : { headers };

  it('are refused on every route that changes something, whoever’s cookie comes along', async () => {
    const tally = new Tally('46 unsafe routes x forged requests');
    const good = { origin: app.url, 'x-rinjo': '1' };
    const bad: readonly Headers[] = [
      { ...good, origin: 'https://evil.example' },
      { ...good, origin: 'null' },
      { ...good, origin: '' },
      { ...good, origin: app.url.replace('127.0.0.1', 'localhost') },
      { ...good, origin: `${app.url}.evil.example` },
      { ...good, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { ...good, origin: 'null', 'sec-fetch-site': 'same-origin' },
      { 'x-rinjo': '1' },
      { 'x-rinjo': '1', 'sec-fetch-site': 'cross-site' },
      { 'x-rinjo': '1', 'sec-fetch-site': 'same-site' },
      { 'x-rinjo': '1', 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: app.url },
      { origin: app.url, 'x-rinjo': 'true' },
      { origin: app.url, 'x-rinjo': '' },
    ];
    const callers = { admin, guest: await tenant.guestClient() };
    const unsafe = documented().filter(({ method }) => method !== 'GET');
    for (const route of unsafe)
      for (const [who, client] of Object.entries(callers))
        for (const headers of bad) {
          const answer = await client.raw<WireError>(route.method, pathOf(route, {}), sent(route, headers));
          tally.add(`${answer.status} ${answer.body.code}`);
          expect([route.name, who, headers, answer]).toMatchObject([
            ...[route.name, who, headers],
            refusal(403, 'CSRF_REJECTED'),
          ]);
        }
    tally.print();
    expect(tally.total).toBe(unsafe.length * bad.length * Object.keys(callers).length);
    expect(unsafe.length).toBeGreaterThan(80);
    expect((await admin.get('/session')).status).toBe(200);
  }, 900_000);

  it('reach two routes alone that another site may post to, whose proof is in what is posted', () => {
    const undocumented = app
      .get(RouteTable)
      .all()
      .filter(({ method, template }) => method !== 'GET' && !template.startsWith('/api/'));
    expect(undocumented.map(({ method, template }) => `${method} ${template}`)).toEqual([
      'POST /saml/:connectionId/acs',
      // RFC 8058: mail programs post to it, with the token of the letter.
      'POST /unsubscribe',
    ]);
  });

  it('pass when the browser says that the page is ours', async () => {
    const { client } = await (await app.given.tenant()).signedIn();
    const headers = { 'x-rinjo': '1', 'sec-fetch-site': 'same-origin' };
    expect((await client.raw('POST', '/sign-out', { headers })).status).toBe(200);
  });

  it('with a key and a cookie are those of the key: on every route the cookie counts for nothing', async () => {
    const tally = new Tally('46 routes x a key beside a cookie');
    const { text: narrow } = await tenant.program({ scopes: ['tenant:read'], roles: ['member'] });
    const wrong = newKeyText().text;
    const expired = (await tenant.program({ expiresAt: new Date(Date.now() - 1000) })).text;
    const cookies = [admin, await tenant.guestClient()].map(({ cookies }) =>
      [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    );
    for (const route of documented()) {
      if (route.access?.kind !== 'require') continue;
      for (const cookie of cookies)
        for (const [key, status, code] of [
          [wrong, 401, 'UNAUTHENTICATED'],
          [expired, 401, 'UNAUTHENTICATED'],
          [narrow, 403, 'FORBIDDEN'],
        ] as const) {
          if (key === narrow && route.access.permission === 'tenant:read') continue;
          // What a browser would have to send for the cookie comes along: it must not help either.
          const headers = { origin: app.url, 'x-rinjo': '1', authorization: `Bearer ${key}`, cookie };
          const answer = await app
            .anonymous()
            .raw<WireError>(route.method, pathOf(route, {}), sent(route, headers));
          tally.add(`${answer.status} ${answer.body.code}`);
          expect([route.name, answer]).toMatchObject([route.name, refusal(status, code)]);
          expect([route.name, answer.headers.getSetCookie()]).toEqual([route.name, []]);
        }
    }
    tally.print();
    expect(tally.total).toBeGreaterThan(800);
  }, 900_000);
});
