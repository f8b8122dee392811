import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import type { AuditEntryView, Page, WireError } from '@rinjo/contract';
import { ratioOfMedians } from '../support/alike.js';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import type { HttpAnswer } from '../support/http-client.js';
import { TestClock } from '../support/test-clock.js';
import { bodyFor, idsOfFullTenant, parametersOf, pathOf, routesOf } from '../support/route-probe.js';

/** An answer without what differs between any two answers. */
function essence({ status, headers, body }: HttpAnswer<Partial<WireError>>): unknown {
  const own = ['x-request-id', 'ratelimit']; // the second says how many requests are left
  const names = [...headers.keys()].filter((name) => !own.includes(name)).sort();
  return {
    status,
    body: { ...body, requestId: '' },
    headers: names.map((name) => [name, name === 'date' ? '' : headers.get(name)]),
  };
}

/** Queries without which a route answers VALIDATION, before it looks for anything. */
const QUERIES: Readonly<Record<string, string>> = {
  'POST /api/v1/calls/:callId/files': '?kind=photo',
  'GET /api/v1/monthly-reports/:monthlyReportId/file': '?locale=ja',
};

/** Behind a link nobody is told more than that it opens nothing. */
const codeFor = (template: string): string =>
  template.startsWith('/api/v1/shared/') ? 'SHARE_INVALID' : 'NOT_FOUND';

describe('ids of another tenant (cases 20, 22, 23, 30)', () => {
  let app: TestApp;
  let admin: SignedInClient;
  let foreign: Readonly<Record<string, string>>;
  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() }); // it stands still: no sweep changes a row meanwhile
    const tenant = await app.given.tenant();
    admin = (await tenant.signedIn('admin')).client;
    foreign = await idsOfFullTenant(app);
  });
  afterAll(() => app.close());

  const everything = async (): Promise<unknown> => {
    const tables = [
      'user_account',
      'membership',
      'session',
      'call',
      'call_invitation',
      'guest_link',
      'call_ticket',
    ];
    const rows = tables.map((table) => app.database.query(`select * from ${table} order by 1, 2`));
    return Promise.all(rows);
  };

  it('answer like ids of nothing, on every route and method, and change nothing', async () => {
    // Routes for operators of the installation answer nobody of a tenant: attack 77.
    const routes = routesOf(app).filter(
      (route) => parametersOf(route).length > 0 && route.access?.kind !== 'operator',
    );
    expect(routes.length).toBeGreaterThan(8);
    const before = await everything();
    for (const route of routes) {
      const name = `${route.method} ${route.template}`;
      const body = bodyFor(route);
      const answers = [];
      for (const ids of [foreign, {}]) {
        const path = pathOf(route, ids) + (QUERIES[name] ?? '');
        const answer = await admin.send<Partial<WireError>>(route.method, path, body);
        answers.push(essence(answer));
        expect([name, answer.status, answer.body.code]).toEqual([...[name, 404, codeFor(route.template)]]);
      }
      expect([name, answers[0]]).toEqual([name, answers[1]]);
    }
    expect(await everything()).toEqual(before);
  });

  it('leave one refusal in the log of the tenant that asked', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    await client.get(`/users/${foreign['userId']}`);
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    expect(body.items).toMatchObject([
      { action: 'access.denied', outcome: 'refused', details: { what: 'GET /api/v1/users/:userId' } },
    ]);
  });

  it('take as long as ids of nothing: medians of 200 within 10 %', async () => {
    const theirs = () => admin.get(`/users/${foreign['userId'] ?? ''}`);
    const nobodys = () => admin.get(`/users/${uuidv7()}`);
    const ratio = await ratioOfMedians([theirs, nobodys], { samples: 200, within: 0.1 });
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  }, 300_000);

  it('a tenant named in header, query or cookie is not honoured', async () => {
    const other = await app.given.tenant();
    const own = await admin.get<{ id: string }>('/tenant');
    const cookie = `__Host-sid=${admin.cookies.get('__Host-sid')}; tenant=${other.id}; tenantId=${other.id}`;
    const headers = { cookie, 'x-tenant-id': other.id, 'x-tenant': other.slug, tenant: other.id };
    const asked = await admin.raw<{ id: string }>('GET', `/tenant?tenantId=${other.id}`, { headers });
    expect(asked.body.id).toBe(own.body.id);
  });

  it('lists and counts do not change while the data of another tenant grow', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const lists = ['/users', '/users?search=a', '/calls', '/audit-entries', '/sessions', '/tenant'];
    const ask = () => Promise.all(lists.map(async (list) => (await client.get(list)).body));
    const before = await ask();
    await idsOfFullTenant(app);
    expect(await ask()).toEqual(before);
  });
});
