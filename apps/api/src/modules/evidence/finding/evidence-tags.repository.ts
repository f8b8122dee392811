import { Injectable } from '@nestjs/common';
import { type EvidenceId, type EvidenceTag, LIMITS, type UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { visibleTo } from '../kept/visible-evidence.js';

@Injectable()
export class EvidenceTagsRepository {
  async of(tx: Tx, id: EvidenceId): Promise<readonly string[]> {
    const rows = await tx.query<{ tag: string }>(
      'select tag from evidence_tag where tenant_id = $1 and evidence_id = $2 order by tag',
      [tx.principal.tenantId, id],
    );
    return rows.map(({ tag }) => tag);
  }

  /** Puts these tags in place of all that there were. */
  async set(tx: Tx, id: EvidenceId, tags: readonly string[]): Promise<void> {
    const { tenantId } = tx.principal;
    await tx.query(
      'delete from evidence_tag where tenant_id = $1 and evidence_id = $2 and tag <> all($3::text[])',
      [tenantId, id, tags],
    );
    await tx.query(
      `insert into evidence_tag (tenant_id, evidence_id, tag)
       select $1, $2, unnest($3::text[]) on conflict do nothing`,
      [tenantId, id, tags],
    );
  }

  /** Tags of what this user may see, null for everything; the most frequent first. */
  inUse(tx: Tx, userId: UserId | null): Promise<EvidenceTag[]> {
    return tx.query<EvidenceTag>(
      `select t.tag, count(*)::int as items from evidence_tag t
       join evidence e on e.tenant_id = t.tenant_id and e.id = t.evidence_id
       where t.tenant_id = $1 and e.trashed_at is null and ${visibleTo('$2')}
       group by t.tag order by items desc, t.tag limit $3`,
      [tx.principal.tenantId, userId, LIMITS.evidenceTags],
    );
  }
}
