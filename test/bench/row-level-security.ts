import type { Product } from '../browser/support/product.js';
import type { SignedInClient } from '../support/given.js';
import { alternate, compare, type Comparison, median, percentile } from './statistics.js';

const TENANTS = 20;
const USERS = 200;
const ROUNDS = 12;
const SEQUENTIAL = 150;
const CONCURRENT = 600;
const CONNECTIONS = 8;
const PATH = '/users?limit=50';

interface Sample {
  readonly latencies: readonly number[];
  readonly perSecond: number;
}

/**
 * The same authenticated request for a list of users, with row-level security and without: between the rounds it is
 * switched off in the database, under the same process, connections, statements and rows. The statement names the
 * tenant itself as well, so that the answer stays the same.
 */
export async function rowLevelSecurity(product: Product): Promise<readonly Comparison[]> {
  const client = await prepare(product);
  const tables = await product.database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relrowsecurity and n.nspname = 'public'`,
  );
  const secure = async (on: boolean): Promise<void> => {
    const what = on ? 'enable' : 'disable';
    for (const { name } of tables)
      await product.database.query(`alter table ${name} ${what} row level security`);
    // Plans are made anew after a change of policies; that is not what is measured.
    await inParallel(client, 100);
  };
  const [on, off]: [Sample[], Sample[]] = [[], []];
  await inParallel(client, 500);
  await alternate(
    ROUNDS,
    async () => {
      await secure(true);
      on.push(await sample(client));
    },
    async () => {
      await secure(false);
      off.push(await sample(client));
    },
  );
  await secure(true);
  const latencies = (samples: readonly Sample[]): readonly number[] => samples.flatMap((s) => s.latencies);
  const rate = (samples: readonly Sample[]): number => median(samples.map((s) => s.perSecond));
  return [
    compare(
      'List of users with row-level security, p50',
      'ms',
      median(latencies(on)),
      median(latencies(off)),
      1.1,
    ),
    compare('The same, p95', 'ms', percentile(latencies(on), 0.95), percentile(latencies(off), 0.95)),
    // Time per request, so that above 1 means "costs more" here, too.
    compare(`The same, ${CONNECTIONS} at a time, per request`, 'ms', 1000 / rate(on), 1000 / rate(off), 1.1),
  ];
}

/** A tenant among others, all with as many users. */
async function prepare(product: Product): Promise<SignedInClient> {
  const tenants = await Promise.all(Array.from({ length: TENANTS }, () => product.given.tenant()));
  for (const tenant of tenants) {
    await product.database.query(
      `insert into user_account (tenant_id, id, email, email_key, display_name, search_key, locale, status, created_at)
       select $1, gen_random_uuid(), e.email, e.email, 'User ' || n, 'user ' || n || ' ' || e.email, 'ja', 'active', now()
       from generate_series(1, $2::int) n, lateral (select 'user' || n || '@example.test' as email) e`,
      [tenant.id, USERS],
    );
    await product.database.query(
      `insert into membership (tenant_id, user_id, role, granted_at)
       select tenant_id, id, 'member', now() from user_account where tenant_id = $1`,
      [tenant.id],
    );
  }
  await product.database.query('analyze');
  const [tenant] = tenants;
  if (!tenant) throw new Error('No tenant');
  return (await tenant.signedIn('admin')).client;
}

async function sample(client: SignedInClient): Promise<Sample> {
  const latencies: number[] = [];
  for (let i = 0; i < SEQUENTIAL; i++) latencies.push(await request(client));
  const begin = performance.now();
  await inParallel(client, CONCURRENT);
  return { latencies, perSecond: (CONCURRENT / (performance.now() - begin)) * 1000 };
}

async function inParallel(client: SignedInClient, requests: number): Promise<void> {
  let left = requests;
  const line = async (): Promise<void> => {
    while (left-- > 0) await request(client);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, line));
}

async function request(client: SignedInClient): Promise<number> {
  const begin = performance.now();
  const { status, body } = await client.get<{ items: readonly unknown[] }>(PATH);
  if (status !== 200 || body.items.length !== 50) throw new Error(`${status} with ${JSON.stringify(body)}`);
  return performance.now() - begin;
}
