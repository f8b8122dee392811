import { Injectable } from '@nestjs/common';
import type { CallId, EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

export interface ReceiptRow {
  readonly evidenceId: EvidenceId;
  readonly callId: CallId | null;
  readonly statement: string;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

const SELECT = `
  select e.id as "evidenceId", e.call_id as "callId", r.statement, r.signature, r.public_key as "publicKey"
  from evidence e join evidence_receipt r on r.tenant_id = e.tenant_id and r.evidence_id = e.id
  where e.trashed_at is null`;
/** Copies of one file that an answer names. */
const MOST = 20;

@Injectable()
export class ReceiptsRepository {
  async insert(tx: Tx, row: Omit<ReceiptRow, 'callId'>): Promise<void> {
    await tx.query(
      `insert into evidence_receipt (tenant_id, evidence_id, statement, signature, public_key) values ($1, $2, $3, $4, $5)`,
      [tx.principal.tenantId, row.evidenceId, row.statement, row.signature, row.publicKey],
    );
  }

  async find(tx: Tx, id: EvidenceId): Promise<ReceiptRow | null> {
    const [row] = await tx.query<ReceiptRow>(`${SELECT} and e.id = $1`, [id]);
    return row ?? null;
  }

  /** The oldest first. */
  withHash(tx: Tx, sha256: string): Promise<ReceiptRow[]> {
    return tx.query<ReceiptRow>(`${SELECT} and e.sha256 = $1 order by e.received_at, e.id limit ${MOST}`, [
      sha256,
    ]);
  }
}
