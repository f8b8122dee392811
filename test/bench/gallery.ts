import type { EvidenceView, Page } from '@rinjo/contract';
import type { Product } from '../browser/support/product.js';
import type { GivenTenant, SignedInClient } from '../support/given.js';
import { alternate, compare, type Comparison, median, percentile } from './statistics.js';

/** Items of the tenant that is asked for; the others have a hundredth of it each. */
const ITEMS = Number(process.env['GALLERY_ITEMS'] ?? 1_000_000);
const TENANTS = 100;
const ROUNDS = 10;
const ASKED = 10;
const PAGE = 48;

/** Calls of the tenant that is asked for, which its items belong to by turns. */
const CALLS = 10_000;
/** An own field of calls, a text: `A-` and the number of the call. */
const FIELD = '00000000-0000-7000-8000-0000000000f1';

interface Question {
  readonly search?: string;
  readonly entered?: string;
}

/** What is asked: everything, a word that one item has, one that half of them have, and what was entered for one call and for all. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  'the newest': {},
  'a rare word': { search: '漏水箇所' },
  'a frequent word': { search: '配管' },
  'an own field of one call': { entered: 'A-7777' },
  'an own field of all calls': { entered: 'A-' },
};

/**
 * The first page of the gallery of a tenant with a million items among a hundred tenants, through HTTP, with rights, tags,
 * comments and row-level security. Beside it the same number of rows by the plainest statement that finds them, without any of
 * that: by their time, or by `position()` in their text.
 */
export async function gallery(product: Product): Promise<readonly Comparison[]> {
  const { client, tenantId } = await prepare(product);
  const lines: Comparison[] = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const [ours, bare]: [number[], number[]] = [[], []];
    await ask(client, question);
    await alternate(
      ROUNDS,
      async () => {
        for (let i = 0; i < ASKED; i += 1) ours.push(await ask(client, question));
      },
      async () => {
        for (let i = 0; i < ASKED; i += 1) bare.push(await askPlainly(product, tenantId, question));
      },
    );
    const what = `Gallery of ${ITEMS} items, ${name}`;
    lines.push(compare(`${what}, p50`, 'ms', median(ours), median(bare)));
    lines.push(compare(`${what}, p95`, 'ms', percentile(ours, 0.95), percentile(bare, 0.95)));
  }
  return lines;
}

async function ask(client: SignedInClient, { search, entered }: Question): Promise<number> {
  const query = new URLSearchParams({
    limit: String(PAGE),
    ...(search !== undefined && { search }),
    ...(entered !== undefined && { fieldId: FIELD, fieldValue: entered }),
  });
  const began = performance.now();
  const { status, body } = await client.get<Page<EvidenceView>>(`/evidence?${query}`);
  const took = performance.now() - began;
  if (status !== 200 || body.items.length === 0) throw new Error(`${status} with ${JSON.stringify(body)}`);
  return took;
}

async function askPlainly(
  { database }: Product,
  tenantId: string,
  { search, entered }: Question,
): Promise<number> {
  const began = performance.now();
  if (entered === undefined)
    await database.query(
      `select * from evidence where tenant_id = $1 and trashed_at is null and ($2 = '' or position($2 in search_text) > 0)
       order by received_at desc, id desc limit $3`,
      [tenantId, search ?? '', PAGE],
    );
  else
    await database.query(
      `select e.* from evidence e join call c on c.tenant_id = e.tenant_id and c.id = e.call_id
       where e.tenant_id = $1 and e.trashed_at is null and position($2 in c.custom_fields ->> $4) > 0
       order by e.received_at desc, e.id desc limit $3`,
      [tenantId, entered, PAGE, FIELD],
    );
  return performance.now() - began;
}

async function prepare(product: Product): Promise<{ client: SignedInClient; tenantId: string }> {
  const tenants = await Promise.all(Array.from({ length: TENANTS }, () => product.given.tenant()));
  const [tenant] = tenants;
  if (!tenant) throw new Error('No tenant');
  await fillCalls(product, tenant);
  for (const [n, { id }] of tenants.entries()) await fill(product, id, n === 0 ? ITEMS : ITEMS / TENANTS);
  // A year at once leaves the database busy for minutes; a year that came day by day does not.
  await product.database.query('vacuum (analyze)');
  await product.database.query('checkpoint');
  return { client: (await tenant.signedIn('admin')).client, tenantId: tenant.id };
}

async function fillCalls({ database }: Product, tenant: GivenTenant): Promise<void> {
  const { id: host } = await tenant.user();
  const field = {
    ...{ id: FIELD, subject: 'call', kind: 'text', label: '工事番号', choices: [] },
    ...{ required: false, inReport: false, retired: false },
  };
  await database.query(
    'insert into custom_field_list (tenant_id, version, fields, changed_at) values ($1, 1, $2, now())',
    [tenant.id, JSON.stringify([field])],
  );
  await database.query(
    `insert into call (tenant_id, id, title, phase, created_by, max_participants, media_epoch, created_at, schedule_revision,
       lobby, reminders, custom_fields)
     select $1, ${CALL_OF('n')}, 'Call', 'open', $2, 10, 0, now(), 0, true, 0, jsonb_build_object('${FIELD}', 'A-' || n)
     from generate_series(1, $3::int) n`,
    [tenant.id, host, CALLS],
  );
}

const CALL_OF = (n: string): string => `('00000000-0000-7000-9000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Rows alone: nobody opens these. Every second one is of pipes, one in the middle of a leak. */
async function fill({ database }: Product, tenantId: string, items: number): Promise<void> {
  await database.query(
    `insert into stored_object (tenant_id, id, version, bytes, sha256, wrapped_key, key_version, created_at)
     select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 1, repeat('a', 64), '\\x00', 1, now()
     from generate_series(1, $2::int) n`,
    [tenantId, items],
  );
  await database.query(
    `insert into evidence (tenant_id, id, kind, state, by_name, name, content_type, sha256, received_at, object_id, search_text,
       call_id)
     select $1, o.id, 'photo', 'clean', '佐藤', w.text, 'image/jpeg', repeat('a', 64),
       timestamptz '2026-01-01' + n * interval '1 second', o.id, w.text,
       (select c.id from call c where c.tenant_id = $1 and c.id = ${CALL_OF(`n % ${CALLS} + 1`)})
     from generate_series(1, $2::int) n
     cross join lateral (select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id) o
     cross join lateral (select case when n % 2 = 0 then '配管' else '銘板' end || n
       || case when n = $2 / 2 then '漏水箇所' else '' end as text) w`,
    [tenantId, items],
  );
  await database.query(
    `insert into search_token (tenant_id, searched, token, object_id)
     select distinct e.tenant_id, 'evidence', substr(e.search_text, i, 2), e.id
     from evidence e cross join generate_series(1, 20) i
     where e.tenant_id = $1 and i < char_length(e.search_text)`,
    [tenantId],
  );
}
