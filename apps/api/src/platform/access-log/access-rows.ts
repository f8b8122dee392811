import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../access/principal.js';
import { TenantDb } from '../database/tenant-db.js';
import type { AccessEntry } from './access-entry.js';

/** Writes entries of the access log. */
@Injectable()
export class AccessRows {
  constructor(private readonly tenantDb: TenantDb) {}

  /**
   * Those that are there already are left as they are. Numbers are in the order of commits, because the row of the head is locked
   * until then: whoever has read up to one has missed none before it.
   */
  async insert(tenantId: TenantId, entries: readonly AccessEntry[]): Promise<void> {
    await this.tenantDb.run(jobPrincipal(tenantId, 'access-log'), (tx) =>
      tx.query(INSERT, [tenantId, JSON.stringify(entries)]),
    );
  }
}

const INSERT = `
  with head as (
    insert into access_head (tenant_id, size) values ($1, jsonb_array_length($2::jsonb))
    on conflict (tenant_id) do update set size = access_head.size + excluded.size
    returning size
  )
  insert into access_entry (tenant_id, id, at, via, route, outcome, status, code, content, duration_ms, actor_kind, actor_id, actor_name,
    request_id, address, user_agent, call_id, object_type, object_id, seq)
  select $1, e.id, e.at, e.via, e.route, e.outcome, e.status, e.code, e.content, e."durationMs", e."actorKind", e."actorId", e."actorName",
    e."requestId", e.address, e."userAgent", e."callId", e."objectType", e."objectId",
    head.size - jsonb_array_length($2::jsonb) + row_number() over (order by e.at, e.id)
  from head, jsonb_to_recordset($2::jsonb) as e (id uuid, at timestamptz, via text, route text, outcome text, status int, code text, content boolean,
    "durationMs" int, "actorKind" text, "actorId" text, "actorName" text, "requestId" text, address text, "userAgent" text,
    "callId" uuid, "objectType" text, "objectId" uuid)
  on conflict do nothing`;
