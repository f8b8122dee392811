import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BOARD_FIELDS, type BoardTexts, type BoardView, type CallId, type WriteBoard } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Broadcaster } from '../../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../../platform/realtime/connection.js';
import {
  type CallPart,
  CallPartRegistry,
  type CallRef,
  LiveCalls,
  requireInCall,
} from '../../calls/index.js';
import { BoardRepository } from './board.repository.js';

/** The electronic blackboard of a call: kept in the database, over every picture of the site while it is shown. */
@Injectable()
export class BoardPart implements CallPart<'board'>, OnModuleInit {
  readonly key = 'board';
  private readonly boards = new Map<CallId, BoardView>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly repository: BoardRepository,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const row = await this.tenantDb.run(jobPrincipal(tenantId, 'board'), (tx) =>
      this.repository.find(tx, callId),
    );
    if (!row) return;
    const { texts, corner, shown, writtenBy: by, version } = row;
    this.boards.set(callId, { texts, corner, shown, by, version });
  }

  /** Null until something was written. */
  snapshot({ callId }: CallRef): BoardView | null {
    return this.boards.get(callId) ?? null;
  }

  close({ callId }: CallRef): void {
    this.boards.delete(callId);
  }

  /** Throws FORBIDDEN. */
  async write(principal: Principal, seat: SeatRef, { texts, corner, shown }: WriteBoard): Promise<void> {
    requireInCall(this.live.of(seat), seat, 'board:write');
    await this.live.exclusive(seat.callId, async () => {
      const { tenantId, callId, participantId: by } = seat;
      const version = (this.snapshot(seat)?.version ?? 0) + 1;
      const board: BoardView = { texts: known(texts), corner, shown, by, version };
      await this.tenantDb.run(principal, (tx) =>
        this.repository.put(tx, {
          ...{ tenantId, callId, texts: board.texts, corner, shown, writtenBy: by, version },
        }),
      );
      this.boards.set(callId, board);
      this.broadcaster.toCall(seat, 'board.changed', { board });
    });
  }
}

/** Only the fields of a board, in their order. */
const known = (texts: BoardTexts): BoardTexts =>
  Object.fromEntries(BOARD_FIELDS.map((field) => [field, texts[field]])) as Record<keyof BoardTexts, string>;
