import { Injectable } from '@nestjs/common';
import { HASH_BYTES } from '@rinjo/transparency-log';
import type { Tx } from '../../../platform/database/tx.js';
import { cut, type Tile } from './tile.js';

@Injectable()
export class TilesRepository {
  /** How many there are of a level: they come in order. */
  async count(tx: Tx, level: number): Promise<number> {
    const [row] = await tx.query<{ count: string }>(
      `select coalesce(max(index) + 1, 0) as count from audit_tile where tenant_id = $1 and level = $2`,
      [tx.principal.tenantId, level],
    );
    return Number(row?.count ?? 0);
  }

  /** One that is there already says the same: what it hashes never changes. */
  async insert(tx: Tx, { level, index, hashes, root }: Tile): Promise<void> {
    await tx.query(
      `insert into audit_tile (tenant_id, level, index, hashes, root) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [tx.principal.tenantId, level, index, hashes, root],
    );
  }

  /** The roots of the tiles of a level from `begin` to before `end`, in order. */
  async roots(tx: Tx, level: number, begin: number, end: number): Promise<readonly Buffer[]> {
    if (begin >= end) return [];
    const rows = await tx.query<{ root: Buffer }>(
      `select root from audit_tile where tenant_id = $1 and level = $2 and index >= $3 and index < $4 order by index`,
      [tx.principal.tenantId, level, begin, end],
    );
    if (rows.length !== end - begin) throw new Error(`Tiles of level ${String(level)} are missing`);
    return rows.map(({ root }) => root);
  }

  /** Some hashes of one tile; null when there is no such tile. */
  async hashes(
    tx: Tx,
    level: number,
    index: number,
    first: number,
    count: number,
  ): Promise<readonly Buffer[] | null> {
    const [row] = await tx.query<{ hashes: Buffer }>(
      `select substring(hashes from $4 for $5) as hashes from audit_tile
       where tenant_id = $1 and level = $2 and index = $3`,
      [tx.principal.tenantId, level, index, first * HASH_BYTES + 1, count * HASH_BYTES],
    );
    return row ? cut(row.hashes) : null;
  }
}
