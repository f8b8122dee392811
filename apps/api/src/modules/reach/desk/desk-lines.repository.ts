import { Injectable } from '@nestjs/common';
import type { DeskLineId, SessionId, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

export interface DeskLineRow {
  readonly id: DeskLineId;
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly nodeKey: number;
  readonly openedAt: Date;
}

@Injectable()
export class DeskLinesRepository {
  /** Fails when the session is over. */
  async insert(tx: Tx, line: DeskLineRow): Promise<void> {
    await tx.query(
      `insert into desk_line (tenant_id, id, user_id, session_id, node_key, opened_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.principal.tenantId, line.id, line.userId, line.sessionId, line.nodeKey, line.openedAt],
    );
  }

  /** Answers whose lines they were. */
  async delete(tx: Tx, ids: readonly DeskLineId[]): Promise<UserId[]> {
    const rows = await tx.query<{ userId: UserId }>(
      `delete from desk_line where id = any($1::uuid[]) returning user_id as "userId"`,
      [ids],
    );
    return rows.map(({ userId }) => userId);
  }
}
