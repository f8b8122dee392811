import { Injectable } from '@nestjs/common';
import type { ProvisioningRequestView } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';

export interface NotedRequest {
  readonly id: string;
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly detail: string | null;
}

const KEPT = 200;
const SHOWN = 50;

@Injectable()
export class ProvisioningRepository {
  /** Keeps the newest; one in fifty times the older ones are deleted. */
  async note(tx: Tx, { id, at, method, path, status, detail }: NotedRequest): Promise<void> {
    await tx.query(
      `insert into provisioning_request (tenant_id, id, at, method, path, status, detail)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.principal.tenantId, id, at, method, path, status, detail],
    );
    if (Number.parseInt(id.slice(-4), 16) % 50 !== 0) return;
    await tx.query(
      `delete from provisioning_request where at < (
         select at from provisioning_request order by at desc offset ${KEPT} limit 1)`,
    );
  }

  async newest(tx: Tx): Promise<ProvisioningRequestView[]> {
    const rows = await tx.query<Omit<ProvisioningRequestView, 'at'> & { readonly at: Date }>(
      `select at, method, path, status, detail from provisioning_request order by at desc, id desc limit ${SHOWN}`,
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async kept(tx: Tx): Promise<{ readonly users: number; readonly groups: number }> {
    const [row] = await tx.query<{ users: number; groups: number }>(
      `select (select count(*)::int from provisioned_user where released_at is null) as users,
         (select count(*)::int from user_group where external_id is not null) as groups`,
    );
    return row ?? { users: 0, groups: 0 };
  }
}
