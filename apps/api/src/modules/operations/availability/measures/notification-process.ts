import { Injectable } from '@nestjs/common';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Incidents } from '../ledger/incidents.js';
import { OnCallLists } from '../ledger/on-call-lists.js';
import { AlertPath } from './alert-path.js';
import { NOTHING } from './availability-findings.js';
import { wasLate } from './stage-limits.js';
import { Year } from './year.js';

const CONFIRMED_MS = 90 * 24 * 3_600_000;

/** Row 14: that people are told of a failure while it lasts, and afterwards. */
@Injectable()
export class NotificationProcess implements RowMeasure {
  readonly row = 14;

  constructor(
    private readonly incidents: Incidents,
    private readonly lists: OnCallLists,
    private readonly path: AlertPath,
    private readonly year: Year,
    private readonly clock: Clock,
  ) {}

  async measure({ to }: MeasuringWindow): Promise<RowFinding> {
    const { state, evidence } = await this.path.state();
    if (state === 'never') return NOTHING;
    const from = this.year.begin(to);
    const rows = (await this.incidents.since(from)).filter(({ openedAt }) => openedAt < to);
    const updates = await this.incidents.updatesOf(rows.map(({ id }) => id));
    const now = this.clock.now();
    const late = rows.filter((row) =>
      wasLate(
        row,
        updates.filter(({ incidentId }) => incidentId === row.id),
        now,
      ),
    );
    const list = await this.lists.latest();
    return {
      ...{ ...NOTHING, notMeasured: false, evidence, from, to },
      figures: [
        { name: 'late_incidents', unit: 'count', amount: late.length, samples: rows.length, target: 0 },
      ],
      unmet: late.length > 0,
      expired: !list || list.contacts.length === 0 || now.getTime() - list.madeAt.getTime() > CONFIRMED_MS,
      unverified: state !== 'passed',
    };
  }
}
