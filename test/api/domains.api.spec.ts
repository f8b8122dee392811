import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type ConnectionId,
  type DomainView,
  LIMITS,
  type Page,
  type TenantSecurity,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { DomainChecks } from '../../apps/api/src/modules/tenancy/domains/domain-checks.js';
import { VerifiedDomains } from '../../apps/api/src/modules/tenancy/index.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { DnsServer } from '../support/dns-server.js';
import { FakeMailer } from '../support/fake-mailer.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { refusal } from '../support/http-client.js';
import { SecondFactors } from '../support/second-factors.js';
import { TestClock } from '../support/test-clock.js';

const DAY_MS = 86_400_000;

describe('e-mail domains', () => {
  let app: TestApp;
  let dns: DnsServer;
  let clock: TestClock;
  let names = 0;
  const mailer = new FakeMailer();
  beforeAll(async () => {
    dns = await DnsServer.start();
    clock = new TestClock();
    app = await startApp({
      clock,
      environment: { DNS_SERVERS: dns.address },
      override: (b) => b.overrideProvider(Mailer).useValue(mailer),
    });
  });
  beforeEach(() => {
    dns.mood = 'answers';
  });
  afterAll(async () => {
    await app.close();
    await dns.close();
  });

  const newName = (): string => `company-${(names += 1)}.example`;
  const adminOf = async (tenant: GivenTenant): Promise<SignedInClient> => {
    const user = await tenant.user({ roles: ['admin'] });
    return tenant.clientFor(user, clock.now());
  };
  const add = async (client: SignedInClient, domain = newName()): Promise<DomainView> => {
    const { status, body } = await client.post<DomainView>('/domains', { domain });
    expect(status).toBe(201);
    return body;
  };
  const publish = ({ record }: DomainView): void =>
    void dns.records.set(record.name, ['v=spf1 -all', record.value]);
  const check = async (client: SignedInClient, { id }: DomainView): Promise<DomainView> =>
    (await client.post<DomainView>(`/domains/${id}/checks`)).body;
  const verified = async (client: SignedInClient, domain = newName()): Promise<DomainView> => {
    const added = await add(client, domain);
    publish(added);
    return check(client, added);
  };
  const entries = async (client: SignedInClient): Promise<unknown[]> => {
    const { body } = await client.get<Page<AuditEntryView>>('/audit-entries');
    return body.items.filter(({ action }) => action.startsWith('domain.')).map(({ action }) => action);
  };
  const verifiedOf = (tenant: GivenTenant): Promise<ReadonlySet<string>> =>
    app.get(TenantDb).run(jobPrincipal(tenant.id, 'test'), (tx) => app.get(VerifiedDomains).of(tx));
  const aConnection = async (tenant: GivenTenant, state: string): Promise<ConnectionId> => {
    const id = uuidv7() as ConnectionId;
    await app.database.query(
      `insert into saml_connection (tenant_id, id, name, state, version, idp_entity_id, sso_url, signature_policy,
         encryption_wanted, idp_initiated_allowed, jit_enabled, attributes, default_role, created_at)
       values ($1, $2::uuid, $2::text, $3, 1, 'https://idp.test', 'https://idp.test/sso', 'both', false, false, true, '{}', 'member', now())`,
      [tenant.id, id, state],
    );
    return id;
  };

  /** Makes the administrator the one who gets in without the identity provider. */
  const openEmergencyDoor = async (client: SignedInClient): Promise<void> => {
    await new SecondFactors(app, clock).passkey(client);
    const { version, breakGlassCandidates } = (await client.get<TenantSecurity>('/tenant/security')).body;
    const breakGlassUserId = breakGlassCandidates[0]?.id;
    expect((await client.patch('/tenant/security', { version, breakGlassUserId })).status).toBe(200);
  };

  it('are verified by a TXT record that only who answers for the zone can publish', async () => {
    const tenant = await app.given.tenant();
    const client = await adminOf(tenant);
    const added = await add(client, ' Example-A.CO.JP ');
    expect(added).toMatchObject({
      domain: 'example-a.co.jp',
      state: 'pending',
      failure: null,
      record: {
        type: 'TXT',
        name: 'example-a.co.jp',
        value: expect.stringMatching(/^rinjo-verification=[0-9a-f]{40}$/),
      },
    });
    expect(await check(client, added)).toMatchObject({
      state: 'pending',
      failure: 'no_record',
      verifiedAt: null,
    });
    dns.records.set('example-a.co.jp', ['rinjo-verification=somebody']);
    expect(await check(client, added)).toMatchObject({ state: 'pending', failure: 'wrong_record' });
    expect([...(await verifiedOf(tenant))]).toEqual([]);
    publish(added);
    expect(await check(client, added)).toMatchObject({ state: 'verified', failure: null, lostAt: null });
    expect([...(await verifiedOf(tenant))]).toEqual(['example-a.co.jp']);
    expect((await client.get<DomainView>(`/domains/${added.id}`)).body.state).toBe('verified');
    expect(await entries(client)).toEqual(['domain.verified', 'domain.added']);
  });

  it('say when the name server does not answer', async () => {
    const client = await adminOf(await app.given.tenant());
    const added = await add(client);
    publish(added);
    dns.mood = 'refuses';
    expect(await check(client, added)).toMatchObject({ state: 'pending', failure: 'dns_failure' });
  });

  it('belong to one tenant at most, and nobody learns to whom', async () => {
    const [a, b] = [await app.given.tenant(), await app.given.tenant()];
    const [first, second] = [await adminOf(a), await adminOf(b)];
    const name = newName();
    await verified(first, name);
    const theirs = await add(second, name);
    expect(await check(second, theirs)).toMatchObject({ failure: 'wrong_record' });
    dns.records.set(name, [theirs.record.value]);
    const answer = await check(second, theirs);
    expect(answer).toMatchObject({ state: 'pending', failure: 'taken', verifiedAt: null });
    expect(JSON.stringify(answer)).not.toContain(a.id);
    expect([...(await verifiedOf(b))]).toEqual([]);
    const { body } = await first.get<Page<DomainView>>('/domains');
    await first.delete(`/domains/${body.items[0]?.id}`);
    expect(await check(second, theirs)).toMatchObject({ state: 'verified', failure: null });
  });

  it('of public mail providers, and what is no domain, are refused', async () => {
    const client = await adminOf(await app.given.tenant());
    for (const domain of ['gmail.com', 'Yahoo.co.jp', 'mail.docomo.ne.jp'])
      expect(await client.post('/domains', { domain })).toMatchObject(refusal(400, 'DOMAIN_PUBLIC'));
    for (const domain of ['', 'localhost', 'a@b.example', '192.0.2.1', 'a b.example', null])
      expect(await client.post('/domains', { domain })).toMatchObject(refusal(400, 'VALIDATION'));
    const name = newName();
    await add(client, name);
    expect(await client.post('/domains', { domain: name.toUpperCase() })).toMatchObject(
      refusal(409, 'DOMAIN_EXISTS'),
    );
  });

  it('are looked at daily: a missing record is forgiven for a week, then the domain is lost', async () => {
    const tenant = await app.given.tenant();
    const client = await adminOf(tenant);
    const domain = await verified(client);
    const read = async () => {
      const again = await tenant.clientFor(await tenant.user({ roles: ['admin'] }), clock.now());
      return (await again.get<DomainView>(`/domains/${domain.id}`)).body;
    };
    const after = async (ms: number) => {
      clock.advance(ms);
      await app.get(DomainChecks).sweep();
      return read();
    };
    dns.records.delete(domain.domain);
    expect((await after(DAY_MS / 2)).state).toBe('verified');
    const failing = await after(DAY_MS / 2 + 1);
    expect(failing).toMatchObject({ state: 'failing', failure: 'no_record' });
    expect(Date.parse(failing.lostAt ?? '') - clock.now().getTime()).toBe(7 * DAY_MS);
    expect([...(await verifiedOf(tenant))]).toEqual([domain.domain]);
    publish(domain);
    expect((await after(DAY_MS)).state).toBe('verified');
    dns.mood = 'refuses';
    expect((await after(DAY_MS + 1)).state).toBe('failing');
    expect((await after(7 * DAY_MS)).state).toBe('pending');
    expect([...(await verifiedOf(tenant))]).toEqual([]);
    const admin = await adminOf(tenant);
    expect(await entries(admin)).toEqual(['domain.lost', 'domain.verified', 'domain.added']);
  });

  it('tell administrators, each in their language, when their record is gone and when they are lost', async () => {
    const tenant = await app.given.tenant();
    const [ja, en] = [await tenant.user({ roles: ['admin'] }), await tenant.user({ roles: ['admin'] })];
    const member = await tenant.user();
    await app.database.query(`update user_account set locale = 'en' where id = $1`, [en.id]);
    const { email: program } = await tenant.user({ roles: ['admin'], email: 'program@example.test' });
    await app.database.query(`update user_account set kind = 'service' where email = $1`, [program]);
    const domain = await verified(await tenant.clientFor(ja, clock.now()));
    const after = async (ms: number): Promise<void> => {
      clock.advance(ms);
      await app.get(DomainChecks).sweep();
    };
    const written = () =>
      mailer.letters.filter(({ to }) => [ja, en, member].some(({ email }) => email === to) || to === program);
    dns.records.set(domain.domain, ['rinjo-verification=other']);
    await after(DAY_MS + 1);
    const warning = await mailer.to(en.email);
    expect(warning.subject).toBe(`Rinjo: the domain ${domain.domain} could not be verified again`);
    for (const said of ['another value', domain.record.value, '/admin/domains', 'UTC'])
      expect(warning.text).toContain(said);
    expect((await mailer.to(ja.email)).subject).toContain('所有確認に失敗');
    await after(DAY_MS); // it fails on: nothing new to say
    expect(written()).toHaveLength(2);
    await after(7 * DAY_MS);
    expect((await mailer.to(en.email, /no longer/)).text).toContain('cannot sign in with single sign-on');
    expect((await mailer.to(ja.email, /なくなりました/)).text).toContain(domain.record.value);
    expect(written()).toHaveLength(4);
  });

  it('name the connection that their people use, and whether they must', async () => {
    const tenant = await app.given.tenant();
    const client = await adminOf(tenant);
    const [enabled, draft] = [await aConnection(tenant, 'enabled'), await aConnection(tenant, 'draft')];
    const foreign = await aConnection(await app.given.tenant(), 'enabled');
    const pending = await add(client);
    const patch = (id: string, body: unknown) => client.patch<DomainView>(`/domains/${id}`, body);
    expect(await patch(pending.id, { ssoConnectionId: enabled })).toMatchObject(
      refusal(409, 'DOMAIN_NOT_VERIFIED'),
    );
    const domain = await verified(client);
    expect(await patch(domain.id, { ssoEnforced: true })).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await patch(domain.id, { ssoConnectionId: foreign })).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await patch(domain.id, { ssoConnectionId: draft, ssoEnforced: true })).toMatchObject(
      refusal(409, 'CONNECTION_NOT_READY'),
    );
    expect(await patch(domain.id, { ssoConnectionId: enabled, ssoEnforced: true })).toMatchObject(
      refusal(409, 'BREAK_GLASS_MISSING'),
    );
    await openEmergencyDoor(client);
    const chosen = await patch(domain.id, { ssoConnectionId: enabled, ssoEnforced: true });
    expect(chosen).toMatchObject({ status: 200, body: { ssoConnectionId: enabled, ssoEnforced: true } });
    const { version } = (await client.get<TenantSecurity>('/tenant/security')).body;
    expect(await client.patch('/tenant/security', { version, breakGlassUserId: null })).toMatchObject(
      refusal(409, 'BREAK_GLASS_MISSING'),
    );
    const signIn = () =>
      app
        .get(TenantDb)
        .run(jobPrincipal(tenant.id, 'test'), (tx) => app.get(VerifiedDomains).signInOf(tx, domain.domain));
    expect(await signIn()).toEqual({ connectionId: enabled, enforced: true });
    expect((await patch(domain.id, { ssoConnectionId: null })).body).toMatchObject({
      ssoConnectionId: null,
      ssoEnforced: false,
    });
    await patch(domain.id, { ssoConnectionId: enabled, ssoEnforced: true });
    await app.database.query('delete from saml_connection where id = $1', [enabled]);
    expect(await signIn()).toEqual({ connectionId: null, enforced: false });
    expect(await entries(client)).toEqual([
      'domain.sso_changed',
      'domain.sso_changed',
      'domain.sso_changed',
      'domain.verified',
      'domain.added',
      'domain.added',
    ]);
  });

  it('are listed by name, found by part of it, and removed', async () => {
    const client = await adminOf(await app.given.tenant());
    for (const domain of ['b-list.example', 'a-list.example', 'c-list.test']) await add(client, domain);
    const names = async (query: string) =>
      (await client.get<Page<DomainView>>(`/domains?${query}`)).body.items.map(({ domain }) => domain);
    expect(await names('')).toEqual(['a-list.example', 'b-list.example', 'c-list.test']);
    expect(await names('search=LIST.EX')).toEqual(['a-list.example', 'b-list.example']);
    const first = await client.get<Page<DomainView>>('/domains?limit=2');
    expect(await names(`limit=2&cursor=${first.body.nextCursor}`)).toEqual(['c-list.test']);
    expect((await client.delete(`/domains/${first.body.items[0]?.id}`)).status).toBe(204);
    expect(await names('')).toEqual(['b-list.example', 'c-list.test']);
  });

  it('are so many in a tenant and no more, and looked at so often and no more', async () => {
    const tenant = await app.given.tenant();
    const client = await adminOf(tenant);
    const domain = await add(client);
    await app.database.query(
      `insert into tenant_domain (tenant_id, id, domain, token, created_at, sso_enforced)
       select $1, gen_random_uuid(), n || '.example', repeat('a', 40), now(), false from generate_series(1, $2::int) n`,
      [tenant.id, LIMITS.domainsPerTenant - 1],
    );
    expect(await client.post('/domains', { domain: newName() })).toMatchObject(refusal(409, 'DOMAINS_LIMIT'));
    for (let i = 0; i < 20; i += 1) await check(client, domain);
    expect(await client.post(`/domains/${domain.id}/checks`)).toMatchObject(refusal(429, 'RATE_LIMITED'));
  });

  it('are nothing that members see', async () => {
    const tenant = await app.given.tenant();
    const client = await tenant.clientFor(await tenant.user(), clock.now());
    expect(await client.get('/domains')).toMatchObject(refusal(403, 'FORBIDDEN'));
  });
});
