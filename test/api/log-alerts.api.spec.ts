import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  AuditAction,
  AuditDetails,
  EvidenceId,
  LogAlertRuleView,
  LogAlertView,
  Page,
  SessionId,
  SetLogAlertRule,
  UserId,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { LogKeeping } from '../../apps/api/src/modules/audit/log-keeping.js';
import { AlertSweep } from '../../apps/api/src/modules/audit/alerts/alert-sweep.js';
import { jobPrincipal, type Principal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeMailer } from '../support/fake-mailer.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { askFor, signedInOperator } from '../support/operators.js';
import { TestClock } from '../support/test-clock.js';

const MIN = 60_000;
const [JAPAN, JAPAN_TOO, STATES, PRIVATE] = ['133.11.0.1', '2001:240::1', '::ffff:8.8.8.8', '10.0.0.7'];

describe('patterns in a log', () => {
  const mailer = new FakeMailer();
  const clock = new TestClock();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      clock,
      override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
    });
  });
  beforeEach(() => void mailer.letters.splice(0));
  afterAll(() => app.close());

  async function given() {
    const tenant = await app.given.tenant();
    const { client, user } = await tenant.signedIn('admin');
    return { tenant, client, userId: user.id };
  }
  const round = (): Promise<void> => app.get(AlertSweep).now();
  const alerts = async (client: SignedInClient, query = ''): Promise<readonly LogAlertView[]> =>
    (await client.get<Page<LogAlertView>>(`/log-alerts${query}`)).body.items;
  const set = (client: SignedInClient, rule: SetLogAlertRule) =>
    client.put<LogAlertRuleView>('/log-alert-rules', rule);
  const letters = (): readonly string[] =>
    mailer.letters
      .filter(({ subject }) => subject.includes('log:') || subject.includes('ログを'))
      .map(({ to }) => to);

  /** Somebody at an address does something, as the log says. */
  const by = (tenant: GivenTenant, userId: UserId | null, address: string): Principal => ({
    ...jobPrincipal(tenant.id, 'test'),
    actor:
      userId === null
        ? { kind: 'anonymous', name: 'anonymous' }
        : { kind: 'user', userId, sessionId: uuidv7() as SessionId, name: 'Somebody' },
    origin: { address, requestId: uuidv7() },
  });
  async function write<A extends AuditAction>(
    who: Principal,
    action: A,
    details: () => AuditDetails[A],
    times = 1,
  ): Promise<void> {
    await app.get(TenantDb).run(who, async (tx) => {
      for (let n = 0; n < times; n += 1) await app.get(AuditTrail).record(tx, action, details());
    });
  }
  const signIn = (tenant: GivenTenant, userId: UserId, address: string): Promise<void> =>
    write(by(tenant, userId, address), 'signin.succeeded', () => ({
      ...{
        userId,
        sessionId: uuidv7() as SessionId,
        method: 'password',
        factors: ['password'],
        userAgent: '',
      },
    }));
  const open = (tenant: GivenTenant, userId: UserId, times: number): Promise<void> =>
    write(
      by(tenant, userId, JAPAN),
      'evidence.opened',
      () => ({ evidenceId: uuidv7() as EvidenceId, callId: null }),
      times,
    );

  it('are told of from wrong passwords that are really typed, for the address and for the account', async () => {
    const { tenant, client } = await given();
    const rule = { rule: 'failed_sign_ins', enabled: true, threshold: 3 } as const;
    expect(await set(client, rule)).toMatchObject({ status: 200, body: { threshold: 3, usual: 10 } });
    const victim = await tenant.user({ password: 'correct horse battery' });
    const wrong = () =>
      app
        .anonymous()
        .post('/sign-in', { tenant: tenant.slug, email: victim.email, password: 'wrong wrong wrong' });
    await wrong();
    await wrong();
    await round();
    expect(await alerts(client)).toEqual([]);
    await wrong();
    await round();
    const found = await alerts(client);
    expect(found.map(({ rule: name, count, country }) => ({ name, count, country }))).toEqual([
      { name: 'failed_sign_ins', count: 3, country: null },
      { name: 'failed_sign_ins', count: 3, country: null },
    ]);
    expect(found.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        { kind: 'user', id: victim.id, name: victim.displayName },
        { kind: 'address', id: '127.0.0.1', name: '' },
      ]),
    );
    expect(letters()).toHaveLength(2);
  });

  it('are told of once while they go on, and once more when they come again', async () => {
    const { tenant, client, userId } = await given();
    await set(client, { rule: 'mass_download', enabled: true, threshold: 5 });
    await open(tenant, userId, 4);
    await round();
    expect(await alerts(client)).toEqual([]);
    await open(tenant, userId, 2);
    // Two processes look at the same time.
    await Promise.all([round(), round()]);
    expect(await alerts(client)).toMatchObject([
      { rule: 'mass_download', subject: { kind: 'user', id: userId }, count: 6, acknowledged: null },
    ]);
    clock.advance(30 * MIN);
    await open(tenant, userId, 10);
    await round();
    expect(await alerts(client)).toMatchObject([{ count: 16 }]);
    expect(letters()).toHaveLength(1);
    clock.advance(25 * 60 * MIN);
    await open(tenant, userId, 5);
    await round();
    const again = (await tenant.signedIn('admin')).client;
    expect(await alerts(again)).toMatchObject([{ count: 5 }, { count: 16 }]);
    expect(letters().length).toBeGreaterThan(1);
  });

  it('are not told of what came slowly', async () => {
    const { tenant, client, userId } = await given();
    await set(client, { rule: 'mass_download', enabled: true, threshold: 5 });
    for (let n = 0; n < 3; n += 1) {
      await open(tenant, userId, 2);
      await round();
      clock.advance(61 * MIN);
    }
    const again = (await tenant.signedIn('admin')).client;
    expect(await alerts(again)).toEqual([]);
  });

  it('are told of when somebody signs in from another country than before', async () => {
    const { tenant, client, userId } = await given();
    const [someone, newcomer] = [(await tenant.user({})).id, (await tenant.user({})).id];
    for (const address of [PRIVATE, JAPAN, JAPAN_TOO, PRIVATE]) await signIn(tenant, someone, address);
    await signIn(tenant, newcomer, STATES);
    await round();
    expect(await alerts(client)).toEqual([]);
    await signIn(tenant, someone, STATES);
    await round();
    expect(await alerts(client)).toMatchObject([
      { rule: 'new_country', country: 'US', count: 1, subject: { kind: 'user', id: someone } },
    ]);
    const [letter] = mailer.letters.filter(({ text }) => text.includes('8.8.8.8'));
    expect(letter?.text).toMatch(/United States|アメリカ/);
    // From there again: known by now.
    await signIn(tenant, someone, STATES);
    await round();
    expect(await alerts(client)).toMatchObject([{ count: 1 }]);
    expect(userId).not.toBe(someone);
  });

  it('show that somebody who runs the service asks for access, of which letters are written already', async () => {
    const { tenant, client } = await given();
    const operator = await signedInOperator(app, { name: 'Ren', clock });
    await askFor(operator, tenant);
    mailer.letters.splice(0);
    await round();
    expect(await alerts(client)).toMatchObject([
      { rule: 'operator_access', subject: { kind: 'operator', id: operator.id, name: 'Ren' }, count: 1 },
    ]);
    expect(mailer.letters).toEqual([]);
  });

  it('are looked at by an administrator, which the log says once', async () => {
    const { tenant, client, userId } = await given();
    await set(client, { rule: 'mass_download', enabled: true, threshold: 2 });
    await open(tenant, userId, 2);
    await round();
    const [alert] = await alerts(client, '?open=true');
    const path = `/log-alerts/${alert?.id ?? ''}/acknowledgement`;
    for (let n = 0; n < 2; n += 1)
      expect(await client.post(path)).toMatchObject({
        status: 200,
        body: { id: alert?.id, acknowledged: { by: { id: userId } } },
      });
    expect(await alerts(client, '?open=true')).toEqual([]);
    expect(await alerts(client)).toHaveLength(1);
    const said = await app.database.query(
      `select action, details ->> 'rule' as rule from audit_entry
       where tenant_id = $1 and action like 'audit.alert%' order by seq`,
      [tenant.id],
    );
    expect(said).toEqual([
      { action: 'audit.alert_rule_set', rule: 'mass_download' },
      { action: 'audit.alerted', rule: 'mass_download' },
      { action: 'audit.alert_acknowledged', rule: 'mass_download' },
    ]);
  });

  it('are kept as long as the plan keeps the log, of quiet organizations too', async () => {
    const { tenant, client, userId } = await given();
    await set(client, { rule: 'mass_download', enabled: true, threshold: 2 });
    await open(tenant, userId, 2);
    await round();
    await app.get(LogKeeping).now();
    expect(await alerts(client)).toHaveLength(1);
    await app.database.query(
      `update log_alert set last_at = now() - interval '401 days' where tenant_id = $1`,
      [tenant.id],
    );
    await app.get(LogKeeping).now();
    expect(await alerts(client)).toEqual([]);
  });

  it('have rules that are turned off, or told sooner, within what makes sense', async () => {
    const { tenant, client, userId } = await given();
    expect((await client.get<readonly LogAlertRuleView[]>('/log-alert-rules')).body).toContainEqual({
      ...{ rule: 'mass_download', enabled: true, threshold: 200, usual: 200, windowMin: 60 },
    });
    for (const bad of [
      { rule: 'mass_download', enabled: true, threshold: null },
      { rule: 'new_country', enabled: true, threshold: 3 },
      { rule: 'mass_download', enabled: true, threshold: 1 },
    ] as const)
      expect(await set(client, bad)).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await set(client, { rule: 'mass_download', enabled: false, threshold: 2 })).toMatchObject({
      status: 200,
      body: { enabled: false, threshold: 2 },
    });
    await open(tenant, userId, 3);
    await round();
    expect(await alerts(client)).toEqual([]);
    const member = (await tenant.signedIn('member')).client;
    expect(await member.get('/log-alerts')).toMatchObject(refusal(403, 'FORBIDDEN'));
  });
});
