import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, UserId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../platform/time/clock.js';
import { type CallTie, CallTies, type Left } from '../../calls/index.js';
import { Presences } from '../presence/presences.js';
import { RingChanges } from './ring-changes.js';
import { RingsRepository } from './rings.repository.js';

/** Joining a call answers its ring, wherever one came from; a call that nobody is in any more rings nobody. */
@Injectable()
export class RingTies implements CallTie, OnModuleInit {
  constructor(
    private readonly ties: CallTies,
    private readonly rings: RingsRepository,
    private readonly changes: RingChanges,
    private readonly presences: Presences,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ties.add(this);
  }

  async joined(tx: Tx, callId: CallId, userId: UserId): Promise<void> {
    const open = await this.rings.openTo(tx, userId);
    for (const ring of open.filter((to) => to.callId === callId))
      await this.changes.move(tx, ring.id, 'answer');
    if (await this.rings.see(tx, userId, { callId }, this.clock.now())) await this.changes.count(tx, userId);
    await this.presences.changed(tx, [userId]);
  }

  async left(tx: Tx, { callId, userIds, empty }: Left): Promise<void> {
    if (empty)
      for (const ring of await this.rings.openOfCall(tx, callId))
        await this.changes.move(tx, ring.id, 'cancel');
    await this.presences.changed(tx, userIds);
  }
}
