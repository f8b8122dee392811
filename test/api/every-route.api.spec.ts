import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GUEST_PERMISSIONS, SYSTEM_ROLES, type WireError } from '@rinjo/contract';
import type { RouteInfo } from '../../apps/api/src/platform/access/route-table.js';
import { startApp, type TestApp } from '../support/app.js';
import type { SignedInClient } from '../support/given.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { signedInOperator } from '../support/operators.js';
import { fieldsOf, parametersOf, pathOf, routesOf } from '../support/route-probe.js';

/** Standing tests over the route table: what is true of every route. */
const NO_IDS = ['null', '..%2f..', "'--", '0193f000-0000-7000-8000-00000000000g'];

describe('every route', () => {
  let app: TestApp;
  let routes: readonly RouteInfo[];
  let admin: SignedInClient;
  let operator: HttpClient;
  beforeAll(async () => {
    app = await startApp();
    routes = routesOf(app);
    const tenant = await app.given.tenant();
    admin = (await tenant.signedIn('admin')).client;
    operator = (await signedInOperator(app)).client;
  });
  afterAll(() => app.close());

  /** Somebody who gets past the door of the route. */
  const insider = (route: RouteInfo): HttpClient => (route.access?.kind === 'operator' ? operator : admin);
  const named = (route: RouteInfo): string => `${route.method} ${route.template}`;
  const withBody = () => routes.flatMap((route) => (route.body ? [{ route, dto: route.body }] : []));
  const withQuery = () => routes.flatMap((route) => (route.query ? [{ route, dto: route.query }] : []));

  it('is known', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(new Set(routes.map(named)).size).toBe(routes.length);
  });

  it('has a DTO class with validators for what it takes', () => {
    for (const { route, dto } of [...withBody(), ...withQuery()]) {
      expect([named(route), dto === Object]).toEqual([named(route), false]);
      expect([named(route), fieldsOf(dto).length > 0]).toEqual([named(route), true]);
    }
  });

  it('refuses malformed fields with VALIDATION and names them', async () => {
    for (const { route, dto } of withBody())
      for (const field of fieldsOf(dto)) {
        const answer = await insider(route).send<WireError>(route.method, pathOf(route, {}), {
          [field]: { not: 'this' },
        });
        expect([named(route), field, answer.status, answer.body.code]).toEqual([
          named(route),
          field,
          400,
          'VALIDATION',
        ]);
        expect(answer.body.details['fields']).toContainEqual(
          expect.stringMatching(new RegExp(`^${field}[.:]`)),
        );
      }
    for (const { route, dto } of withQuery())
      for (const field of fieldsOf(dto)) {
        const answer = await insider(route).send(route.method, `${pathOf(route, {})}?${field}=a&${field}=b`);
        expect([named(route), field, answer]).toMatchObject([
          named(route),
          field,
          refusal(400, 'VALIDATION'),
        ]);
      }
  });

  it('refuses extra fields in its query, such as a tenant (case 23); of bodies, case 50 tells', async () => {
    for (const { route } of withQuery()) {
      const answer = await insider(route).send(route.method, `${pathOf(route, {})}?tenantId=anything`);
      expect([named(route), answer]).toMatchObject([named(route), refusal(400, 'VALIDATION')]);
    }
  });

  it('refuses ids that are no ids', async () => {
    for (const route of routes)
      for (const name of parametersOf(route))
        // A row of the check sheet has a number for a name.
        for (const bad of [name === 'row' ? '50' : '1', ...NO_IDS]) {
          const answer = await insider(route).send(
            route.method,
            pathOf(route, { [name]: bad }),
            route.body ? {} : undefined,
          );
          expect([named(route), bad, answer]).toMatchObject([named(route), bad, refusal(400, 'VALIDATION')]);
        }
  });

  it('answers UNAUTHENTICATED without a session, unless it says why it is public', async () => {
    for (const route of routes) {
      expect([named(route), route.access]).not.toEqual([named(route), null]);
      if (route.access?.kind === 'public') continue;
      const answer = await app.anonymous().send(route.method, pathOf(route, {}), route.body ? {} : undefined);
      expect([named(route), answer]).toMatchObject([named(route), refusal(401, 'UNAUTHENTICATED')]);
    }
  });

  it('answers FORBIDDEN without its permission', async () => {
    const tenant = await app.given.tenant();
    const member = (await tenant.signedIn('member')).client;
    const guest = await tenant.guestClient();
    for (const route of routes) {
      if (route.access?.kind !== 'require') continue;
      const { permission } = route.access;
      const ofMembers: readonly string[] = SYSTEM_ROLES.member;
      const ofGuests: readonly string[] = GUEST_PERMISSIONS;
      const client = ofMembers.includes(permission) ? guest : member;
      if (ofMembers.includes(permission) && ofGuests.includes(permission)) continue; // everybody has it
      const answer = await client.send<WireError>(
        route.method,
        pathOf(route, {}),
        route.body ? {} : undefined,
      );
      expect([named(route), answer]).toMatchObject([named(route), refusal(403, 'FORBIDDEN')]);
      expect(answer.body.details).toEqual({ permission });
    }
  });

  it('exists with its methods alone: others get 405 and the ones that exist', async () => {
    for (const route of routes) {
      const method = ['PUT', 'DELETE', 'PATCH'].find(
        (other) => !routes.some((r) => r.method === other && r.template === route.template),
      );
      if (!method) continue;
      const answer = await admin.send<WireError>(method, pathOf(route, {}));
      expect([named(route), answer]).toMatchObject([named(route), refusal(405, 'METHOD_NOT_ALLOWED')]);
      expect(answer.headers.get('allow')).toContain(route.method);
    }
  });

  it('reads JSON within its limits and nothing else', async () => {
    const path = '/api/v1/users';
    const headers = { origin: app.url, 'x-rinjo': '1', 'content-type': 'application/json' };
    const deep = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`k${i}`, 1])));
    const refused: readonly (readonly [string, Record<string, string>, number, WireError['code']])[] = [
      ['{"email":', headers, 400, 'MALFORMED'],
      ['"text"', headers, 400, 'MALFORMED'],
      [JSON.stringify({ email: 'x'.repeat(262_145) }), headers, 413, 'TOO_LARGE'],
      ['<user/>', { ...headers, 'content-type': 'application/xml' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [
        'email=a',
        { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ],
      ['{}', { ...headers, 'content-encoding': 'gzip' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [deep(9), headers, 400, 'VALIDATION'],
      [deep(100_000 / 6), headers, 400, 'VALIDATION'],
      [keys, headers, 400, 'VALIDATION'],
      ['{"__proto__":{"admin":true}}', headers, 400, 'VALIDATION'],
      ['{"a":{"constructor":1}}', headers, 400, 'VALIDATION'],
    ];
    for (const [body, sent, status, code] of refused)
      expect([body.slice(0, 40), await admin.raw('POST', path, { headers: sent, body })]).toMatchObject([
        body.slice(0, 40),
        refusal(status, code),
      ]);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('answers a path that cannot be decoded', async () => {
    expect(await admin.get('/users/%E0%A4%A')).toMatchObject(refusal(400, 'MALFORMED'));
  });
});
