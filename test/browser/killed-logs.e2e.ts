import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { CallView } from '@rinjo/contract';
import { urlOf } from '../support/cluster.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { verifyLog } from '../support/log-file.js';
import { Product } from './support/product.js';
import { until } from './support/until.js';

/** In the suite; KILLS=50 for a longer look. */
const KILLS = Number(process.env['KILLS'] ?? 10);
/** Requests that are under way at any moment. */
const AT_ONCE = 8;
/** Answers between one kill and the next: some end in the middle of a batch. */
const ANSWERS = 150;
/** Every third time the database dies as well. */
const DATABASE_TOO = 3;

interface Acknowledged {
  readonly read: string[];
  readonly changed: string[];
}

/** API and PostgreSQL die by SIGKILL under load, again and again: no row of a log that was acknowledged is lost, none is there twice. */
describe('logs of a product that is killed', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
    // The server of tests answers before its journal is written; this one has to keep what it says.
    await product.database.query(`alter database ${product.database.name} set synchronous_commit = on`);
    await product.restart({});
  }, 120_000);
  afterAll(() => product.close(), 60_000);

  /** Asks on and on, and writes down what was answered. What is cut off was not. */
  function load(client: SignedInClient, call: CallView, seen: Acknowledged) {
    let isOver = false;
    const worker = async (n: number): Promise<void> => {
      for (let i = 0; !isOver; i += 1) {
        const changes = i % 4 === 0;
        const answer = await (
          changes
            ? client.patch(`/calls/${call.id}`, { title: `Pump ${String(n)}-${String(i)}` })
            : client.get('/me/sign-ins')
        ).catch(() => null);
        if (answer?.status === 200)
          (changes ? seen.changed : seen.read).push(answer.headers.get('x-request-id') ?? '');
        else await turn();
      }
    };
    const workers = Array.from({ length: AT_ONCE }, (_, n) => worker(n));
    return async (): Promise<void> => {
      isOver = true;
      await Promise.all(workers);
    };
  }

  const query = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const database = new Client({ connectionString: urlOf(product.database.name) });
    database.on('error', () => undefined); // a query under way reports it
    await database.connect();
    try {
      return (await database.query<Row>(sql, [...values])).rows;
    } finally {
      await database.end();
    }
  };

  /** One of its processes dies: PostgreSQL ends all others and recovers from its journal. */
  async function killDatabase(): Promise<void> {
    const [backend] = await query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = $1 and application_name = 'rinjo app' limit 1`,
      [product.database.name],
    );
    if (!backend) throw new Error('The API has no connection');
    process.kill(backend.pid, 'SIGKILL');
    await until('the database', () => query('select 1').catch(() => null), 60_000);
  }

  async function twiceOrLost(table: string, tenant: GivenTenant, ids: readonly string[]): Promise<unknown[]> {
    return query(
      `select asked.id, count(e.request_id) as times from unnest($2::text[]) as asked (id)
       left join ${table} e on e.tenant_id = $1 and e.request_id = asked.id
       group by asked.id having count(e.request_id) <> 1`,
      [tenant.id, ids],
    );
  }

  /** Each process that died took a tenth of the minute's requests along (ADR 0037): the next minute has them again. */
  const content = (client: SignedInClient): ReturnType<typeof client.get<string>> =>
    until(
      'the log',
      async () => {
        const answer = await client.get<string>('/audit-log/content');
        return answer.status === 429 ? null : answer;
      },
      90_000,
    );

  it(`have every acknowledged row once after ${String(KILLS)} kills`, async () => {
    const tenant = await product.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title: 'Pump', inviteUserIds: [] });
    const seen: Acknowledged = { read: [], changed: [] };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const begin = seen.read.length;
      const stop = load(client, call, seen);
      await until('answers', async () => turn().then(() => seen.read.length - begin >= ANSWERS), 60_000);
      if (kill % DATABASE_TOO === 0) await killDatabase();
      await product.kill();
      await stop();
      await product.restart({});
    }
    const all = [...seen.read, ...seen.changed];
    expect(new Set(all).size).toBe(all.length);
    await until(
      'the spool in the database',
      async () => (await twiceOrLost('access_entry', tenant, all)).length === 0,
    );
    expect(await twiceOrLost('audit_entry', tenant, seen.changed)).toEqual([]);
    const [doubled] = await query<{ n: number }>(
      `select count(*)::int as n from (select id from access_entry where tenant_id = $1 group by id having count(*) > 1) d`,
      [tenant.id],
    );
    expect(doubled?.n).toBe(0);
    const { status, body } = await content(client);
    expect([status, status === 200 ? '' : body]).toEqual([200, '']);
    const report = verifyLog(body.split('\n').filter((line) => line !== ''));
    expect(report.faults).toEqual([]);
    expect(report.entries).toBeGreaterThanOrEqual(seen.changed.length);
    console.info(
      `measured: ${String(KILLS)} kills, ${String(all.length)} answered requests, none lost or doubled`,
    );
  }, 900_000);
});
