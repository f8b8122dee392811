import { Injectable } from '@nestjs/common';
import type { CallId, EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

export interface ReceiptRow {
  readonly evidenceId: EvidenceId;
  readonly callId: CallId | null;
  readonly statement: string;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
  /** Of what is kept. */
  readonly sha256: string;
}

const SELECT = `
  select e.id as "evidenceId", e.call_id as "callId", e.sha256, r.statement, r.signature,
    r.public_key as "publicKey"
  from evidence e join evidence_receipt r on r.tenant_id = e.tenant_id and r.evidence_id = e.id
  where e.trashed_at is null`;
/** Copies of one file that an answer names. */
const MOST = 20;

@Injectable()
export class ReceiptsRepository {
  async insert(
    tx: Tx,
    row: Omit<ReceiptRow, 'callId' | 'sha256'> & { readonly cameSha256: string | null },
  ): Promise<void> {
    await tx.query(
      `insert into evidence_receipt (tenant_id, evidence_id, statement, signature, public_key, came_sha256)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[tx.principal.tenantId, row.evidenceId, row.statement, row.signature, row.publicKey],
        row.cameSha256,
      ],
    );
  }

  async find(tx: Tx, id: EvidenceId): Promise<ReceiptRow | null> {
    const [row] = await tx.query<ReceiptRow>(`${SELECT} and e.id = $1`, [id]);
    return row ?? null;
  }

  /** Kept with this hash, or come with it and stripped; the oldest first. */
  withHash(tx: Tx, sha256: string): Promise<ReceiptRow[]> {
    return tx.query<ReceiptRow>(
      `${SELECT} and (e.sha256 = $1 or r.came_sha256 = $1) order by e.received_at, e.id limit ${MOST}`,
      [sha256],
    );
  }
}
