import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CurrentSession, FactorsView, PendingSignIn, SessionView, TotpEnrolment } from '@rinjo/contract';
import { Mailer } from '../../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../../support/app.js';
import { FakeMailer } from '../../support/fake-mailer.js';
import { refusal } from '../../support/http-client.js';
import { ok, PASSWORD, SecondFactors } from '../../support/second-factors.js';
import { TestClock } from '../../support/test-clock.js';

describe('authenticator apps and recovery codes', () => {
  const clock = new TestClock();
  const mailer = new FakeMailer();
  let app: TestApp;
  let factors: SecondFactors;
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
    factors = new SecondFactors(app, clock);
  });
  afterAll(() => app.close());

  const person = async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user({ password: PASSWORD });
    return { tenant, user, client: await tenant.clientFor(user, clock.now()) };
  };

  it('are in use once a code has confirmed them; the secret is sealed where it is kept', async () => {
    const { client, tenant } = await person();
    const { secret, uri } = ok(await client.post<TotpEnrolment>('/me/totp'), 200);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(ok(await client.get<FactorsView>('/me/factors'), 200).totp).toBeNull();
    const wrong = factors.code(secret, 5);
    expect(await client.post('/me/totp/confirm', { code: wrong })).toMatchObject(
      refusal(401, 'FACTOR_REJECTED'),
    );
    expect((await client.post('/me/totp/confirm', { code: factors.code(secret) })).status).toBe(200);
    expect(ok(await client.get<FactorsView>('/me/factors'), 200)).toMatchObject({
      totp: { createdAt: clock.now().toISOString() },
      recoveryCodesLeft: 10,
    });
    const [row] = await app.database.query<{ sealed: string }>(
      'select sealed from totp_credential where tenant_id = $1',
      [tenant.id],
    );
    expect(row?.sealed).toMatch(/^v1\./);
    expect(row?.sealed).not.toContain(secret);
  });

  it('are asked for after the password, and open the session', async () => {
    const { tenant, user, client } = await person();
    const { secret } = await factors.totp(client);
    const browser = app.anonymous();
    const pending = ok(await factors.password<PendingSignIn>(browser, tenant, user), 200);
    expect(pending).toEqual({
      next: 'second_factor',
      ways: ['totp', 'recovery_code'],
      expiresAt: new Date(clock.now().getTime() + 300_000).toISOString(),
    });
    const code = factors.code(secret);
    const session = ok(await browser.post<CurrentSession>('/sign-in/second-factor/totp', { code }), 200);
    expect(session).toMatchObject({ user: { id: user.id } });
    const sessions = ok(await browser.get<SessionView[]>('/sessions'), 200);
    expect(sessions.find(({ current }) => current)?.factors).toEqual(['password', 'totp']);
  });

  it('are replaced by another phone, whose code counts from then on', async () => {
    const { client } = await person();
    const old = await factors.totp(client);
    const next = await factors.totp(client);
    const step = (secret: string) =>
      client.post('/me/step-up', { password: PASSWORD, code: factors.code(secret) });
    expect(await step(old.secret)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await step(next.secret)).status).toBe(200);
  });

  it('recovery codes stand in, each once, with a letter, however they are typed', async () => {
    const { tenant, user, client } = await person();
    const { recoveryCodes } = await factors.totp(client);
    const [first = '', second = ''] = recoveryCodes;
    const use = async (code: string) => {
      const browser = app.anonymous();
      await factors.password(browser, tenant, user);
      return browser.post('/sign-in/second-factor/recovery-code', { code });
    };
    expect((await use(first)).status).toBe(200);
    expect(await use(first)).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await use(` ${second.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(200);
    expect((await mailer.to(user.email, /回復コード/)).text).toContain('残りは9個');
    expect(ok(await client.get<FactorsView>('/me/factors'), 200).recoveryCodesLeft).toBe(8);
    const { codes } = ok(await client.post<{ codes: string[] }>('/me/recovery-codes'), 200);
    expect(codes).toHaveLength(10);
    expect(await use(recoveryCodes[2] ?? '')).toMatchObject(refusal(401, 'FACTOR_REJECTED'));
    expect((await use(codes[0] ?? '')).status).toBe(200);
  });

  it('recovery codes are worth nothing without a factor that they stand in for', async () => {
    const { client } = await person();
    expect(await client.post('/me/recovery-codes')).toMatchObject(refusal(409, 'NO_SECOND_FACTOR'));
    await factors.totp(client);
    expect((await client.delete('/me/totp')).status).toBe(204);
    expect(ok(await client.get<FactorsView>('/me/factors'), 200)).toMatchObject({
      totp: null,
      recoveryCodesLeft: 0,
    });
  });

  it('a sign-in that waits runs out after five minutes, and after five codes', async () => {
    const { tenant, user, client } = await person();
    const { secret } = await factors.totp(client);
    const browser = app.anonymous();
    await factors.password(browser, tenant, user);
    clock.advance(5 * 60_000);
    const late = await browser.post('/sign-in/second-factor/totp', { code: factors.code(secret) });
    expect(late).toMatchObject(refusal(401, 'SIGN_IN_EXPIRED'));
    await factors.password(browser, tenant, user);
    for (let n = 0; n < 5; n += 1)
      expect((await browser.post('/sign-in/second-factor/totp', { code: '000000' })).status).not.toBe(200);
    const sixth = await browser.post('/sign-in/second-factor/totp', { code: factors.code(secret) });
    expect(sixth).toMatchObject(refusal(401, 'SIGN_IN_EXPIRED'));
  });
});
