import { Injectable } from '@nestjs/common';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Logger } from '../../../platform/logging/logger.js';
import { NodeRegistry } from '../../../platform/nodes/node-registry.js';
import { TenantLookup } from '../../tenancy/index.js';
import { LiveCalls } from '../live-calls.js';
import { WaitingRoom } from '../lobby/waiting-room.js';
import { type CallRef, MediaPort } from '../media.port.js';
import { Seats } from '../seats.js';
import { CallPlacesRepository } from './call-places.repository.js';
import { sentTo } from './place.js';

/**
 * A node that was cut off from the database for longer than its lease was dead for the others, and somebody may have taken a call of its own
 * to one of them meanwhile. The lines of those who are still here are cut, so that everybody finds the call where it is now.
 */
@Injectable()
export class TakenCalls {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly nodes: NodeRegistry,
    private readonly tenantDb: TenantDb,
    private readonly rows: CallPlacesRepository,
    private readonly live: LiveCalls,
    private readonly room: WaitingRoom,
    private readonly seats: Seats,
    private readonly media: MediaPort,
    private readonly logger: Logger,
  ) {}

  async letGo(): Promise<void> {
    const here = this.live.ids();
    if (here.length === 0 || this.nodes.urls.length === 0) return;
    const alive = await this.nodes.living();
    for (const call of await this.lookup.callsPlacedOutside(here, this.nodes.id))
      await this.live.exclusive(call.callId, async () => {
        const held = await this.tenantDb.run(jobPrincipal(call.tenantId, 'taken-calls'), (tx) =>
          this.rows.lock(tx, call.callId),
        );
        if (sentTo(held, { id: this.nodes.id, url: this.nodes.url }, alive)) this.close(call);
      });
  }

  /** In memory alone: the rows are the other node's by now. */
  private close(call: CallRef): void {
    this.logger.warn('a call is on another node by now', { callId: call.callId });
    for (const waiting of this.room.of(call.callId)) {
      this.room.remove(waiting);
      if (waiting.connection) waiting.connection.waiting = null;
      waiting.connection?.close();
    }
    for (const { ref } of this.seats.ofCall(call.callId)) this.seats.free(ref.participantId)?.close();
    this.media.closeCall(call);
    this.live.close(call.callId);
  }
}
