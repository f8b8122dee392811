import { randomUUID } from 'node:crypto';
import type { AuditEntryView, CallView, Page, UserId } from '@rinjo/contract';
import { LogSealing } from '../../apps/api/src/modules/audit/transparency/log-sealing.js';
import { AccessLog } from '../../apps/api/src/platform/access-log/access-log.js';
import { jobPrincipal } from '../../apps/api/src/platform/access/principal.js';
import { TenantDb } from '../../apps/api/src/platform/database/tenant-db.js';
import { AuditTrail } from '../../apps/api/src/platform/events/audit-trail.port.js';
import { Product } from '../browser/support/product.js';
import { startApp, type TestApp } from '../support/app.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { TestDatabase } from '../support/test-database.js';
import { alternate, compare, type Comparison, median, percentile } from './statistics.js';

/** Rows of the log that is searched; a tenth is of the tenant that asks. */
const ROWS = Number(process.env['AUDIT_ROWS'] ?? 10_000_000);
const TENANTS = 1_000;
const MONTHS = 12;
const CHUNK = 250_000;
const ASKED = 30;
const GOAL_MS = 1_000;

const WRITERS = 8;
const WRITTEN = 40_000;
const GOAL_PER_SECOND = 5_000;

const ROUNDS = 12;
const REQUESTS = 150;
const GOAL_COST = 1.05;

/** Writing the log, what it costs a request, and searching it. */
export async function audit(): Promise<readonly Comparison[]> {
  const searching = await Product.start();
  const lines: Comparison[] = [...(await writing()), ...(await cost())];
  try {
    return [...lines, ...(await searches(searching))];
  } finally {
    await searching.close();
  }
}

/** Entries through the product's own writer, with commitments, references, tiles and signatures, beside the same rows in a bare table. */
async function writing(): Promise<readonly Comparison[]> {
  const app = await startApp();
  try {
    await app.database.query(
      `create table bare (tenant_id uuid, id uuid primary key, at timestamptz, action text, details jsonb);
       alter table bare enable row level security; grant insert on bare to rinjo_app;
       create policy own on bare using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)`,
    );
    const tenants = await Promise.all(Array.from({ length: WRITERS }, () => app.given.tenant()));
    const lines: Comparison[] = [];
    for (const perChange of [1, 20]) {
      const total = perChange === 1 ? WRITTEN / 4 : WRITTEN;
      const [ours, bare] = [
        await secondsOf(() => written(app, tenants, total, perChange)),
        await secondsOf(() => writtenPlainly(app, tenants, total, perChange)),
      ];
      const name = `Log, ${String(perChange)} a transaction, written and proved, per 1,000 rows`;
      lines.push(compare(name, 'ms', (ours / total) * 1e6, (bare / total) * 1e6));
      say(`${String(Math.round(total / ours))} rows a second at ${String(perChange)} a transaction`);
      if (perChange > 1)
        lines.push(
          compare(
            'The same beside the goal of 5,000 a second',
            'ms',
            (ours / total) * 1e6,
            1e6 / GOAL_PER_SECOND,
            1,
          ),
        );
    }
    return lines;
  } finally {
    await app.close();
  }
}

async function written(
  app: TestApp,
  tenants: readonly GivenTenant[],
  total: number,
  perChange: number,
): Promise<void> {
  const [db, trail, sealing] = [app.get(TenantDb), app.get(AuditTrail), app.get(LogSealing)];
  await Promise.all(
    tenants.map(async ({ id }) => {
      const principal = jobPrincipal(id, 'bench');
      for (let left = total / tenants.length; left > 0; left -= perChange)
        await db.run(principal, async (tx) => {
          for (let n = 0; n < perChange; n += 1)
            await trail.record(tx, 'user.updated', { userId: randomUUID() as UserId, fields: ['locale'] });
        });
      await sealing.seal(principal);
    }),
  );
}

async function writtenPlainly(
  app: TestApp,
  tenants: readonly GivenTenant[],
  total: number,
  perChange: number,
): Promise<void> {
  const db = app.get(TenantDb);
  await Promise.all(
    tenants.map(async ({ id }) => {
      for (let left = total / tenants.length; left > 0; left -= perChange)
        await db.run(jobPrincipal(id, 'bench'), (tx) =>
          tx.query(
            `insert into bare select $1, gen_random_uuid(), now(), 'user.updated', d from jsonb_array_elements($2::jsonb) d`,
            [id, JSON.stringify(Array.from({ length: perChange }, () => ({ userId: randomUUID() })))],
          ),
        );
    }),
  );
}

