import { Injectable, type OnModuleInit } from '@nestjs/common';
import { drawingAfter, refuseDrawing, surfaceKey } from '@rinjo/annotation';
import type { CallId, DrawingOperation, DrawingView } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import {
  type CallPart,
  CallPartRegistry,
  type CallRef,
  FeaturesPart,
  LiveCalls,
  mayInCallOf,
} from '../calls/index.js';
import { requireFeature } from '../tenancy/index.js';
import { DrawingRepository } from './drawing.repository.js';
import type { OnSurfaceDto } from './drawing.dto.js';
import { Surfaces } from './surfaces.js';

interface Kept {
  readonly view: DrawingView;
  /** Number of the last step. */
  readonly seq: number;
}
const NOTHING: Kept = { view: {}, seq: 0 };

/** What is drawn in a call: every step is kept, in the one order that everybody applies. */
@Injectable()
export class DrawingPart implements CallPart<'drawing'>, OnModuleInit {
  readonly key = 'drawing';
  private readonly calls = new Map<CallId, Kept>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly repository: DrawingRepository,
    private readonly surfaces: Surfaces,
    private readonly live: LiveCalls,
    private readonly features: FeaturesPart,
    private readonly audit: AuditTrail,
    private readonly broadcaster: Broadcaster,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async load({ tenantId, callId }: CallRef): Promise<void> {
    const kept = await this.tenantDb.run(jobPrincipal(tenantId, 'drawing'), (tx) =>
      this.repository.drawn(tx, callId),
    );
    this.calls.set(callId, kept);
  }

  snapshot({ callId }: CallRef): DrawingView {
    return this.kept(callId).view;
  }

  close({ callId }: CallRef): void {
    this.calls.delete(callId);
  }

  /** One more step. Throws FEATURE_OFF, VALIDATION, NOT_FOUND, FORBIDDEN, DRAWING_FULL. */
  take(principal: Principal, seat: SeatRef, on: OnSurfaceDto, operation: DrawingOperation): Promise<void> {
    return this.live.exclusive(seat.callId, async () => {
      requireFeature(this.features.snapshot(seat), 'drawing');
      const surface = this.surfaces.require(seat, on.surface);
      const { tenantId, callId, participantId: author } = seat;
      const { view, seq } = this.kept(callId);
      const mayEraseOthers = mayInCallOf(this.live.of(seat), seat, 'drawing:erase');
      const refusal = refuseDrawing(view, surfaceKey(surface), { author, mayEraseOthers }, operation);
      if (refusal) throw new DomainError(refusal);
      const step = { author, surface, operation };
      const after = drawingAfter(view, step);
      // A repetition, or nothing to undo.
      if (after === view) return;
      const row = { tenantId, callId, seq: seq + 1, participantId: author, surface, operation };
      await this.tenantDb.run(principal, async (tx) => {
        await this.repository.insert(tx, { ...row, at: this.clock.now() });
        if (operation.kind === 'clear' && operation.scope === 'all')
          await this.audit.record(tx, 'drawing.cleared', { callId, participantId: author });
      });
      this.calls.set(callId, { view: after, seq: seq + 1 });
      this.broadcaster.toCall(seat, 'drawing.changed', { step });
    });
  }

  private kept(callId: CallId): Kept {
    return this.calls.get(callId) ?? NOTHING;
  }
}
