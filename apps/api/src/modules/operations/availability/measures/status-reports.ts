import { Injectable } from '@nestjs/common';
import { AVAILABILITY_LIMITS, type Figure, type FigureName } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { BusinessDays } from '../../../../platform/time/business-days.js';
import { type Bin, rankIn, timesIn } from '../formulas/histogram.js';
import { slotOf, startOf } from '../formulas/slot.js';
import { PageSamples } from '../ledger/page-samples.js';
import { VantagePoint } from '../ledger/vantage-point.js';
import { NOTHING } from './availability-findings.js';
import { isLate, reportDue } from './report-due.js';

const DAY_MS = 24 * 3_600_000;
const MONTH_MS = 30 * DAY_MS;
const LEAST_MS = 7 * DAY_MS;
const REPORT_MS = 45 * DAY_MS;

/** Row 17: how old the status page was, and whether the last monthly report, an edition of the check sheet, came in time. */
@Injectable()
export class StatusReports implements RowMeasure {
  readonly row = 17;

  constructor(
    private readonly pages: PageSamples,
    private readonly vantage: VantagePoint,
    private readonly calendar: BusinessDays,
  ) {}

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const run = { from: slotOf(new Date(to.getTime() - MONTH_MS)), to: slotOf(to) + 1 };
    const vantage = await this.vantage.in(run);
    const span = await this.pages.span(vantage, run);
    const first = await this.pages.span(vantage, { from: 0, to: run.to });
    if (!span || !first) return NOTHING;
    const ages = await this.pages.ages(vantage, run);
    const reports = await this.pages.reports(new Date(to.getTime() - 3 * MONTH_MS));
    const due = reportDue(to, this.calendar);
    const late = isLate(due, reports, startOf(first.from));
    const newest = reports.at(-1);
    const [from, end] = [startOf(span.from), startOf(span.to)];
    return {
      ...{ ...NOTHING, from, to: end, notMeasured: end.getTime() - from.getTime() < LEAST_MS },
      figures: [
        ...ageFigures(ages),
        {
          ...{ name: 'late_reports', unit: 'count', amount: late ? 1 : 0 },
          ...{ samples: startOf(first.from) < due.from ? 1 : 0, target: 0 },
        },
      ],
      unmet: late || (rankIn(ages, 0.95) ?? 0) > AVAILABILITY_LIMITS.statusAgeS,
      expired: !newest || to.getTime() - newest.getTime() > REPORT_MS,
      unverified: vantage === 'inside',
    };
  }
}

function ageFigures(ages: readonly Bin[]): Figure[] {
  const figure = (name: FigureName, amount: number | null, target: number | null): Figure[] =>
    amount === null ? [] : [{ name, unit: 'seconds', amount, samples: timesIn(ages), target }];
  return [
    ...figure('page_age_p95', rankIn(ages, 0.95), AVAILABILITY_LIMITS.statusAgeS),
    ...figure('page_age_max', ages.at(-1)?.value ?? null, null),
  ];
}
