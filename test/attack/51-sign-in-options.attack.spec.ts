import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignInOptions } from '@rinjo/contract';
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
