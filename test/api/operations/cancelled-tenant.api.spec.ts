import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMANDS, DESK_COMMANDS, type WireError } from '@rinjo/contract';
import type { RouteInfo } from '../../../apps/api/src/platform/access/route-table.js';
import { eventually } from '../../boot/support/eventually.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { ticketFor } from '../../support/call-line.js';
import { TestDeskLine } from '../../support/desk-line.js';
import { contentOf, keepIn } from '../../support/evidence.js';
import type { GivenTenant, SignedInClient } from '../../support/given.js';
import { refusal } from '../../support/http-client.js';
import { RawSocket } from '../../support/raw-socket.js';
import { bodyFor, pathOf, routesOf } from '../../support/route-probe.js';
import { Tally } from '../../support/tally.js';

const SAFE = ['GET', 'HEAD'];

/** Every route that changes something in a tenant that was cancelled, and why it does: whoever adds one adds it here. */
const OPEN: readonly string[] = [
  'DELETE /api/v1/exports/:exportId',
  'DELETE /api/v1/log-exports/:logExportId',
  'DELETE /api/v1/sessions/:sessionId',
  'POST /api/v1/exports',
  'POST /api/v1/exports/:exportId/grants',
  'POST /api/v1/legal-holds',
  'POST /api/v1/legal-holds/:legalHoldId/lifting',
  'POST /api/v1/log-exports',
  'POST /api/v1/log-exports/:logExportId/grants',
  'POST /api/v1/me/step-up',
  'POST /api/v1/me/step-up/passkey',
  'POST /api/v1/me/step-up/passkey/options',
  'POST /api/v1/notices/:noticeId/opening',
  'POST /api/v1/operator-access/:grantId/end',
  'POST /api/v1/operator-access/:grantId/refusal',
  'POST /api/v1/support/requests',
  'POST /api/v1/support/requests/:requestId/closing',
  'POST /api/v1/support/requests/:requestId/messages',
  'POST /api/v1/tenant/cancellation/withdrawal',
  'POST /api/v1/timings',
  'PUT /api/v1/me/letters',
];

/** Routes for callers whom nobody knows yet: ways in for people who have an account, and ways that are shut where the link is read. */
const UNKNOWN_CALLERS: readonly string[] = [
  'POST /api/v1/guest/network-checks',
  'POST /api/v1/guest/network-checks/:networkCheckId/end',
  'POST /api/v1/guest/preview',
  'POST /api/v1/guest/sessions',
  'POST /api/v1/letters/end',
  'POST /api/v1/operator/setup',
  'POST /api/v1/operator/setup/begin',
  'POST /api/v1/operator/sign-in',
  'POST /api/v1/operator/sign-out',
  'POST /api/v1/password-resets',
  'POST /api/v1/password-resets/complete',
  'POST /api/v1/password-resets/preview',
  'POST /api/v1/prober/reports',
  'POST /api/v1/second-site/failovers',
  'POST /api/v1/shared/openings',
  'POST /api/v1/shared/preview',
  'POST /api/v1/sign-in',
  'POST /api/v1/sign-in/enrolment/passkey',
  'POST /api/v1/sign-in/enrolment/passkey/options',
  'POST /api/v1/sign-in/enrolment/totp',
  'POST /api/v1/sign-in/enrolment/totp/confirm',
  'POST /api/v1/sign-in/options',
  'POST /api/v1/sign-in/passkey',
  'POST /api/v1/sign-in/passkey/options',
  'POST /api/v1/sign-in/second-factor/passkey',
  'POST /api/v1/sign-in/second-factor/passkey/options',
  'POST /api/v1/sign-in/second-factor/recovery-code',
  'POST /api/v1/sign-in/second-factor/totp',
  'POST /api/v1/sign-out',
  'POST /api/v1/status/subscriptions',
  'POST /api/v1/status/subscriptions/confirmation',
  'POST /api/v1/status/subscriptions/end',
  'POST /api/v1/user-invitations/accept',
  'POST /api/v1/user-invitations/preview',
];

