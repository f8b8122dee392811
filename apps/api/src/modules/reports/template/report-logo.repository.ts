import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';

export interface ReportLogo {
  readonly jpeg: Buffer;
  /** Of these bytes, in hexadecimal. */
  readonly sha256: string;
}

@Injectable()
export class ReportLogoRepository {
  async current(tx: Tx): Promise<ReportLogo | null> {
    const [row] = await tx.query<ReportLogo>('select jpeg, sha256 from report_logo');
    return row ?? null;
  }

  async put(tx: Tx, { jpeg, sha256 }: ReportLogo, by: string, at: Date): Promise<void> {
    await tx.query(
      `insert into report_logo (tenant_id, jpeg, sha256, changed_by, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id) do update set jpeg = $2, sha256 = $3, changed_by = $4, changed_at = $5`,
      [tx.principal.tenantId, jpeg, sha256, by, at],
    );
  }

  /** False when there was none. */
  async remove(tx: Tx): Promise<boolean> {
    return (await tx.query('delete from report_logo returning tenant_id')).length > 0;
  }
}
