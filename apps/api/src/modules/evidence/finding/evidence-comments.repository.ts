import { Injectable } from '@nestjs/common';
import type { EvidenceComment, EvidenceCommentId, EvidenceId, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

interface Row extends Omit<EvidenceComment, 'at'> {
  readonly at: Date;
}

@Injectable()
export class EvidenceCommentsRepository {
  /** The oldest first. */
  async of(tx: Tx, evidenceId: EvidenceId): Promise<EvidenceComment[]> {
    const rows = await tx.query<Row>(
      `select id, at, by_name as "byName", by_user_id as "byUserId", text from evidence_comment
       where tenant_id = $1 and evidence_id = $2 order by at, id`,
      [tx.principal.tenantId, evidenceId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async count(tx: Tx, evidenceId: EvidenceId): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      'select count(*)::int as n from evidence_comment where tenant_id = $1 and evidence_id = $2',
      [tx.principal.tenantId, evidenceId],
    );
    return row?.n ?? 0;
  }

  async insert(tx: Tx, evidenceId: EvidenceId, comment: EvidenceComment): Promise<void> {
    const { id, at, byName, byUserId, text } = comment;
    await tx.query(
      `insert into evidence_comment (tenant_id, id, evidence_id, at, by_user_id, by_name, text)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.principal.tenantId, id, evidenceId, at, byUserId, byName, text],
    );
  }

  /** Only one that this user wrote, or any for null. False when there is none. */
  async delete(tx: Tx, evidenceId: EvidenceId, id: EvidenceCommentId, by: UserId | null): Promise<boolean> {
    const rows = await tx.query(
      `delete from evidence_comment where tenant_id = $1 and evidence_id = $2 and id = $3
         and ($4::uuid is null or by_user_id = $4) returning id`,
      [tx.principal.tenantId, evidenceId, id, by],
    );
    return rows.length > 0;
  }

  /** What a deleted person said stays; who said it does not. */
  async forget(tx: Tx, userId: UserId, name: string): Promise<void> {
    await tx.query('update evidence_comment set by_name = $2 where by_user_id = $1', [userId, name]);
  }
}
