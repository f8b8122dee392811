import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { AuditAction } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

export interface AuditFilter {
  readonly action: AuditAction | null;
  /** Only entries before this number. */
  readonly before: string | null;
  readonly limit: number;
}

@Injectable()
export class AuditEntriesRepository {
  /** Newest first. */
  list(tx: Tx, { action, before, limit }: AuditFilter): Promise<AuditEntryEntity[]> {
    return tx.repo(AuditEntryEntity).find({
      where: {
        tenantId: tx.principal.tenantId,
        ...(action !== null && { action }),
        ...(before !== null && { seq: LessThan(before) }),
      },
      order: { seq: 'DESC' },
      take: limit,
    });
  }
}
