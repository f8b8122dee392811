import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  EvidenceId,
  EvidenceReceipt,
  EvidenceVerification,
  EvidenceView,
  TenantId,
  VerifiedEvidence,
} from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantSigner } from '../../../platform/crypto/tenant-signer.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { type ReceiptRow, ReceiptsRepository } from './receipts.repository.js';
import { type Said, statementOf } from './statement.js';

/** Signs what comes, and knows it again. */
@Injectable()
export class Receipts {
  constructor(
    private readonly signer: TenantSigner,
    private readonly repository: ReceiptsRepository,
    private readonly access: EvidenceAccess,
    private readonly tenantDb: TenantDb,
  ) {}

  /** Gets the key, outside of a transaction; what it answers signs and writes within one. */
  async issuer(tenantId: TenantId): Promise<(tx: Tx, view: EvidenceView, said: Said) => Promise<void>> {
    const sign = await this.signer.of(tenantId, 'receipt');
    return (tx, view, said) => {
      const statement = statementOf(tenantId, view, said);
      return this.repository.insert(tx, {
        ...{ evidenceId: view.id, statement, cameSha256: said.stripped?.cameSha256 ?? null },
        ...sign(statement),
      });
    };
  }

  /** Throws NOT_FOUND. */
  read(principal: Principal, id: EvidenceId): Promise<EvidenceReceipt> {
    return this.tenantDb.run(principal, async (tx) => {
      const row = await this.repository.find(tx, id);
      if (!row) throw new DomainError('NOT_FOUND');
      await this.access.require(tx, principal, row.callId);
      return receiptOf(row);
    });
  }

  /** What is kept that has, or had when it came, exactly these bytes, as far as the caller may see it. */
  verify(principal: Principal, sha256: string): Promise<EvidenceVerification> {
    return this.tenantDb.run(principal, async (tx) => {
      const seen: ReceiptRow[] = [];
      for (const row of await this.repository.withHash(tx, sha256))
        if (await this.sees(tx, principal, row)) seen.push(row);
      // What is kept as it came says more than what came and was stripped.
      const same = seen.filter((row) => row.sha256 === sha256);
      const items: VerifiedEvidence[] = (same.length > 0 ? same : seen).map((row) => ({
        ...{ evidenceId: row.evidenceId, ...receiptOf(row) },
      }));
      return { result: same.length > 0 ? 'unaltered' : items.length > 0 ? 'stripped' : 'unknown', items };
    });
  }

  private async sees(tx: Tx, principal: Principal, { callId }: ReceiptRow): Promise<boolean> {
    try {
      await this.access.require(tx, principal, callId);
      return true;
    } catch (cause) {
      if (cause instanceof DomainError) return false;
      throw cause;
    }
  }
}

/** As people get it. */
export const receiptOf = ({ statement, signature, publicKey }: ReceiptRow): EvidenceReceipt => ({
  statement,
  signature: signature.toString('base64url'),
  publicKey: publicKey.toString('base64url'),
  keyId: createHash('sha256').update(publicKey).digest('hex').slice(0, 16),
});
