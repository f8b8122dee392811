import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CancellationView,
  type CreatedTenant,
  type CurrentSession,
  type OperatorPlanView,
  type OperatorTenantView,
  type Page,
  type TenantView,
} from '@rinjo/contract';
import { LifeSweep } from '../../../apps/api/src/modules/operations/index.js';
import { Mailer } from '../../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { keepIn } from '../../support/evidence.js';
import { FakeMailer } from '../../support/fake-mailer.js';
import type { GivenTenant } from '../../support/given.js';
import { type HttpClient, refusal } from '../../support/http-client.js';
import { signedInOperator } from '../../support/operators.js';
import { TestClock } from '../../support/test-clock.js';

const DAY = 86_400_000;
const PASSWORD = 'seven cranes over the river';

describe('tenants and plans, as operators see them', () => {
  let app: TestApp;
  const clock = new TestClock();
  const mailer = new FakeMailer();
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
  });
  afterAll(() => app.close());

  const operator = async (): Promise<HttpClient> =>
    (await signedInOperator(app, { clock, name: 'Aoi' })).client;
  const admin = async (tenant: GivenTenant) => {
    const user = await tenant.user({ roles: ['admin'], password: PASSWORD });
    return { user, client: await tenant.clientFor(user, clock.now()) };
  };
  const plan = async (client: HttpClient, code: string, of: Partial<OperatorPlanView> = {}) =>
    (
      await client.post<OperatorPlanView>('/operator/plans', {
        ...{ code, name: code, maxParticipantsPerCall: 10, maxConcurrentCalls: 5 },
        ...{ storageBytes: 1_000_000, logRetentionDays: 400, ...of },
      })
    ).body;
  const actionsOf = async (client: HttpClient) =>
    (await client.get<Page<AuditEntryView>>('/audit-entries?limit=100')).body.items
      .filter(({ action }) => action.startsWith('tenant.'))
      .map(({ action, actor, details }) => ({ action, by: actor.name, details }));

  it('are listed, found by name and state, and show what is used and nothing that is kept', async () => {
    const client = await operator();
    const tenant = await app.given.tenant({ name: 'Kitano Works' });
    await admin(tenant);
    await keepIn(app, tenant, Buffer.alloc(1_234, 7), { name: 'secret.bin' });
    const { status, body } = await client.get<Page<OperatorTenantView>>('/operator/tenants?search=KITANO');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        ...{ id: tenant.id, slug: tenant.slug, name: 'Kitano Works', state: 'active', held: false },
        use: { storageBytes: expect.any(Number), concurrentCalls: 0, people: expect.any(Number) },
      },
    ]);
    expect(body.items[0]?.use.storageBytes).toBeGreaterThanOrEqual(1_234);
    expect(JSON.stringify(body)).not.toContain('secret');
    const bySlug = await client.get<Page<OperatorTenantView>>(
      `/operator/tenants?search=${tenant.slug}&state=active`,
    );
    expect(bySlug.body.items.map(({ id }) => id)).toEqual([tenant.id]);
    const suspended = await client.get<Page<OperatorTenantView>>(
      '/operator/tenants?search=kitano&state=suspended',
    );
    expect(suspended.body.items).toEqual([]);
    const first = await client.get<Page<OperatorTenantView>>('/operator/tenants?limit=1');
    expect(first.body.items).toHaveLength(1);
  });

  it('are made with an invitation of their first administrator', async () => {
    const client = await operator();
    const { id: planId, code } = await plan(client, 'small');
    const input = {
      ...{ slug: 'nishi-denki', name: '西電気株式会社', planId, trialDays: 14 },
      administrator: { email: 'kai@nishi.example', displayName: 'Kai Nishi', locale: 'ja' },
    };
    const { status, body } = await client.post<CreatedTenant>('/operator/tenants', input);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      tenant: { slug: 'nishi-denki', state: 'trial', plan: { code } },
      invitationUrl: null,
    });
    expect((await mailer.to('kai@nishi.example')).text).toContain(app.url);
    const rows = await app.database.query<{ action: string; actor_name: string }>(
      `select action, actor_name from audit_entry where tenant_id = $1 order by seq`,
      [body.tenant.id],
    );
    expect(rows.map(({ action, actor_name }) => [action, actor_name])).toEqual([
      ['tenant.created', 'Aoi'],
      ['user.created', 'Aoi'],
      ['user.invited', 'Aoi'],
    ]);
    expect(await client.post('/operator/tenants', input)).toMatchObject(refusal(409, 'CONFLICT'));
    expect(await client.post('/operator/tenants', { ...input, slug: 'Not One' })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
  });

  it('end a trial when its time is over, at once and in the log', async () => {
    const client = await operator();
    const { id: planId } = await plan(client, 'trial');
    const { body } = await client.post<CreatedTenant>('/operator/tenants', {
      ...{ slug: 'trial-one', name: 'Trial One', planId, trialDays: 1 },
      administrator: { email: 'mio@trial.example', displayName: 'Mio', locale: 'en' },
    });
    const [row] = await app.database.query<{ id: string }>(
      `update user_account set status = 'active' where tenant_id = $1 returning id`,
      [body.tenant.id],
    );
    const tenant = app.given.known(body.tenant.id, 'trial-one');
    clock.advance(DAY - 1_000);
    const mio = await tenant.clientFor({ id: row?.id as never }, clock.now());
    expect((await mio.get<TenantView>('/tenant')).body.life).toMatchObject({ state: 'trial' });
    clock.advance(1_000);
    // Before anybody has written it down.
    expect(await mio.get('/tenant')).toMatchObject(refusal(403, 'TENANT_SUSPENDED'));
    await app.get(LifeSweep).now();
    expect((await mailer.to('mio@trial.example', /trial/)).text).toContain('The trial of Trial One is over');
    const again = await operator();
    const shown = (await again.get<OperatorTenantView>(`/operator/tenants/${tenant.id}`)).body;
    expect(shown).toMatchObject({ state: 'suspended', reason: '' });
    const resumed = await again.post<OperatorTenantView>(`/operator/tenants/${tenant.id}/resumption`);
    expect(resumed.body).toMatchObject({ state: 'active', trialEndsAt: null });
  });

  it('are suspended with a reason: nobody works there, and the sign-in says why', async () => {
    const client = await operator();
    const tenant = await app.given.tenant({ name: 'Minami' });
    const { user, client: boss } = await admin(tenant);
    const { text, client: program } = await tenant.program();
    const path = `/operator/tenants/${tenant.id}`;
    expect(await client.post(`${path}/suspension`, { reason: 'no' })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    const reason = 'Two invoices were not paid';
    const suspended = await client.post<OperatorTenantView>(`${path}/suspension`, { reason });
    expect(suspended.body).toMatchObject({ state: 'suspended', reason });
    expect(await client.post(`${path}/suspension`, { reason })).toMatchObject({
      ...refusal(409, 'CONFLICT'),
      body: { details: { state: 'suspended' } },
    });
    expect((await mailer.to(user.email, /停止/)).text).toContain(reason);
    expect(await boss.get('/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED')); // signed out
    expect(await program.get('/tenant')).toMatchObject(refusal(403, 'TENANT_SUSPENDED'));
    expect(text).not.toBe('');
    const signIn = { tenant: tenant.slug, email: user.email, password: PASSWORD };
    expect(await app.anonymous().post('/sign-in', signIn)).toMatchObject(refusal(403, 'TENANT_SUSPENDED'));
    expect(
      await app.anonymous().post('/sign-in', { ...signIn, password: 'some other password' }),
    ).toMatchObject(
      refusal(401, 'SIGN_IN_REJECTED'), // whoever does not know the password learns nothing
    );

    expect((await client.post<OperatorTenantView>(`${path}/resumption`)).body.state).toBe('active');
    const back = app.anonymous();
    expect((await back.post<CurrentSession>('/sign-in', signIn)).body.tenant.life.state).toBe('active');
    const log = await actionsOf(back);
    expect(log).toMatchObject([
      { action: 'tenant.resumed', by: 'Aoi', details: { by: 'operator' } },
      { action: 'tenant.suspended', by: 'Aoi', details: { by: 'operator', reason } },
    ]);
  });

  it('get another plan; one that is too small has to be accepted', async () => {
    const client = await operator();
    const tenant = await app.given.tenant({ name: 'Higashi' });
    const { client: boss } = await admin(tenant);
    await keepIn(app, tenant, Buffer.alloc(20_000, 7));
    const [tiny, large] = [
      await plan(client, 'tiny', { storageBytes: 10_000 }),
      await plan(client, 'huge', { storageBytes: 5_000_000_000, maxConcurrentCalls: 99 }),
    ];
    const change = (planId: string, acceptBelowUse?: boolean) =>
      client.post<OperatorTenantView>(`/operator/tenants/${tenant.id}/plan`, { planId, acceptBelowUse });
    expect((await change(large.id)).body.plan.code).toBe('huge');
    expect(await change(tiny.id)).toMatchObject({
      ...refusal(409, 'PLAN_BELOW_USE'),
      body: { details: { storageBytes: expect.any(Number) } },
    });
    expect((await boss.get<TenantView>('/tenant')).body.plan).toMatchObject({
      code: 'huge',
      maxConcurrentCalls: 99,
    });
    expect((await change(tiny.id, true)).body.plan.code).toBe('tiny');
    expect(await actionsOf(boss)).toMatchObject([
      { action: 'tenant.plan_changed', by: 'Aoi', details: { from: 'huge', to: 'tiny' } },
      { action: 'tenant.plan_changed', by: 'Aoi', details: { to: 'huge' } },
    ]);
  });

  it('plans are changed for all who have them, not below what is used', async () => {
    const client = await operator();
    const terms = await plan(client, 'shared', { storageBytes: 100_000 });
    expect(terms.tenants).toBe(0);
    const { id, name, maxParticipantsPerCall, maxConcurrentCalls, storageBytes, logRetentionDays } = terms;
    const rest = { name, maxParticipantsPerCall, maxConcurrentCalls, storageBytes, logRetentionDays };
    const tenant = await app.given.tenant();
    await client.post(`/operator/tenants/${tenant.id}/plan`, { planId: id });
    const { client: boss } = await admin(tenant);
    await keepIn(app, tenant, Buffer.alloc(20_000, 7));
    const put = (body: object) => client.put<OperatorPlanView>(`/operator/plans/${id}`, { ...rest, ...body });
    expect(await put({ storageBytes: 5_000 })).toMatchObject({
      ...refusal(409, 'PLAN_BELOW_USE'),
      body: { details: { tenantId: tenant.id } },
    });
    expect(await put({ logRetentionDays: 30 })).toMatchObject(refusal(409, 'PLAN_BELOW_USE'));
    expect((await put({ maxConcurrentCalls: 7 })).body).toMatchObject({ maxConcurrentCalls: 7, tenants: 1 });
    expect((await actionsOf(boss))[0]).toMatchObject({
      action: 'tenant.plan_terms_changed',
      details: { plan: 'shared', terms: ['maxConcurrentCalls: 5 → 7'] },
    });
    const body = { ...rest, code: 'shared' };
    expect(await client.post('/operator/plans', body)).toMatchObject(refusal(409, 'CONFLICT'));
    expect((await client.get<OperatorPlanView[]>('/operator/plans')).body).toContainEqual(
      expect.objectContaining({ code: 'shared', tenants: 1 }),
    );
  });

  it('are cancelled by their own administrators, reminded, and withdrawn', async () => {
    const tenant = await app.given.tenant({ name: 'Aoba' });
    const { user, client } = await admin(tenant);
    const other = await tenant.signedIn('admin');
    const member = await tenant.signedIn();
    expect(await member.client.post('/tenant/cancellation', {})).toMatchObject(refusal(403, 'FORBIDDEN'));
    const stale = await tenant.clientFor(user, clock.now(), new Date(clock.now().getTime() - 3_600_000));
    expect(await stale.post('/tenant/cancellation', {})).toMatchObject(refusal(403, 'STEP_UP_REQUIRED'));
    expect(await client.post('/tenant/cancellation', { graceDays: 91 })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );

    const cancelled = await client.post<CancellationView>('/tenant/cancellation', { graceDays: 20 });
    const eraseAt = new Date(clock.now().getTime() + 20 * DAY).toISOString();
    expect(cancelled).toMatchObject({
      status: 200,
      body: { state: 'cancelled', eraseAt, cancelledBy: 'administrator', withdrawable: true, held: false },
    });
    for (const { email } of [user, other.user]) await mailer.to(email, /解約されました/);
    expect((await client.get<TenantView>('/tenant')).body.life).toEqual({
      ...{ state: 'cancelled', trialEndsAt: null, eraseAt },
    });
    expect(await client.patch('/tenant/settings', { version: 1 })).toMatchObject(
      refusal(403, 'TENANT_CANCELLED'),
    );

    const sweep = app.get(LifeSweep);
    for (const days of [14, 7, 1]) {
      const left = new Date(eraseAt).getTime() - days * DAY - clock.now().getTime();
      clock.advance(left - 1);
      await sweep.now();
      expect(mailer.letters.filter(({ subject }) => subject.includes(`${String(days)} 日後まで`))).toEqual(
        [],
      );
      clock.advance(1);
      await sweep.now();
      await sweep.now();
      const told = mailer.letters.filter(({ subject }) => subject.includes(`は ${String(days)} 日後まで`));
      expect(told.map(({ to }) => to).sort()).toEqual([user.email, other.user.email].sort());
    }
    const later = await tenant.clientFor(user, clock.now());
    const withdrawn = await later.post<CancellationView>('/tenant/cancellation/withdrawal');
    expect(withdrawn.body).toMatchObject({ state: 'active', eraseAt: null, withdrawable: false });
    clock.advance(30 * DAY);
    await sweep.now();
    const back = await tenant.clientFor(user, clock.now());
    expect((await back.get<TenantView>('/tenant')).body.life.state).toBe('active');
    expect((await actionsOf(back)).map(({ action, by }) => [action, by])).toEqual([
      ['tenant.cancellation_withdrawn', 'Test User'],
      ...[1, 2, 3].map(() => ['tenant.erasure_reminded', 'cancellation']),
      ['tenant.cancelled', 'Test User'],
    ]);
  });

  it('that an operator has cancelled are taken back by an operator alone', async () => {
    const client = await operator();
    const tenant = await app.given.tenant();
    const { client: boss } = await admin(tenant);
    const path = `/operator/tenants/${tenant.id}`;
    const cancelled = await client.post<OperatorTenantView>(`${path}/cancellation`, {});
    expect(cancelled.body).toMatchObject({
      state: 'cancelled',
      eraseAt: new Date(clock.now().getTime() + 30 * DAY).toISOString(),
    });
    const again = await tenant.clientFor((await admin(tenant)).user, clock.now());
    expect(await boss.get('/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
    expect(await again.post('/tenant/cancellation/withdrawal')).toMatchObject(refusal(409, 'CONFLICT'));
    expect((await client.post<OperatorTenantView>(`${path}/withdrawal`)).body.state).toBe('active');
  });
});
