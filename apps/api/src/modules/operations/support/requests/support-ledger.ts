import { Injectable } from '@nestjs/common';
import type { SupportEvent, SupportKind, SupportRequestId, SupportSide, TenantId } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

/** A request as the operator's list and the rows of the check sheet know it: nothing of what was written but its subject. */
export interface SupportLedgerRow {
  readonly id: SupportRequestId;
  readonly tenantId: TenantId;
  readonly tenantName: string;
  readonly number: number;
  readonly kind: SupportKind;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly firstReplyAt: Date | null;
  readonly lastKind: SupportEvent;
  readonly lastSide: SupportSide;
  readonly lastAt: Date;
}

const SELECT = `
  select r.id, r.tenant_id as "tenantId", t.name as "tenantName", r.number, r.kind, r.subject, r.received_at as "receivedAt",
    (select min(f.at) from support_message f where f.tenant_id = r.tenant_id and f.request_id = r.id
       and f.side = 'desk' and f.kind = 'message') as "firstReplyAt",
    m.kind as "lastKind", m.side as "lastSide", m.at as "lastAt"
  from support_request r
  join tenant t on t.tenant_id = r.tenant_id and not t.is_canary
  join lateral (select l.kind, l.side, l.at from support_message l
    where l.tenant_id = r.tenant_id and l.request_id = r.id order by l.seq desc limit 1) m on true`;

/** All requests of the installation. */
@Injectable()
export class SupportLedger {
  constructor(private readonly system: SystemDb) {}

  /** Those that are not closed, the oldest first. */
  open(limit: number): Promise<SupportLedgerRow[]> {
    return this.system.query<SupportLedgerRow>(
      `${SELECT} where m.kind <> 'closed' order by r.received_at, r.id limit $1`,
      [limit],
    );
  }

  /** The newest first. */
  closed(before: readonly [at: string, id: string] | null, limit: number): Promise<SupportLedgerRow[]> {
    return this.system.query<SupportLedgerRow>(
      `${SELECT} where m.kind = 'closed' and ($1::timestamptz is null or (r.received_at, r.id) < ($1, $2::uuid))
       order by r.received_at desc, r.id desc limit $3`,
      [before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async find(id: SupportRequestId): Promise<SupportLedgerRow | null> {
    const [row] = await this.system.query<SupportLedgerRow>(`${SELECT} where r.id = $1`, [id]);
    return row ?? null;
  }

  /** Received from then on and before then, of all tenants or of one. */
  received(from: Date, to: Date, tenantId: TenantId | null): Promise<SupportLedgerRow[]> {
    return this.system.query<SupportLedgerRow>(
      `${SELECT} where r.received_at >= $1 and r.received_at < $2 and ($3::uuid is null or r.tenant_id = $3)
       order by r.received_at, r.id`,
      [from, to, tenantId],
    );
  }
}
