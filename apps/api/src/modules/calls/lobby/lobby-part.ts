import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LobbyView, ParticipantId } from '@rinjo/contract';
import { jobPrincipal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { Clock } from '../../../platform/time/clock.js';
import { mayInCall } from '../call.js';
import { type CallPart, CallPartRegistry } from '../call-parts.js';
import { LiveCalls } from '../live-calls.js';
import type { CallRef } from '../media.port.js';
import { Lobby } from './lobby.js';
import { LobbyRepository } from './lobby.repository.js';

/** Who waits, in the snapshot of those who may let them in. Changes come as `lobby.changed`, to nobody else either. */
@Injectable()
export class LobbyPart implements CallPart<'lobby'>, OnModuleInit {
  readonly key = 'lobby';

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly entries: LobbyRepository,
    private readonly live: LiveCalls,
    private readonly lobby: Lobby,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const rows = await this.tenantDb.run(jobPrincipal(tenantId, 'lobby'), (tx) =>
      this.entries.waiting(tx, callId, this.clock.now()),
    );
    for (const row of rows) this.lobby.adopt(row);
  }

  snapshot({ callId }: CallRef, self: ParticipantId): LobbyView | null {
    const role = this.live.find(callId)?.participants.get(self)?.role;
    return role && mayInCall(role, 'lobby:admit') ? this.lobby.view(callId) : null;
  }

  left(call: CallRef): void {
    this.lobby.attendance(call);
  }

  close(call: CallRef): void {
    this.lobby.attendance(call);
  }
}