/** The same requests to the same code with both writers and without any, in one process on one database. */
async function cost(): Promise<readonly Comparison[]> {
  const database = await TestDatabase.create();
  const nothing = { admit: () => Promise.resolve(), note: () => undefined };
  const silent = { record: () => Promise.resolve(), recordRefusal: () => Promise.resolve() };
  const audited = await startApp({ database });
  const bare = await startApp({
    database,
    override: (builder) =>
      builder.overrideProvider(AccessLog).useValue(nothing).overrideProvider(AuditTrail).useValue(silent),
  });
  try {
    const tenant = await audited.given.tenant();
    const user = await tenant.user({ roles: ['admin'] });
    const ours = await tenant.clientFor(user);
    const theirs = await (await bare.given.tenant()).signedIn('admin');
    const lines: Comparison[] = [];
    for (const [name, request] of Object.entries(REQUESTED)) {
      const [with_, without]: [number[], number[]] = [[], []];
      const [asked, askedPlainly] = [await request(ours), await request(theirs.client)];
      for (let n = 0; n < REQUESTS; n += 1) await Promise.all([asked(n), askedPlainly(n)]);
      await alternate(
        ROUNDS,
        async () => {
          for (let n = 0; n < REQUESTS; n += 1) with_.push(await msOf(() => asked(n)));
        },
        async () => {
          for (let n = 0; n < REQUESTS; n += 1) without.push(await msOf(() => askedPlainly(n)));
        },
      );
      lines.push(compare(`${name} with its logs, p50`, 'ms', median(with_), median(without), GOAL_COST));
      lines.push(compare('The same, p95', 'ms', percentile(with_, 0.95), percentile(without, 0.95)));
    }
    return lines;
  } finally {
    await audited.close();
    await bare.close();
    await database.drop();
  }
}

type Request = (n: number) => Promise<unknown>;

const REQUESTED: Readonly<Record<string, (client: SignedInClient) => Promise<Request>>> = {
  'A list of users': (client) => Promise.resolve(() => client.get('/users?limit=50')),
  'A change of a call': async (client) => {
    const { body } = await client.post<CallView>('/calls', { title: 'Pump', inviteUserIds: [] });
    return (n) => client.patch(`/calls/${body.id}`, { title: `Pump ${String(n)}` });
  },
};

/** What people ask of a log, and how often a row answers it. */
async function searches(product: Product): Promise<readonly Comparison[]> {
  const tenant = await fill(product);
  const { client } = await tenant.signedIn('admin');
  const [middle] = await product.database.query<{
    requestId: string;
    at: Date;
    actorId: string;
    objectId: string;
  }>(
    `select e.request_id as "requestId", e.at, e.actor_id as "actorId", r.object_id as "objectId"
     from audit_entry e join audit_reference r on r.tenant_id = e.tenant_id and r.at = e.at and r.seq = e.seq
     where e.tenant_id = $1 and e.seq = $2`,
    [tenant.id, Math.round(ROWS / 20)],
  );
  if (!middle) throw new Error('Nothing was written');
  const hour = {
    from: middle.at.toISOString(),
    until: new Date(middle.at.getTime() + 3_600_000).toISOString(),
  };
  const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'the newest': {},
    'an action': { action: 'evidence.opened' },
    'a rare action': { action: 'tenant.security_changed' },
    'a person': { actorId: middle.actorId },
    'a thing': { objectId: middle.objectId },
    'an address': { address: '10.0.3.7' },
    'a request': { requestId: middle.requestId },
    'an hour long ago': hour,
    'what was refused, of a person': { outcome: 'refused', actorId: middle.actorId },
    'a frequent text': { search: '佐藤' },
    'a text that nothing has': { search: '漏水箇所' },
    'a rare text in an hour': { search: middle.requestId.slice(0, 8), ...hour },
  };
  const lines: Comparison[] = [];
  for (const [name, query] of Object.entries(questions)) {
    const path = `/audit-entries?${new URLSearchParams({ limit: '50', ...query }).toString()}`;
    const times: number[] = [];
    for (let n = 0; n < ASKED; n += 1) times.push(await msOf(() => answered(client, path)));
    lines.push(
      compare(
        `Log of ${String(ROWS)} rows, ${name}, p95 beside 1 s`,
        'ms',
        percentile(times, 0.95),
        GOAL_MS,
        1,
      ),
    );
  }
  return lines;
}

