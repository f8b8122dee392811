import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';

export interface TenantLogo {
  readonly jpeg: Buffer;
  /** Of these bytes, in hexadecimal. */
  readonly sha256: string;
}

@Injectable()
export class TenantLogoRepository {
  async current(tx: Tx): Promise<TenantLogo | null> {
    const [row] = await tx.query<TenantLogo>('select jpeg, sha256 from tenant_logo where tenant_id = $1', [
      tx.principal.tenantId,
    ]);
    return row ?? null;
  }

  /** SHA-256 in hexadecimal; null when there is none. */
  async hash(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ sha256: string }>('select sha256 from tenant_logo where tenant_id = $1', [
      tx.principal.tenantId,
    ]);
    return row?.sha256 ?? null;
  }

  async put(tx: Tx, { jpeg, sha256 }: TenantLogo, by: string, at: Date): Promise<void> {
    await tx.query(
      `insert into tenant_logo (tenant_id, jpeg, sha256, changed_by, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id) do update set jpeg = $2, sha256 = $3, changed_by = $4, changed_at = $5`,
      [tx.principal.tenantId, jpeg, sha256, by, at],
    );
  }

  /** False when there was none. */
  async remove(tx: Tx): Promise<boolean> {
    const rows = await tx.query('delete from tenant_logo where tenant_id = $1 returning tenant_id', [
      tx.principal.tenantId,
    ]);
    return rows.length > 0;
  }
}
