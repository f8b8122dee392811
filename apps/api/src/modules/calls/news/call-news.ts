import { Injectable } from '@nestjs/common';
import { Notifications } from '../../../platform/database/notifications.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveCalls } from '../live-calls.js';
import type { CallRef } from '../media.port.js';

export const CALL_NEWS_CHANNEL = 'rinjo_call';

/** What a node that does not hold a call has changed of it, the one that holds it has to hear: its people are there. */
@Injectable()
export class CallNews {
  constructor(
    private readonly notifications: Notifications,
    private readonly live: LiveCalls,
  ) {}

  /** Heard with the commit. Nothing is said of a call that is here. */
  async tell(tx: Tx, { tenantId, callId }: CallRef): Promise<void> {
    if (this.live.find(callId)) return;
    await this.notifications.send(tx, CALL_NEWS_CHANNEL, JSON.stringify({ tenantId, callId }));
  }
}
