import { Injectable } from '@nestjs/common';
import type { Figure } from '@rinjo/contract';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { nearestRank } from '../formulas/percentile.js';
import { type AlertEventRow, type AlertRow, Alerts } from '../ledger/alerts.js';
import { AvailabilityReader } from '../ledger/availability-reader.js';
import { AlertPath } from './alert-path.js';
import { findingOf, NOTHING, TARGETS } from './availability-findings.js';
import { Year } from './year.js';

const DAY_MS = 24 * 3_600_000;

/**
 * Row 15: from the detection of a failure until the team was told. Test alerts are a class of their own. Nothing tells customers by
 * itself but the status page, so that this row never says yes.
 */
@Injectable()
export class NotificationTime implements RowMeasure {
  readonly row = 15;

  constructor(
    private readonly alerts: Alerts,
    private readonly reader: AvailabilityReader,
    private readonly path: AlertPath,
    private readonly year: Year,
  ) {}

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const alerts = await this.alerts.between(this.year.begin(to), to);
    const events = await this.alerts.eventsOf(alerts.map(({ id }) => id));
    const [real, tests] = [timesOf(alerts, events, 'incident'), timesOf(alerts, events, 'test')];
    if (real.length + tests.length === 0) return NOTHING;
    const last = await this.reader.record(new Date(to.getTime() - DAY_MS), to);
    const { state, evidence } = await this.path.state();
    const p95 = nearestRank(real, 0.95);
    return {
      ...findingOf(last, this.year.now, { figures: [], unmet: false, evidence }),
      ...{ figures: [...figuresOf('notification', real), ...figuresOf('test_notification', tests)] },
      ...{ from: alerts[0]?.detectedAt ?? null, to: alerts.at(-1)?.detectedAt ?? null },
      notMeasured: false,
      unmet: p95 !== null && p95 > TARGETS.notification * 1000,
      expired: last.window === null,
      unverified: true,
      evidence: state === 'never' ? [] : evidence,
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

const figuresOf = (name: 'notification' | 'test_notification', times: readonly number[]): Figure[] =>
  (
    [
      ['p50', 0.5],
      ['p95', 0.95],
      ['max', 1],
    ] as const
  ).flatMap(([suffix, part]) => {
    const amount = nearestRank(times, part);
    const target = name === 'notification' && suffix === 'p95' ? TARGETS.notification * 1000 : null;
    return amount === null
      ? []
      : [{ name: `${name}_${suffix}` as const, unit: 'milliseconds', amount, samples: times.length, target }];
  });
