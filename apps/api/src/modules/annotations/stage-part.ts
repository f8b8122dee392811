import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallId, StageView, Surface } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { type CallPart, CallPartRegistry, type CallRef, LiveCalls, requireInCall } from '../calls/index.js';
import { StageRepository } from './stage.repository.js';
import type { SurfaceDto } from './surface.dto.js';
import { Surfaces } from './surfaces.js';

const EMPTY: StageView = { surface: null, by: null, version: 0 };

/** What everybody in a call has on the stage. */
@Injectable()
export class StagePart implements CallPart<'stage'>, OnModuleInit {
  readonly key = 'stage';
  private readonly stages = new Map<CallId, StageView>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly repository: StageRepository,
    private readonly surfaces: Surfaces,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const row = await this.tenantDb.run(jobPrincipal(tenantId, 'stage'), (tx) =>
      this.repository.find(tx, callId),
    );
    if (row) this.stages.set(callId, { surface: row.surface, by: row.shownBy, version: row.version });
  }

  snapshot({ callId }: CallRef): StageView {
    return this.stages.get(callId) ?? EMPTY;
  }

  close({ callId }: CallRef): void {
    this.stages.delete(callId);
  }

  /** Puts a picture before everybody. Throws FORBIDDEN, NOT_FOUND. */
  async show(principal: Principal, seat: SeatRef, wanted: SurfaceDto | Surface | null): Promise<void> {
    requireInCall(this.live.of(seat), seat, 'stage:show');
    await this.live.exclusive(seat.callId, async () => {
      const surface = wanted && this.surfaces.require(seat, wanted);
      const { tenantId, callId, participantId } = seat;
      const version = this.snapshot(seat).version + 1;
      await this.tenantDb.run(principal, (tx) =>
        this.repository.put(tx, { tenantId, callId, surface, shownBy: participantId, version }),
      );
      const stage: StageView = { surface, by: participantId, version };
      this.stages.set(callId, stage);
      this.broadcaster.toCall(seat, 'stage.changed', { stage });
    });
  }
}
