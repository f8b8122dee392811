import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConnectionId, SignInConnection, SignInOptions, TenantId } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpAnswer, refusal } from '../support/http-client.js';

const NOTHING: SignInOptions = { connections: [], required: null };

describe('asking how somebody signs in (case 51)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { TRUST_PROXY_HOPS: '1' } });
  });
  afterAll(() => app.close());

  function ask(body: object, address = '10.0.0.1'): Promise<HttpAnswer<SignInOptions>> {
    return app.anonymous().raw('POST', '/sign-in/options', {
      headers: {
        origin: app.url,
        'x-rinjo': '1',
        'content-type': 'application/json',
        'x-forwarded-for': address,
      },
      body: JSON.stringify(body),
    });
  }

  async function connection(tenantId: TenantId, name: string, state = 'enabled'): Promise<SignInConnection> {
    const id = uuidv7() as ConnectionId;
    await app.database.query(
      `insert into saml_connection (tenant_id, id, name, provider, state, version, idp_entity_id, sso_url,
         signature_policy, encryption_wanted, idp_initiated_allowed, jit_enabled, attributes, default_role, created_at)
       values ($1, $2, $3, 'other', $4, 1, 'urn:idp', 'https://idp.test', 'both', false, false, true, '{}', 'member', now())`,
      [tenantId, id, name, state],
    );
    return { id, name };
  }

  async function verified(tenantId: TenantId, domain: string, enforced: ConnectionId): Promise<void> {
    await app.database.query(
      `insert into tenant_domain (tenant_id, id, domain, token, created_at, verified_at, verified_domain,
         sso_connection_id, sso_enforced)
       values ($1, $2, $3, repeat('x', 40), now(), now(), $3, $4, true)`,
      [tenantId, uuidv7(), domain, enforced],
    );
  }

  it('answers alike for an unknown tenant, and for whoever has an account and whoever has none', async () => {
    const tenant = await app.given.tenant();
    const user = await tenant.user();
    const gone = await tenant.user({ status: 'deactivated' });
    const domain = user.email.slice(user.email.indexOf('@'));
    const answers = [
      await ask({ tenant: tenant.slug, email: user.email }),
      await ask({ tenant: tenant.slug, email: gone.email }),
      await ask({ tenant: tenant.slug, email: `nobody${domain}` }),
      await ask({ tenant: tenant.slug, email: 'no address' }),
      await ask({ tenant: tenant.slug }),
      await ask({ tenant: 'no-such-tenant', email: user.email }),
      await ask({ tenant: "'; drop table tenant; --", email: user.email }),
    ];
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 200, body: NOTHING });
  });

  it('tells the domain apart, not the people: whoever has an account and whoever has none', async () => {
    const tenant = await app.given.tenant();
    const [entra, okta] = [await connection(tenant.id, 'Entra'), await connection(tenant.id, 'Okta')];
    await connection(tenant.id, 'Old', 'disabled');
    await connection(tenant.id, 'New', 'draft');
    const domain = `${randomBytes(6).toString('hex')}.example`;
    await verified(tenant.id, domain, okta.id);
    await tenant.user({ email: `sato@${domain}` });
    for (const name of ['sato', 'nobody']) {
      const { body } = await ask({ tenant: tenant.slug, email: `${name}@${domain.toUpperCase()}` });
      expect(body).toEqual({ connections: [entra, okta], required: okta });
    }
    for (const email of [`sato@sub.${domain}`, 'sato@other.example', undefined]) {
      const { body } = await ask({ tenant: tenant.slug, email });
      expect(body).toEqual({ connections: [entra, okta], required: null });
    }
    const other = await app.given.tenant();
    expect((await ask({ tenant: other.slug, email: `sato@${domain}` })).body).toEqual(NOTHING);
  });

  it('is throttled per address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 310 }, () => ask({ tenant: 'no-such-tenant' }, '10.0.0.2')),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
    expect(await ask({ tenant: 'no-such-tenant' }, '10.0.0.2')).toMatchObject(refusal(429, 'RATE_LIMITED'));
    expect((await ask({ tenant: 'no-such-tenant' }, '10.0.0.3')).status).toBe(200);
  });
});
