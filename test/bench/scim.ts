import type { ScimList, ScimUser } from '@rinjo/contract';
import type { Product } from '../browser/support/product.js';
import type { SignedInClient } from '../support/given.js';
import { compare, type Comparison } from './statistics.js';

const USERS = 10_000;
/** Directories send so many requests at a time. */
const AT_ONCE = 4;
const PATH = '/api/v1/scim/v2/Users';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** What a directory does, or SQL in its place, for each of its people. */
interface Sync {
  add(n: number): Promise<void>;
  look(n: number): Promise<void>;
  change(n: number): Promise<void>;
}

/**
 * What a directory does with 10,000 people: for each, looks for them by their user name and adds them; then, when nothing
 * has changed, looks for each; then changes one attribute of each. Beside it the statements that this comes to at the
 * least, straight to the same database: a look by e-mail address, an insert, an update.
 */
export async function scimSync(product: Product): Promise<readonly Comparison[]> {
  const { client } = await (await product.given.tenant()).signedIn('admin');
  const ours = await measured(throughScim(client));
  const bare = await measured(throughSql(product, (await product.given.tenant()).id));
  const line = (what: string, step: keyof Sync): Comparison =>
    compare(`SCIM, ${USERS} people, ${what}`, 's', ours[step], bare[step]);
  return [line('look for and add', 'add'), line('look for', 'look'), line('change one', 'change')];
}

/** Seconds of every step. */
async function measured(sync: Sync): Promise<Readonly<Record<keyof Sync, number>>> {
  const add = await forEach((n) => sync.add(n));
  const look = await forEach((n) => sync.look(n));
  return { add, look, change: await forEach((n) => sync.change(n)) };
}

async function forEach(work: (n: number) => Promise<void>): Promise<number> {
  const begin = performance.now();
  let next = 0;
  const line = async (): Promise<void> => {
    for (let n = next++; n < USERS; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return (performance.now() - begin) / 1000;
}

function throughScim(client: SignedInClient): Sync {
  const ids: string[] = [];
  const find = async (n: number): Promise<number> => {
    const filter = encodeURIComponent(`userName eq "user${n}@sync.example"`);
    return (await client.get<ScimList<ScimUser>>(`${PATH}?filter=${filter}`)).body.totalResults;
  };
  return {
    async add(n) {
      if ((await find(n)) !== 0) throw new Error('It was there already');
      const { status, body } = await client.post<ScimUser>(PATH, userOf(n));
      if (status !== 201) throw new Error(`Refused: ${status}`);
      ids[n] = body.id;
    },
    async look(n) {
      if ((await find(n)) !== 1) throw new Error('It is not there');
    },
    async change(n) {
      const operation = { op: 'Replace', path: 'displayName', value: `利用者 ${n} 様` };
      const body = { schemas: [PATCH_OP], Operations: [operation] };
      const { status } = await client.patch(`${PATH}/${ids[n] ?? ''}`, body);
      if (status !== 200) throw new Error(`Refused: ${status}`);
    },
  };
}

function throughSql({ database }: Product, tenantId: string): Sync {
  const find = (n: number) =>
    database.query('select id from user_account where tenant_id = $1 and email_key = $2', [
      tenantId,
      `user${n}@sync.example`,
    ]);
  return {
    async add(n) {
      await find(n);
      await database.query(
        `insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
         values ($1, gen_random_uuid(), $2, $2, $3, $3, 'ja', 'active', now())`,
        [tenantId, `user${n}@sync.example`, `利用者 ${n}`],
      );
    },
    async look(n) {
      await find(n);
    },
    async change(n) {
      await database.query(
        'update user_account set display_name = $3 where tenant_id = $1 and email_key = $2',
        [tenantId, `user${n}@sync.example`, `利用者 ${n} 様`],
      );
    },
  };
}

const userOf = (n: number) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  externalId: `directory-${n}`,
  userName: `user${n}@sync.example`,
  displayName: `利用者 ${n}`,
  name: { familyName: '利用者', givenName: String(n) },
  emails: [{ primary: true, type: 'work', value: `user${n}@sync.example` }],
  active: true,
});
