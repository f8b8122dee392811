import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Figure, SupportKind } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Alerts, nearestRank, Year } from '../../availability/index.js';
import { DeskLedger } from '../desk/desk-ledger.js';
import { holidaysOf } from '../desk/desk-time.js';
import { replyFactsOf } from '../requests/reply-facts.js';
import { SupportLedger } from '../requests/support-ledger.js';
import { supportRow } from './support-row.js';

const [FAULTS, QUESTIONS] = [26, 27];

/** Answers rows 26 and 27: the desk for failures, and for questions. */
@Injectable()
export class SupportMeasures implements OnModuleInit {
  constructor(
    private readonly rows: RowMeasures,
    private readonly requests: SupportLedger,
    private readonly desk: DeskLedger,
    private readonly alerts: Alerts,
    private readonly calendar: BusinessDays,
    private readonly year: Year,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rows.add({
      row: FAULTS,
      measure: async (window) => this.finding('fault', window, await this.acknowledged(window)),
    });
    this.rows.add({ row: QUESTIONS, measure: (window) => this.finding('question', window, []) });
  }

  private async finding(
    kind: SupportKind,
    { to, tenantId }: MeasuringWindow,
    figures: readonly Figure[],
  ): Promise<RowFinding> {
    const from = this.year.begin(to);
    const received = await this.requests.received(from, to, tenantId);
    return supportRow({
      ...{ kind, from, to, now: this.clock.now(), figures },
      requests: received
        .filter((row) => row.kind === kind)
        .map((row) => ({ id: row.id, ...replyFactsOf(row) })),
      desk: await this.desk.versions(),
      isHoliday: holidaysOf(this.calendar),
    });
  }

  /** How soon somebody takes an alert; one that nobody has taken counts with the time until now. */
  private async acknowledged({ to }: MeasuringWindow): Promise<Figure[]> {
    const alerts = (await this.alerts.between(this.year.begin(to), to)).filter(({ rule }) => rule !== 'test');
    const taken = new Map(
      (await this.alerts.eventsOf(alerts.map(({ id }) => id)))
        .filter(({ kind }) => kind === 'acknowledged')
        .map(({ alertId, at }) => [alertId, at]),
    );
    const now = this.clock.now();
    const median = nearestRank(
      alerts.map(({ id, detectedAt }) => (taken.get(id) ?? now).getTime() - detectedAt.getTime()),
      0.5,
    );
    if (median === null) return [];
    return [
      {
        ...{ name: 'acknowledged_p50', unit: 'seconds', amount: Math.ceil(median / 1_000) },
        ...{ samples: alerts.length, target: null },
      },
    ];
  }
}
