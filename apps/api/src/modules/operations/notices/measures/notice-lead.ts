import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OperatorId, SaveMaintenance } from '@rinjo/contract';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MaintenanceWindows } from '../../availability/index.js';
import { EndOfService } from '../end-of-service/end-of-service.service.js';
import { earliestEnd } from '../end-of-service/end-rule.js';
import { Lead } from '../lead/lead.js';
import { Maintenance } from '../maintenance/maintenance.service.js';

export const NOTICE_LEAD = 'notice-lead';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Planned work and an end of the service inside their leads are refused, and outside of them accepted: nothing of it stays. */
@Injectable()
export class NoticeLead implements Canary, OnModuleInit {
  readonly name = NOTICE_LEAD;
  readonly everyMs = DAY_MS;
  readonly atStart = true;

  constructor(
    private readonly canaries: Canaries,
    private readonly maintenance: Maintenance,
    private readonly windows: MaintenanceWindows,
    private readonly end: EndOfService,
    private readonly lead: Lead,
    private readonly system: SystemDb,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const now = this.clock.now();
    const [window, end] = [this.lead.earliest(), earliestEnd(now)];
    const refusals = [
      await this.planned(new Date(window.getTime() - HOUR_MS)),
      this.ended(new Date(end.getTime() - DAY_MS), now),
    ];
    // The control: the same attempts a little later have to succeed, or the refusals prove nothing.
    const controls = [await this.planned(new Date(window.getTime() + HOUR_MS)), this.ended(end, now)];
    if (refusals.some((code) => code === null))
      throw new CanaryFailure('breach', 'A date inside of the lead was accepted');
    if (refusals.some((code) => code !== 'NOTICE_TOO_LATE') || controls.some((code) => code !== null))
      throw new CanaryFailure('failed', `refused: ${refusals.join(', ')}; accepted: ${controls.join(', ')}`);
    return {
      outcome: 'passed',
      detail: `Planned work from ${window.toISOString()} on and an end from ${end.toISOString()} on are accepted, earlier ones refused`,
    };
  }

  /** Drafts work in a transaction that is rolled back. Answers why that was refused; null: it was not. */
  private async planned(start: Date): Promise<string | null> {
    const input: SaveMaintenance = {
      ...{ kind: 'planned', ja: NOTICE_LEAD, en: NOTICE_LEAD, plannedStart: start.toISOString() },
      plannedEnd: new Date(start.getTime() + HOUR_MS).toISOString(),
    };
    try {
      const row = this.maintenance.drafted(
        { operatorId: this.ids.next<OperatorId>(), name: NOTICE_LEAD },
        input,
      );
      await this.system.transaction(async (query) => {
        await this.windows.insert(row, query);
        throw new RolledBack();
      });
      return null;
    } catch (cause) {
      if (cause instanceof RolledBack) return null;
      if (cause instanceof DomainError) return cause.code;
      throw cause;
    }
  }

  private ended(endsAt: Date, now: Date): string | null {
    try {
      this.end.check(endsAt, null, now);
      return null;
    } catch (cause) {
      if (cause instanceof DomainError) return cause.code;
      throw cause;
    }
  }
}

class RolledBack extends Error {}
