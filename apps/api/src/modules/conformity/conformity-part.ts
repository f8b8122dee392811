import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CallId,
  type ChooseConformity,
  type ConformityLimits,
  type ConformityPreset,
  type ConformityView,
  type ReportFilm,
} from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../platform/access/principal.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import type { SeatRef } from '../../platform/realtime/connection.js';
import { Clock } from '../../platform/time/clock.js';
import {
  type CallPart,
  CallPartRegistry,
  type CallRef,
  LiveCalls,
  MediaPort,
  requireInCall,
} from '../calls/index.js';
import { conformityOf, TenantsRepository } from '../tenancy/index.js';
import { ConformitySampler } from './conformity-sampler.js';
import { ConformityRepository, type FilmTotal } from './conformity.repository.js';

const OFF: ConformityView = { preset: 'off', limits: null };

/** Whether a call is measured against the numbers of remote inspection (遠隔臨場), and against which. */
@Injectable()
export class ConformityPart implements CallPart<'conformity'>, OnModuleInit, BeforeApplicationShutdown {
  readonly key = 'conformity';
  private readonly calls = new Map<CallId, ConformityView>();

  constructor(
    private readonly registry: CallPartRegistry,
    private readonly tenantDb: TenantDb,
    private readonly repository: ConformityRepository,
    private readonly tenants: TenantsRepository,
    private readonly sampler: ConformitySampler,
    private readonly live: LiveCalls,
    private readonly media: MediaPort,
    private readonly broadcaster: Broadcaster,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sampler.stop();
  }

  async load(ref: CallRef): Promise<void> {
    const { view, totals } = await this.tenantDb.run(jobPrincipal(ref.tenantId, 'conformity'), async (tx) => {
      const row = await this.repository.chosen(tx, ref.callId);
      const chosen = row ?? (await this.begin(tx, ref));
      const totals = chosen.limits ? await this.repository.totals(tx, ref.callId) : [];
      return { view: { preset: chosen.preset, limits: chosen.limits }, totals };
    });
    this.take(ref, view, totals);
  }

  /** What the tenant wants is written down with the first call: a later change of mind does not change it. */
  private async begin(tx: Tx, { tenantId, callId }: CallRef): Promise<ConformityView> {
    const { preset } = conformityOf(await this.tenants.own(tx));
    const limits = await this.limitsOf(tx, preset);
    if (limits)
      await this.repository.choose(tx, {
        ...{ tenantId, callId, preset, limits, chosenBy: null, chosenAt: this.clock.now() },
      });
    return { preset, limits };
  }

  snapshot({ callId }: CallRef): ConformityView {
    return this.calls.get(callId) ?? OFF;
  }

  close(ref: CallRef): void {
    this.sampler.end(ref);
    this.calls.delete(ref.callId);
    this.allow(ref, null);
  }

  /** Throws FORBIDDEN; VALIDATION for limits without `own`. */
  async choose(principal: Principal, seat: SeatRef, choice: ChooseConformity): Promise<void> {
    requireInCall(this.live.of(seat), seat, 'call:update');
    const { preset } = choice;
    if (preset !== 'own' && choice.limits) throw new DomainError('VALIDATION', { fields: ['limits:isNull'] });
    await this.live.exclusive(seat.callId, async () => {
      const { callId, participantId } = seat;
      const { limits, totals } = await this.tenantDb.run(principal, async (tx) => {
        const wanted = choice.limits ?? (await this.limitsOf(tx, preset));
        await this.repository.choose(tx, {
          ...{ tenantId: seat.tenantId, callId, preset, limits: wanted },
          ...{ chosenBy: participantId, chosenAt: this.clock.now() },
        });
        await this.audit.record(tx, 'call.conformity_chosen', { callId, participantId, preset });
        return { limits: wanted, totals: await this.repository.totals(tx, callId) };
      });
      this.take(seat, { preset, limits }, totals);
      this.broadcaster.toCall(seat, 'conformity.changed', { conformity: { preset, limits } });
    });
  }

  /** What a device measures. While the call is not measured, nothing is kept. */
  report(seat: SeatRef, report: ReportFilm): void {
    this.live.of(seat);
    this.sampler.told(seat.callId, seat.participantId, report);
  }

  private async limitsOf(tx: Tx, preset: ConformityPreset): Promise<ConformityLimits | null> {
    return preset === 'off' ? null : conformityOf(await this.tenants.own(tx))[preset];
  }

  private take({ tenantId, callId }: CallRef, view: ConformityView, totals: readonly FilmTotal[]): void {
    const ref = { tenantId, callId };
    this.calls.set(callId, view);
    if (view.limits) this.sampler.begin(ref, view.limits, totals);
    else this.sampler.end(ref);
    this.allow(ref, view.limits && cameraBitrate(view.limits));
  }

  private allow(ref: CallRef, bitrate: number | null): void {
    this.media
      .allow(ref, bitrate)
      .catch((cause: unknown) => this.logger.error('a call was not allowed its bitrate', causeOf(cause)));
  }
}

/** bit/s: an average needs room above it; never less than other calls have (media.md 1.6: 5 M for 3 M). */
const cameraBitrate = ({ kbps }: ConformityLimits): number => Math.max(3_000_000, (kbps * 1_000 * 5) / 3);
