import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';

/** What was signed once. */
export interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  readonly at: Date;
  /** Version of the tenant's key from which the signing key is derived. */
  readonly keyVersion: number;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Buffer;
  readonly note: string;
}

interface Row extends Omit<CheckpointRow, 'size'> {
  readonly size: string;
}

const COLUMNS = `size, root, at, key_version as "keyVersion", public_key as "publicKey", note`;

@Injectable()
export class CheckpointsRepository {
  async latest(tx: Tx): Promise<CheckpointRow | null> {
    const [row] = await this.before(tx, null, 1);
    return row ?? null;
  }

  /** Whose log it is, as its first checkpoint says; null before there is one. */
  async origin(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ readonly origin: string }>(
      `select split_part(note, E'\\n', 1) as origin from audit_checkpoint where tenant_id = $1 order by size limit 1`,
      [tx.principal.tenantId],
    );
    return row?.origin ?? null;
  }

  /** The largest first, below a size if one is given. */
  async before(tx: Tx, size: number | null, limit: number): Promise<readonly CheckpointRow[]> {
    const rows = await tx.query<Row>(
      `select ${COLUMNS} from audit_checkpoint where tenant_id = $1 and ($2::bigint is null or size < $2)
       order by size desc limit $3`,
      [tx.principal.tenantId, size, limit],
    );
    return rows.map(toCheckpoint);
  }

  /** The smallest that has the entry of this number; null when none has it yet. */
  async covering(tx: Tx, seq: number): Promise<CheckpointRow | null> {
    const [row] = await tx.query<Row>(
      `select ${COLUMNS} from audit_checkpoint where tenant_id = $1 and size >= $2 order by size limit 1`,
      [tx.principal.tenantId, seq],
    );
    return row ? toCheckpoint(row) : null;
  }

  async ofSize(tx: Tx, size: number): Promise<CheckpointRow | null> {
    const row = await this.covering(tx, size);
    return row?.size === size ? row : null;
  }

  /** In order, after a size. */
  async after(tx: Tx, size: number, limit: number): Promise<readonly CheckpointRow[]> {
    const rows = await tx.query<Row>(
      `select ${COLUMNS} from audit_checkpoint where tenant_id = $1 and size > $2 order by size limit $3`,
      [tx.principal.tenantId, size, limit],
    );
    return rows.map(toCheckpoint);
  }

  /** The largest that leaves at least so many entries of `size` after it; null when none does. */
  async leaving(tx: Tx, size: number, entries: number): Promise<CheckpointRow | null> {
    const [row] = await this.before(tx, Math.max(0, size - entries) + 1, 1);
    return row ?? null;
  }

  /** Every key that has signed, the oldest first. */
  async keys(tx: Tx): Promise<readonly Buffer[]> {
    const rows = await tx.query<{ publicKey: Buffer }>(
      `select public_key as "publicKey" from audit_checkpoint where tenant_id = $1
       group by public_key order by min(size)`,
      [tx.principal.tenantId],
    );
    return rows.map(({ publicKey }) => publicKey);
  }

  /** False when another process has signed this size. */
  async insert(tx: Tx, row: CheckpointRow): Promise<boolean> {
    const rows = await tx.query(
      `insert into audit_checkpoint (tenant_id, size, root, at, key_version, public_key, note)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning size`,
      [tx.principal.tenantId, row.size, row.root, row.at, row.keyVersion, row.publicKey, row.note],
    );
    return rows.length > 0;
  }
}

const toCheckpoint = (row: Row): CheckpointRow => ({ ...row, size: Number(row.size) });
