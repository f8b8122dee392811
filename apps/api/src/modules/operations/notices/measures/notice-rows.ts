import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Figure } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { isUnder, judged, offTarget } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import { RowMeasures } from '../../../../platform/measures/row-measures.js';
import { type CanaryFact, CanaryFacts, canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import { usualLateMs } from '../../../../platform/proofs/canary-state.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MaintenanceWindows, NOTHING, Year } from '../../availability/index.js';
import { endNoticeBy } from '../end-of-service/end-rule.js';
import { ServiceEnds } from '../end-of-service/service-ends.js';
import { NOTICE_LEAD, NoticeLead } from './notice-lead.js';
import { daysCovered, noticeFigures, PLANNED_TARGETS, workEvidence } from './planned-rows.js';

const END_ROW = 3;

/** Rows 2 and 3 of the check sheet: that planned work and the end of the service are announced as early as was promised. */
@Injectable()
export class NoticeRows implements OnModuleInit {
  constructor(
    private readonly rows: RowMeasures,
    private readonly windows: MaintenanceWindows,
    private readonly ends: ServiceEnds,
    private readonly facts: CanaryFacts,
    private readonly canary: NoticeLead,
    private readonly calendar: BusinessDays,
    private readonly system: SystemDb,
    private readonly year: Year,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rows.add({ row: 2, measure: (window) => this.stops(window) });
    this.rows.add({ row: END_ROW, measure: () => this.end() });
  }

  private async stops({ to, tenantId }: MeasuringWindow): Promise<RowFinding> {
    const now = this.clock.now();
    const from = this.year.begin(to);
    const proof = await this.proof();
    if (proof.state === 'never') return { ...NOTHING, ...judged(canaryReasons(proof)) };
    const works = (await this.windows.since(from, tenantId)).filter(({ kind }) => kind === 'planned');
    const figures = noticeFigures(works, now);
    const covered = daysCovered(this.calendar.coveredUntil, now);
    const calendar: Figure = {
      ...{ name: 'calendar_days', unit: 'days', amount: covered, samples: 1 },
      target: PLANNED_TARGETS.calendarDays,
    };
    return {
      ...{ from, to: now, figures: [...figures, calendar] },
      ...judged([
        ...offTarget(figures.slice(0, 1)),
        ...offTarget([calendar], isUnder, 'expired'),
        ...canaryReasons(proof),
      ]),
      evidence: [...proof.evidence, ...workEvidence(works)],
    };
  }

  private async end(): Promise<RowFinding> {
    const now = this.clock.now();
    const proof = await this.proof();
    if (proof.state === 'never' && !(await this.isStated()))
      return { ...NOTHING, ...judged(canaryReasons(proof)) };
    // What was put off was told of in time by the first announcement.
    const [first] = await this.ends.all();
    const { late, told } = first
      ? await this.ends.late(first.noticeId, endNoticeBy(first.endsAt), now)
      : { late: 0, told: 0 };
    const figures: readonly Figure[] = first
      ? [{ name: 'late_end_notices', unit: 'count', amount: late, samples: told, target: 0 }]
      : [];
    return {
      ...{ from: first?.announcedAt ?? null, to: first ? now : null, figures },
      ...judged([...offTarget(figures), ...canaryReasons(proof, 'unverified')]),
      evidence: [
        ...proof.evidence,
        ...(first ? [{ ledger: 'service_end', id: first.id, at: first.announcedAt.toISOString() }] : []),
      ],
    };
  }

  private proof(): Promise<CanaryFact> {
    return this.facts.of(NOTICE_LEAD, usualLateMs(this.canary.everyMs));
  }

  private async isStated(): Promise<boolean> {
    return (
      (await this.system.query('select from attestation where row_no = $1 limit 1', [END_ROW])).length > 0
    );
  }
}
