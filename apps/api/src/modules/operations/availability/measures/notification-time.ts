import { Injectable } from '@nestjs/common';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { type AlertEventRow, type AlertRow, Alerts } from '../ledger/alerts.js';
import { AvailabilityReader } from '../ledger/availability-reader.js';
import { CustomerNotices } from '../ledger/customer-notices.js';
import { AlertPath } from './alert-path.js';
import { insideOnly, NOTHING, TARGETS } from './availability-findings.js';
import { timeFigures } from './notification-times.js';
import { Year } from './year.js';

const DAY_MS = 24 * 3_600_000;
const [TEAM_MS, CUSTOMERS_MS] = [TARGETS.notification * 1000, TARGETS.customerNotification * 1000];

/**
 * Row 15: from the detection of a failure until the team was told, and until each customer was. Test alerts are a class of their
 * own. A customer who was not reached counts with the time until now.
 */
@Injectable()
export class NotificationTime implements RowMeasure {
  readonly row = 15;

  constructor(
    private readonly alerts: Alerts,
    private readonly customers: CustomerNotices,
    private readonly reader: AvailabilityReader,
    private readonly path: AlertPath,
    private readonly year: Year,
  ) {}

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const alerts = await this.alerts.between(this.year.begin(to), to);
    const events = await this.alerts.eventsOf(alerts.map(({ id }) => id));
    const [real, tests] = [timesOf(alerts, events, 'incident'), timesOf(alerts, events, 'test')];
    const customers = (await this.customers.ofFailures(this.year.begin(to), to)).map(
      ({ detectedAt, deliveredAt }) => (deliveredAt ?? to).getTime() - detectedAt.getTime(),
    );
    if (real.length + tests.length === 0) return NOTHING;
    const last = await this.reader.record(new Date(to.getTime() - DAY_MS), to, null);
    const path = await this.path.state();
    const figures = [
      ...timeFigures('notification', real, TEAM_MS),
      ...timeFigures('customer_notification', customers, CUSTOMERS_MS),
    ];
    return {
      figures: [...figures, ...timeFigures('test_notification', tests, null)],
      ...{ from: alerts[0]?.detectedAt ?? null, to: alerts.at(-1)?.detectedAt ?? null },
      evidence: path.evidence,
      ...judged([
        ...offTarget(figures),
        ...when(last.window === null, { status: 'expired', code: 'data_old', at: null, hours: 24 }),
        ...insideOnly(last.vantage),
        ...canaryReasons(path, 'unverified'),
        // Failures of which customers were never told prove nothing about how soon they are.
        ...when(real.length > 0 && customers.length === 0, {
          ...{ status: 'unverified', code: 'customers_not_told' },
        }),
      ]),
    };
  }
}

/** Milliseconds until the first delivery of each alert of a rule. */
function timesOf(
  alerts: readonly AlertRow[],
  events: readonly AlertEventRow[],
  wanted: AlertRow['rule'],
): number[] {
  return alerts.flatMap(({ id, rule, detectedAt }) => {
    const first = events.find(({ alertId, kind }) => alertId === id && kind === 'delivered');
    return rule === wanted && first ? [first.at.getTime() - detectedAt.getTime()] : [];
  });
}
