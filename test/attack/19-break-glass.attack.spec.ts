import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PasskeyRequestOptions, PendingSignIn, TenantSecurity } from '@rinjo/contract';
import { BreakGlass } from '../../apps/api/src/modules/identity/index.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { refusal } from '../support/http-client.js';
import { ok, PASSWORD, SecondFactors } from '../support/second-factors.js';
import { TestClock } from '../support/test-clock.js';

describe('the emergency administrator (case 19, break-glass part)', () => {
  const clock = new TestClock();
  const mailer = new FakeMailer();
  let app: TestApp;
  let factors: SecondFactors;
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
    factors = new SecondFactors(app, clock);
  });
  afterAll(() => app.close());

  const given = async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ roles: ['admin'], password: PASSWORD, displayName: 'Emergency' });
    const client = await tenant.clientFor(user, clock.now());
    const { user: other } = await tenant.signedIn('admin');
    const choose = async (breakGlassUserId: string | null) => {
      const { version } = ok(await client.get<TenantSecurity>('/tenant/security'), 200);
      return client.patch<TenantSecurity>('/tenant/security', { version, breakGlassUserId });
    };
    return { tenant, user, client, other, choose };
  };

  it('is an active administrator with a passkey, one in a tenant, and of this tenant', async () => {
    const { tenant, user, client, other, choose } = await given();
    expect(await choose(user.id)).toMatchObject(refusal(409, 'BREAK_GLASS'));
    const member = await tenant.user({ roles: ['member'] });
    await factors.passkey(await tenant.clientFor(member, clock.now()));
    const stranger = await given();
    await factors.passkey(stranger.client);
    for (const id of [member.id, other.id, stranger.user.id])
      expect(await choose(id)).toMatchObject(refusal(409, 'BREAK_GLASS'));
    const { passkey } = await factors.passkey(client);
    const { breakGlassCandidates } = ok(await client.get<TenantSecurity>('/tenant/security'), 200);
    expect(breakGlassCandidates).toEqual([{ id: user.id, displayName: 'Emergency', email: user.email }]);
    expect(ok(await choose(user.id), 200)).toMatchObject({
      breakGlassUserId: user.id,
      breakGlassReady: true,
    });
    await factors.totp(client);
    expect(await client.delete(`/me/passkeys/${passkey.id}`)).toMatchObject(refusal(409, 'BREAK_GLASS'));
    const exempt = (id: typeof user.id) =>
      app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), (tx) => app.get(BreakGlass).isExempt(tx, id));
    expect([await exempt(user.id), await exempt(other.id)]).toEqual([true, false]);
  });

  it('stays what it is: no reset, no other role, no deactivation while it is chosen', async () => {
    const { tenant, user, client, choose } = await given();
    await factors.passkey(client);
    ok(await choose(user.id), 200);
    const { client: admin } = await tenant.signedIn('admin');
    const later = { roles: ['member'], status: 'deactivated' } as const;
    expect(await admin.delete(`/users/${user.id}/factors`)).toMatchObject(refusal(409, 'BREAK_GLASS'));
    expect(await admin.patch(`/users/${user.id}`, { roles: later.roles })).toMatchObject(
      refusal(409, 'BREAK_GLASS'),
    );
    expect(await admin.patch(`/users/${user.id}`, { status: later.status })).toMatchObject(
      refusal(409, 'BREAK_GLASS'),
    );
    ok(await choose(null), 200);
    expect((await admin.patch(`/users/${user.id}`, { roles: later.roles })).status).toBe(200);
  });

  it('shows a passkey, whatever else it has, and each use is told to all administrators and written down', async () => {
    const { tenant, user, client, other, choose } = await given();
    const { key } = await factors.passkey(client);
    await factors.totp(client);
    ok(await choose(user.id), 200);
    const browser = app.anonymous();
    const pending = ok(await factors.password<PendingSignIn>(browser, tenant, user), 200);
    expect(pending.ways).toEqual(['passkey']);
    expect(await browser.post('/sign-in/second-factor/totp', { code: '123456' })).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    const path = '/sign-in/second-factor/passkey';
    const second = ok(await browser.post<PasskeyRequestOptions>(`${path}/options`), 200);
    expect((await browser.post(path, key.get(second))).status).toBe(200);
    const alone = ok(await browser.post<PasskeyRequestOptions>('/sign-in/passkey/options'), 200);
    expect((await browser.post('/sign-in/passkey', key.get(alone))).status).toBe(200);
    for (const { email } of [user, other])
      expect((await mailer.to(email, /緊急用管理者/)).text).toContain('Emergency');
    const uses = await app.database.query<{ details: unknown }>(
      `select details from audit_entry where tenant_id = $1 and action = 'signin.break_glass'`,
      [tenant.id],
    );
    expect(uses).toHaveLength(2);
    expect(uses[0]?.details).toMatchObject({ userId: user.id });
  });
});
