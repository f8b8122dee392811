import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallId, CustomFieldId, CustomFieldSubject, SiteId } from '@rinjo/contract';
import type { FieldMatch } from '../../apps/api/src/modules/calls/index.js';
import {
  type EvidenceFilter,
  listStatement,
} from '../../apps/api/src/modules/evidence/kept/evidence-list.js';
import { fullTenant } from '../support/full-tenant.js';
import { TestDatabase } from '../support/test-database.js';

/** One line of a plan after the other. */
interface Line {
  readonly 'QUERY PLAN': string;
}

const FIELD = '00000000-0000-7000-8000-0000000000f1' as CustomFieldId;
const numbered = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

describe('the gallery', () => {
  let database: TestDatabase;
  let tenantId: string;
  beforeAll(async () => {
    database = await TestDatabase.create();
    const { tenant, rows } = await fullTenant(database);
    tenantId = tenant.id;
    // So many that PostgreSQL does not prefer to look at all of them: ten items of each call, a call at each site.
    const id = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
    const values = `jsonb_build_object('${FIELD}', 'A-' || n)`;
    await database.query(
      `insert into site (tenant_id, id, name, code, address, note, created_by, created_at, custom_fields)
       select $1, ${id}, 'Site ' || n, '', '', '', $2, now(), ${values} from generate_series(1, 2000) n`,
      [tenantId, rows.get('call')?.['created_by']],
    );
    await database.query(
      `insert into call (tenant_id, id, site_id, title, phase, created_by, max_participants, media_epoch, created_at,
         schedule_revision, lobby, reminders, custom_fields)
       select $1, ${id}, ('00000000-0000-7000-8000-' || lpad(to_hex(n % 2000 + 1), 12, '0'))::uuid, 'Call', 'open', $2, 10, 0,
         now(), 0, true, 0, ${values} from generate_series(1, 2000) n`,
      [tenantId, rows.get('call')?.['created_by']],
    );
    await database.query(
      `insert into stored_object (tenant_id, id, version, bytes, sha256, wrapped_key, key_version, created_at)
       select $1, ${id}, 1, 1, repeat('a', 64), '\\x00', 1, now() from generate_series(1, 20000) n`,
      [tenantId],
    );
    await database.query(
      `insert into evidence (tenant_id, id, kind, state, by_name, name, content_type, sha256, received_at, object_id, call_id,
         site_id)
       select c.tenant_id, ${id}, 'photo', 'clean', 'Sato', 'a', 'image/jpeg', repeat('a', 64),
         now() - n * interval '1 minute', ${id}, c.id, c.site_id
       from generate_series(1, 20000) n join call c on c.tenant_id = $1
         and c.id = ('00000000-0000-7000-8000-' || lpad(to_hex(n % 2000 + 1), 12, '0'))::uuid`,
      [tenantId],
    );
    await database.query('analyze evidence, stored_object, call, site');
  });
  afterAll(() => database.drop());

  async function planned(filter: Partial<EvidenceFilter>): Promise<string> {
    const { sql, parameters } = listStatement({ visibleTo: null, trashed: false, limit: 49, ...filter });
    await database.query('set role rinjo_app');
    try {
      await database.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
      const lines = await database.query<Line>(`explain (costs off) ${sql}`, parameters);
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    } finally {
      await database.query('reset role');
    }
  }
  const match = (subject: CustomFieldSubject, ids: FieldMatch['ids']): FieldMatch => ({
    filter: { id: FIELD, subject, how: 'part', value: 'A' },
    ids,
  });
  const NEWEST = /Index Scan using evidence_newest on evidence e/;
  const SORTED = /Sort Key: e\.received_at/;

  it('is read in its order until the page is full, and asks nothing of own fields while none is looked for', async () => {
    const plan = await planned({});
    expect(plan).toMatch(NEWEST);
    expect(plan).not.toMatch(SORTED);
    expect(plan).not.toMatch(/custom_fields/);
  });

  it.each(['call', 'site'] as const)('is read so too when many values of a %s fit', async (subject) => {
    const plan = await planned({ field: match(subject, null) });
    expect(plan).toMatch(NEWEST);
    expect(plan).not.toMatch(SORTED);
    expect(plan).toMatch(new RegExp(`Index Scan using ${subject}_pkey on ${subject} `));
    expect(plan).not.toMatch(/Seq Scan on evidence/);
  });

  it('goes to the items of calls that are named where those are few', async () => {
    const plan = await planned({ field: match('call', [numbered(7) as CallId, numbered(8) as CallId]) });
    expect(plan).toMatch(/evidence_by_call/);
    expect(plan).not.toMatch(/custom_fields/);
  });

  it('finds no items where nothing fits, without looking at them', async () => {
    const few = await planned({ field: match('site', [] as readonly SiteId[]) });
    expect(few).not.toMatch(/Seq Scan on evidence/);
  });
});