async function answered(client: SignedInClient, path: string): Promise<void> {
  const { status, body } = await client.get<Page<AuditEntryView>>(path);
  if (status !== 200) throw new Error(`${String(status)} with ${JSON.stringify(body)}`);
}

/** Rows of a thousand tenants over a year, as they come: all tenants at all times. Without a head nobody signs them: that is not what is measured. */
async function fill(product: Product): Promise<GivenTenant> {
  const { database, given } = product;
  const tenants = await Promise.all(Array.from({ length: TENANTS }, () => given.tenant()));
  await database.query(
    `select log_partition(p, date_trunc('month', now() at time zone 'utc') - make_interval(months => m))
     from unnest(array['audit_entry', 'audit_reference']) p, generate_series(1, $1::int) m`,
    [MONTHS],
  );
  await database.query(
    `create table bench_tenant as select (row_number() over ())::int - 1 as n, t as id from unnest($1::uuid[]) t`,
    [tenants.map(({ id }) => id)],
  );
  await database.query('create unique index on bench_tenant (n)');
  const begin = performance.now();
  for (let from = 0; from < ROWS; from += CHUNK)
    await database.query(FILL, [from, Math.min(from + CHUNK, ROWS) - 1, ROWS, TENANTS, MONTHS]);
  await database.query('drop table bench_tenant');
  // A year at once leaves the database busy for minutes; a year that came day by day does not.
  await database.query('vacuum (analyze) audit_entry, audit_reference');
  await database.query('checkpoint');
  say(`${String(ROWS)} rows written in ${String(Math.round((performance.now() - begin) / 1000))} s`);
  const [first] = tenants;
  if (!first) throw new Error('No tenant');
  return first;
}

/** SQL: an id that is one (RFC 9562), made of a number. */
const ID = (n: string): string => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Every tenth row is of the first tenant; numbers are gap-free in each. */
const FILL = `
  with made as (
    select t.id as tenant, i / 10 as nth, i, now() - make_interval(secs => ($3::bigint - i) * ($5::int * 2592000.0 / $3)) as at,
      case when i % 10 = 0 then i / 10 + 1 else (i / 10) / ($4::int - 1) * 9 + i % 10 end as seq,
      md5(i::text)::uuid as id
    from generate_series($1::bigint, $2::bigint) i
    join bench_tenant t on t.n = case when i % 10 = 0 then 0 else 1 + (i / 10) % ($4::int - 1) end
  ), referred as (
    insert into audit_reference (tenant_id, object_id, object_type, at, seq)
    select tenant, ${ID('i % 50000')}, 'evidence', date_trunc('milliseconds', at), seq from made
  )
  insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id, address,
    user_agent, details, search_text, salt, commitment)
  select tenant, id, seq, date_trunc('milliseconds', at),
    case when i % 100000 = 0 then 'tenant.security_changed' when i % 3 = 0 then 'evidence.opened'
      when i % 3 = 1 then 'call.joined' else 'user.updated' end,
    case when i % 50 = 0 then 'refused' else 'success' end, 'user', ${ID('nth % 200')}::text, '佐藤 美咲',
    id::text, '10.0.' || nth % 8 || '.' || nth % 250, 'Mozilla/5.0 (bench)',
    jsonb_build_object('evidenceId', ${ID('i % 50000')}),
    '佐藤美咲|evidence.opened|10.0.' || nth % 8 || '.' || nth % 250 || '|' || left(id::text, 8),
    decode(repeat(md5(i::text), 2), 'hex'), decode(repeat(md5(i::text), 2), 'hex')
  from made`;

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => (await msOf(work)) / 1000;

const say = (line: string): void => void process.stdout.write(`measured: ${line}\n`);
