import { Injectable } from '@nestjs/common';
import { AVAILABILITY_LIMITS, type Figure, type FigureName, type RowReason } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { TenantsRowMeasure } from '../../../../platform/measures/row-measures.js';
import type { TenantQuestion } from '../../../../platform/measures/tenant-question.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { type Bin, rankIn, timesIn } from '../formulas/histogram.js';
import { slotOf, startOf } from '../formulas/slot.js';
import { PageSamples } from '../ledger/page-samples.js';
import { VantagePoint } from '../ledger/vantage-point.js';
import { type Reported, reported } from '../../monthly-reports/reported.js';
import { insideOnly, NOTHING } from './availability-findings.js';
import { type DueReport, isLate, monthOfReport, reportDue } from './report-due.js';

const DAY_MS = 24 * 3_600_000;
const MONTH_MS = 30 * DAY_MS;
const LEAST_MS = 7 * DAY_MS;
const REPORT_MS = 45 * DAY_MS;

/** Row 17: how old the status page was, and whether each tenant had its last monthly report in time (ADR 0123). */
@Injectable()
export class StatusReports implements TenantsRowMeasure<Reported> {
  readonly row = 17;

  constructor(
    private readonly pages: PageSamples,
    private readonly vantage: VantagePoint,
    private readonly calendar: BusinessDays,
  ) {}

  question({ to }: MeasuringWindow): TenantQuestion<Reported> {
    return reported(monthOfReport(reportDue(to, this.calendar)), to);
  }

  async measure({ to }: MeasuringWindow, found: readonly Reported[]): Promise<RowFinding> {
    const run = { from: slotOf(new Date(to.getTime() - MONTH_MS)), to: slotOf(to) + 1 };
    const vantage = await this.vantage.in(run);
    const span = await this.pages.span(vantage, run);
    const first = await this.pages.span(vantage, { from: 0, to: run.to });
    if (!span || !first) return NOTHING;
    const due = reportDue(to, this.calendar);
    const ages = ageFigures(await this.pages.ages(vantage, run));
    const reports = reportsFigure(due, found, startOf(first.from));
    const [from, end] = [startOf(span.from), startOf(span.to)];
    const seenMs = end.getTime() - from.getTime();
    return {
      ...{ from, to: end, figures: [...ages, reports], evidence: [] },
      ...judged([
        ...when(seenMs < LEAST_MS, {
          ...{ status: 'not_measured', code: 'few_days', days: Math.floor(seenMs / DAY_MS) },
          least: LEAST_MS / DAY_MS,
        }),
        ...offTarget([...ages.slice(0, 1), reports]),
        ...reportAge(found, to),
        ...insideOnly(vantage),
      ]),
    };
  }
}

/** How many reports were late or are missing. An installation that nobody looked at in that month owes none. */
function reportsFigure(due: DueReport, found: readonly Reported[], firstSeen: Date): Figure {
  const owed = firstSeen < due.from ? found.filter(({ since }) => since < due.from) : [];
  const late = owed.filter(({ madeAt, since }) => isLate(due, madeAt, since));
  return {
    ...{ name: 'late_reports', unit: 'count', amount: late.length },
    ...{ samples: owed.length, target: 0 },
  };
}

/** Of the tenant that has waited longest; one that came lately waits since then. */
function reportAge(found: readonly Reported[], to: Date): readonly RowReason[] {
  const [longest] = found
    .map(({ newestAt, since }) => ({ newestAt, waits: (newestAt ?? since).getTime() }))
    .sort((a, b) => a.waits - b.waits);
  if (!longest || to.getTime() - longest.waits <= REPORT_MS) return [];
  const at = longest.newestAt?.toISOString() ?? null;
  return [{ status: 'expired', code: 'report_old', at, days: REPORT_MS / DAY_MS }];
}

function ageFigures(ages: readonly Bin[]): Figure[] {
  const figure = (name: FigureName, amount: number | null, target: number | null): Figure[] =>
    amount === null ? [] : [{ name, unit: 'seconds', amount, samples: timesIn(ages), target }];
  return [
    ...figure('page_age_p95', rankIn(ages, 0.95), AVAILABILITY_LIMITS.statusAgeS),
    ...figure('page_age_max', ages.at(-1)?.value ?? null, null),
  ];
}
