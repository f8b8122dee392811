import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordCost } from '../../apps/api/src/modules/identity/index.js';
import { ratioOfMedians } from '../support/alike.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant } from '../support/given.js';

const PASSWORD = 'seven cranes over the river';
const WRONG = 'eight cranes over the river';

/** Enough that a hash that is not computed would be seen at once, and not so much that the test takes minutes. */
class VisibleCost extends PasswordCost {
  override readonly memoryKiB = 16_384;
  override readonly passes = 2;
  override readonly lanes = 1;
}

describe('how long a refused sign-in takes (case 51)', () => {
  let app: TestApp;
  let tenant: GivenTenant;
  let known: readonly string[];
  beforeAll(async () => {
    app = await startApp({
      environment: { TRUST_PROXY_HOPS: '1' },
      override: (builder) => builder.overrideProvider(PasswordCost).useValue(new VisibleCost()),
    });
    tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const people = [];
    for (let i = 0; i < 8; i += 1) {
      const { id, email } = await tenant.user();
      await admin.patch(`/users/${id}`, { password: PASSWORD }); // hashed at this cost
      people.push(email);
    }
    known = people;
  });
  afterAll(() => app.close());

  let asked = 0;
  /** From an address of its own each time: nobody waits because of the one before. */
  const refused = async (slug: string, email: string, password = WRONG): Promise<void> => {
    asked += 1;
    const answer = await app.anonymous().raw('POST', '/sign-in', {
      headers: {
        ...{ origin: app.url, 'x-rinjo': '1', 'content-type': 'application/json' },
        'x-forwarded-for': `10.20.${Math.floor(asked / 250)}.${asked % 250}`,
      },
      body: JSON.stringify({ tenant: slug, email, password }),
    });
    if (answer.status !== 401) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const someone = (): string => known[asked % known.length] ?? '';
  const nobody = (): string => `nobody-${asked}@example.test`;

  it.each([
    ['who is not there', () => refused(tenant.slug, nobody())],
    ['an organization that is not there', () => refused('no-such-tenant', nobody())],
  ])(
    'is the same for a wrong password and for %s: medians of 30 within 25 %',
    async (_, other) => {
      // The counters of an account stop at 100 failures in a row, known or not.
      await app.database.query('delete from rate_limit');
      const ratio = await ratioOfMedians([() => refused(tenant.slug, someone()), other], {
        ...{ samples: 30, within: 0.25 },
      });
      expect(ratio).toBeGreaterThan(0.8);
      expect(ratio).toBeLessThan(1.25);
    },
    120_000,
  );

  it('is the same for somebody who is deactivated, with the right password', async () => {
    await app.database.query('delete from rate_limit');
    const [gone = ''] = known;
    await app.database.query(`update user_account set status = 'deactivated' where email = $1`, [gone]);
    const others = known.slice(1);
    const right = () => refused(tenant.slug, gone, PASSWORD);
    const wrong = () => refused(tenant.slug, others[asked % others.length] ?? '');
    const ratio = await ratioOfMedians([right, wrong], { samples: 15, within: 0.25 });
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  }, 300_000);
});