/** Standing tests over the route table and the commands: a new one is covered on the day it is added. */
describe('a tenant that cannot work', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const changing = () => routesOf(app).filter(({ method }) => !SAFE.includes(method));
  const named = (route: RouteInfo): string => `${route.method} ${route.template}`;
  /** Behind the product's back, so that sessions and sockets stay. */
  const statusIs = async (tenant: GivenTenant, status: 'suspended' | 'cancelled'): Promise<void> => {
    await app.database.query(
      status === 'suspended'
        ? `update tenant set status = 'suspended' where tenant_id = $1`
        : `update tenant set status = 'cancelled', cancelled_at = now(), cancelled_by = 'administrator',
             status_before = 'active', erase_at = now() + interval '30 days' where tenant_id = $1`,
      [tenant.id],
    );
    await app.database.query(`select pg_notify('rinjo_tenant_state', $1)`, [tenant.id]);
  };
  /** Nobody has asked for anything in it before. */
  const cancelled = async (): Promise<{ tenant: GivenTenant; client: SignedInClient }> => {
    const tenant = await app.given.tenant();
    await statusIs(tenant, 'cancelled');
    return { tenant, client: (await tenant.signedIn('admin')).client };
  };

  it('is open where the routes say so, and nowhere else', () => {
    const open = changing().filter(({ whileCancelled }) => whileCancelled !== null);
    expect(open.map(named).sort()).toEqual(OPEN);
    expect(open.map(({ whileCancelled }) => (whileCancelled ?? '').length > 10)).not.toContain(false);
    const unknown = changing().filter(({ access }) => access?.kind === 'public');
    expect(unknown.map(named).sort()).toEqual(UNKNOWN_CALLERS);
  });

  it('refuses every changing route with TENANT_CANCELLED once it is cancelled', async () => {
    const { client } = await cancelled();
    const tally = new Tally('changing routes x a cancelled tenant');
    for (const route of changing()) {
      if (route.access?.kind !== 'require') continue;
      const answer = await client.send<WireError>(route.method, pathOf(route, {}), bodyFor(route));
      tally.add(answer.body.code);
      expect([named(route), answer.body.code === 'TENANT_CANCELLED']).toEqual([
        named(route),
        !OPEN.includes(named(route)),
      ]);
    }
    tally.print();
    expect(tally.total).toBeGreaterThan(100);
  }, 120_000);

  it('answers every reading route as before', async () => {
    const { client } = await cancelled();
    for (const route of routesOf(app)) {
      if (route.access?.kind !== 'require' || !SAFE.includes(route.method)) continue;
      const answer = await client.send<WireError>(route.method, pathOf(route, {}));
      expect([named(route), ['TENANT_CANCELLED', 'TENANT_SUSPENDED'].includes(answer.body.code)]).toEqual([
        named(route),
        false,
      ]);
    }
  }, 120_000);

  it('can be taken along: evidence is read, an export started, a hold placed', async () => {
    const tenant = await app.given.tenant();
    const kept = await keepIn(app, tenant, Buffer.from('taken along'));
    await statusIs(tenant, 'cancelled');
    const { client } = await tenant.signedIn('admin');
    expect((await contentOf(client, kept.id)).bytes.toString()).toBe('taken along');
    expect(await client.post('/exports', {})).toMatchObject({ status: 201 });
    expect(await client.post('/legal-holds', { reason: 'A law suit' })).toMatchObject({ status: 201 });
    expect(await client.post('/sign-out')).toMatchObject({ status: 200 });
  });

  it('refuses every route of a suspended one with TENANT_SUSPENDED, for people, programs and guests', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const callers = [client, (await tenant.program()).client, await tenant.guestClient()];
    await statusIs(tenant, 'suspended');
    for (const route of routesOf(app)) {
      if (route.access?.kind !== 'require') continue;
      for (const caller of callers) {
        const answer = await caller.send<WireError>(route.method, pathOf(route, {}), bodyFor(route));
        expect([named(route), ['TENANT_SUSPENDED', 'FORBIDDEN'].includes(answer.body.code)]).toEqual([
          named(route),
          true,
        ]);
      }
      const own = await client.send<WireError>(route.method, pathOf(route, {}), bodyFor(route));
      if (own.body.code !== 'FORBIDDEN')
        expect([named(route), own]).toMatchObject([named(route), refusal(403, 'TENANT_SUSPENDED')]);
    }
  }, 120_000);

  it('refuses every command of a call and of a desk', async () => {
    const call = await buildCall(app);
    const { client } = await call.tenant.signedIn('admin');
    const { ticket, url } = await ticketFor(client, call.id);
    const line = await RawSocket.open(url, { ticket });
    const desk = await TestDeskLine.open(client);
    expect(await desk.raw('desk.state', { id: 'first', input: {} })).toBe('ok');
    await statusIs(call.tenant, 'cancelled');
    await eventually('the process has heard of it', async () =>
      (await line.command('call.ping', {})) === 'TENANT_CANCELLED' ? true : undefined,
    );
    const [refused, total] = [new Set<string>(), Object.keys(COMMANDS).length];
    for (const name of Object.keys(COMMANDS)) {
      const answer = Object.hasOwn(DESK_COMMANDS, name)
        ? await desk.raw(name, { id: name, input: {} })
        : await line.command(name, {});
      expect([name, answer]).toEqual([name, 'TENANT_CANCELLED']);
      refused.add(name);
    }
    expect(refused.size).toBe(total);
    line.close();
    desk.close();
  });

  it('ends calls and sessions with the cancellation, and lets nobody into a call', async () => {
    const call = await buildCall(app);
    const { client } = call.host;
    const { ticket, url } = await ticketFor(client, call.id);
    const { ticket: second } = await ticketFor(client, call.id);
    const line = await RawSocket.open(url, { ticket });
    const desk = await TestDeskLine.open(client);
    const { client: admin } = await call.tenant.signedIn('admin');
    await admin.post('/tenant/cancellation', {});
    await Promise.all([desk.gone(), line.gone()]);
    await expect(RawSocket.open(url, { ticket: second })).rejects.toThrow();
    expect(await client.get('/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    expect(await admin.get('/session')).toMatchObject({ status: 200 });
  });
});
