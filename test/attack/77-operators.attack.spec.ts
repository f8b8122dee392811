import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GRANT_HEADER, type WireError } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../apps/api/src/platform/access/principal.js';
import { API_PREFIX, type RouteInfo } from '../../apps/api/src/platform/access/route-table.js';
import { OPERATORS_ROUTES } from '../../apps/api/src/modules/operators/index.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { startApp, type TestApp } from '../support/app.js';
import { fingerprints } from '../support/fingerprints.js';
import { fullTenant } from '../support/full-tenant.js';
import type { GivenTenant } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { type GivenOperator, GrantClient, grantedTo, signedInOperator } from '../support/operators.js';
import { bodyFor, ownIdFor, parametersOf, pathOf, routesOf } from '../support/route-probe.js';
import { Tally } from '../support/tally.js';
import { TestClock } from '../support/test-clock.js';

type Ids = Readonly<Record<string, string>>;

/** Every route there is, asked by operators; and every route of operators, asked by everybody else (cases 75 and 77). */
describe('operators and tenants are two worlds', () => {
  let app: TestApp;
  const clock = new TestClock(); // it stands still: no sweep changes a row meanwhile
  let [aoi, ren]: GivenOperator[] = [];
  let tenant: GivenTenant;
  let [own, foreign]: Ids[] = [];
  beforeAll(async () => {
    app = await startApp({ clock });
    [aoi, ren] = [
      await signedInOperator(app, { clock }),
      await signedInOperator(app, { clock, name: 'Ren' }),
    ];
    const [a, b] = [await fullTenant(app.database, app.url), await fullTenant(app.database, app.url)];
    tenant = a.tenant;
    [own, foreign] = [ownIdFor(a.rows), ownIdFor(b.rows)];
  });
  afterAll(() => app.close());

  const known = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('not made');
    return value;
  };
  const below = ({ template }: RouteInfo): string => template.slice(API_PREFIX.length);
  const ask = (client: HttpClient, route: RouteInfo, ids: Ids) =>
    client.send<WireError>(route.method, pathOf(route, ids), bodyFor(route));
  const granted = (scope: 'metadata' | 'content') =>
    grantedTo(app, known(aoi), tenant, { scope, ...(scope === 'content' && { second: known(ren) }) });

  it('an operator without a grant reaches no route of a tenant', async () => {
    const tally = new Tally('77 routes x an operator without a grant');
    for (const route of routesOf(app)) {
      if (route.access?.kind !== 'require') continue;
      const answer = await ask(known(aoi).client, route, known(own));
      tally.add(answer.body.code);
      expect([route.name, answer]).toMatchObject([route.name, refusal(401, 'UNAUTHENTICATED')]);
    }
    tally.print();
    expect(tally.total).toBeGreaterThan(150);
  }, 300_000);

  it('nobody of a tenant, no guest and no key reaches a route of operators', async () => {
    const { client: admin } = await tenant.signedIn('admin');
    const callers = [admin, await tenant.guestClient(), (await tenant.program()).client];
    const routes = routesOf(app).filter(({ access }) => access?.kind === 'operator');
    expect(routes.length).toBeGreaterThanOrEqual(7);
    for (const route of routes)
      for (const caller of callers)
        expect([route.name, await ask(caller, route, known(own))]).toMatchObject([
          route.name,
          refusal(401, 'UNAUTHENTICATED'),
        ]);
  });

  it('no cookie is taken for one of the other world, whatever it is called', async () => {
    const { client: admin } = await tenant.signedIn('admin');
    const [secret, sid] = [known(aoi).client.cookies.get('__Host-operator'), admin.cookies.get('__Host-sid')];
    const asUser = app.anonymous();
    asUser.cookies.set('__Host-sid', known(secret));
    asUser.cookies.set('__Host-guest', known(secret));
    expect(await asUser.get('/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    const asOperator = app.anonymous();
    asOperator.cookies.set('__Host-operator', known(sid));
    expect(await asOperator.get('/operator/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    expect((await admin.get('/session')).status).toBe(200);
  });

  it.each(['metadata', 'content'] as const)(
    'a grant for %s opens what it names of every route, as it is for an administrator, and nothing is written by any of them',
    async (scope) => {
      const { client } = await granted(scope);
      const { client: admin } = await tenant.signedIn('admin');
      const isNamed = (route: RouteInfo): boolean =>
        route.method === 'GET' && OPERATORS_ROUTES[scope].includes(below(route));
      const routes = routesOf(app).filter(({ access }) => access?.kind === 'require');
      const forAdmin = new Map<string, number>();
      for (const route of routes)
        if (isNamed(route)) forAdmin.set(route.name, (await ask(admin, route, known(own))).status);
      const tally = new Tally(`77 routes x an operator with a grant for ${scope}`);
      const slips: string[] = [];
      const before = await fingerprints(app.database, tenant.id);
      for (const route of routes) {
        const answer = await ask(client, route, known(own));
        tally.add(`${isNamed(route) ? 'named' : 'others'}: ${String(answer.status)}`);
        if (isNamed(route)) {
          const wanted = forAdmin.get(route.name);
          if (answer.status !== wanted)
            slips.push(`${route.name}: ${String(answer.status)}, not ${String(wanted)}`);
        } else expect([route.name, answer]).toMatchObject([route.name, refusal(403, 'FORBIDDEN')]);
      }
      tally.print();
      expect(slips).toEqual([]);
      expect(await fingerprints(app.database, tenant.id)).toEqual(before);
      const templates = routesOf(app)
        .filter(({ method }) => method === 'GET')
        .map(below);
      expect(OPERATORS_ROUTES[scope].filter((one) => !templates.includes(one))).toEqual([]);
      expect(tally.of('named: 200')).toBeGreaterThan(30);
    },
    600_000,
  );

  it('a grant of one tenant opens nothing of another', async () => {
    const { client } = await granted('content');
    for (const route of routesOf(app)) {
      if (route.method !== 'GET' || !OPERATORS_ROUTES.content.includes(below(route))) continue;
      if (parametersOf(route).length === 0) continue;
      expect([route.name, await ask(client, route, known(foreign))]).toMatchObject([
        route.name,
        refusal(404, 'NOT_FOUND'),
      ]);
    }
  }, 300_000);

  it('the grant alone counts for a request that names one: a session and a key beside it do not', async () => {
    const { id } = await granted('metadata');
    const { client: admin } = await tenant.signedIn('admin');
    const both = new GrantClient(app.url, id, admin);
    expect(await both.get('/users')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    const { text } = await tenant.program();
    const headers = { authorization: `Bearer ${text}`, [GRANT_HEADER]: id };
    expect(await known(aoi).client.raw('GET', '/users', { headers })).toMatchObject(
      refusal(401, 'UNAUTHENTICATED'),
    );
    for (const [name, value] of known(aoi).client.cookies) both.cookies.set(name, value);
    const changed = await both.send('PATCH', '/tenant/settings', { name: 'Renamed', version: 1 });
    expect(changed).toMatchObject(refusal(403, 'FORBIDDEN'));
  });

  it('the database itself refuses what a reader would change, and keeps the log of it', async () => {
    const db = app.get(TenantDb);
    const job = jobPrincipal(tenant.id, 'test');
    const reader: Principal = { ...job, readsOnly: true };
    const rename = `update tenant set name = 'Renamed' where tenant_id = $1`;
    await expect(db.run(reader, (tx) => tx.query(rename, [tenant.id]))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const evening = db.run(reader, (tx) => {
      tx.beforeCommit(async () => {
        await tx.query(rename, [tenant.id]);
      });
      return tx.query<{ n: number }>('select 1 as n');
    });
    expect(await evening).toEqual([{ n: 1 }]);
    const [row] = await db.run(job, (tx) =>
      tx.query<{ name: string }>('select name from tenant where tenant_id = $1', [tenant.id]),
    );
    expect(row?.name).toBe('Renamed');
  });
});
