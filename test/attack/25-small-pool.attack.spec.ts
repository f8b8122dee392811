import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, TenantView, UserView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';

describe('200 requests at once over a pool of 2 (case 25)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ environment: { DATABASE_POOL: '2' } });
  });
  afterAll(() => app.close());

  interface Side {
    readonly tenant: GivenTenant;
    readonly client: SignedInClient;
    readonly userId: string;
  }
  const side = async (): Promise<Side> => {
    const tenant = await app.given.tenant();
    const { user, client } = await tenant.signedIn('admin');
    return { tenant, client, userId: user.id };
  };

  /** Who has waited too long for a connection is told so, which is right; then nothing has happened, and they ask again. */
  async function answered<A extends { readonly status: number }>(ask: () => Promise<A>): Promise<A> {
    for (;;) {
      const answer = await ask();
      if (answer.status !== 503) return answer;
    }
  }

  it('mixes no tenants, in answers or in rows, while a third of them fail', async () => {
    const sides = await Promise.all([side(), side(), side()]);
    const at = (i: number): Side => sides[i % sides.length] ?? sides[0];
    const work = async (i: number): Promise<void> => {
      const { tenant, client, userId } = at(i);
      const mark = `${tenant.slug}-${i}`;
      switch (i % 6) {
        case 0:
          expect((await answered(() => client.get<TenantView>('/tenant'))).body.id).toBe(tenant.id);
          return;
        case 1: {
          const { body } = await answered(() => client.get<Page<UserView>>('/users?limit=200'));
          for (const user of body.items)
            expect([userId, tenant.slug].some((own) => JSON.stringify(user).includes(own))).toBe(true);
          return;
        }
        case 2: {
          const password = `${mark} is a long password`;
          const input = {
            email: `${mark}@x.example`,
            displayName: mark,
            locale: 'ja',
            roles: ['member'],
            password,
          };
          expect((await answered(() => client.post('/users', input))).status).toBe(201);
          return;
        }
        case 3: // fails inside the transaction, after it has written
          expect(
            (await answered(() => client.patch(`/users/${userId}`, { displayName: mark, roles: ['member'] })))
              .status,
          ).toBe(409);
          return;
        case 4:
          expect((await answered(() => client.get(`/users/${at(i + 1).userId}`))).status).toBe(404);
          return;
        default:
          expect((await answered(() => client.get<UserView>(`/users/${userId}`))).body.displayName).toBe(
            'Test User',
          );
      }
    };
    await Promise.all(Array.from({ length: 200 }, (_, i) => work(i)));
    const strays = await app.database.query(
      `select u.display_name from user_account u join tenant t on t.tenant_id = u.tenant_id
       where u.display_name <> 'Test User' and u.display_name not like t.slug || '-%'`,
    );
    expect(strays).toEqual([]);
    const gaps = await app.database.query(
      `select tenant_id from audit_entry group by tenant_id having max(seq) <> count(*)`,
    );
    expect(gaps).toEqual([]);
  });
});
