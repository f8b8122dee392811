import type { TenantId } from '@rinjo/contract';
import type { TestDatabase } from './test-database.js';

/** SQL: entries of one tenant that end at a moment, one each 10 ms, with numbers that go on. They commit to nothing. */
const FILL = `
  with head as (
    insert into audit_head (tenant_id, size) values ($1, $2::bigint)
    on conflict (tenant_id) do update set size = audit_head.size + excluded.size returning size
  )
  insert into audit_entry (tenant_id, id, seq, at, action, outcome, actor_kind, actor_id, actor_name, request_id, address,
    user_agent, details, search_text, salt, commitment)
  select $1, gen_random_uuid(), head.size - $2::bigint + i,
    date_trunc('milliseconds', $3::timestamptz - make_interval(secs => ($2::bigint - i) * 0.01)),
    case when i % 3 = 0 then 'evidence.opened' else 'user.updated' end, case when i % 50 = 0 then 'refused' else 'success' end,
    'user', md5((i % 200)::text)::uuid::text, '佐藤 美咲', gen_random_uuid()::text, '10.0.' || i % 8 || '.' || i % 250,
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', jsonb_build_object('userId', md5((i % 500)::text)::uuid, 'n', i),
    '佐藤美咲|user.updated|' || i, decode(repeat(md5(i::text), 2), 'hex'), decode(repeat(md5(i::text), 2), 'hex')
  from head, generate_series(1, $2::bigint) i`;

/** Gives the log of a tenant that many entries more. */
export async function manyEntries(
  database: TestDatabase,
  tenantId: TenantId,
  count: number,
  end = new Date(),
): Promise<void> {
  await database.query(FILL, [tenantId, count, end]);
  await database.query('analyze audit_entry');
}
