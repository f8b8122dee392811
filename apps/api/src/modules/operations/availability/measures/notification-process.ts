import { Injectable } from '@nestjs/common';
import type { Figure, RowReason } from '@rinjo/contract';
import { judged, offTarget, when } from '../../../../platform/measures/judged.js';
import { canaryReasons } from '../../../../platform/proofs/canary-facts.js';
import type { MeasuringWindow, RowFinding } from '../../../../platform/measures/row-finding.js';
import type { RowMeasure } from '../../../../platform/measures/row-measures.js';
import { Clock } from '../../../../platform/time/clock.js';
import { Incidents } from '../ledger/incidents.js';
import { OnCallLists } from '../ledger/on-call-lists.js';
import { AlertPath } from './alert-path.js';
import { NOTHING } from './availability-findings.js';
import { wasLate } from './stage-limits.js';
import { Year } from './year.js';

const DAY_MS = 24 * 3_600_000;
const CONFIRMED_MS = 90 * DAY_MS;

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
    const path = await this.path.state();
    if (path.state === 'never') return { ...NOTHING, ...judged(canaryReasons(path)) };
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
    const figures: readonly Figure[] = [
      { name: 'late_incidents', unit: 'count', amount: late.length, samples: rows.length, target: 0 },
    ];
    return {
      ...{ evidence: path.evidence, from, to, figures },
      ...judged([...offTarget(figures), ...listReasons(list, now), ...canaryReasons(path)]),
    };
  }
}

/** Whether somebody is on call, as somebody has looked at lately. */
function listReasons(
  list: { readonly contacts: readonly unknown[]; readonly madeAt: Date } | null,
  now: Date,
): readonly RowReason[] {
  if (!list || list.contacts.length === 0) return [{ status: 'expired', code: 'on_call_empty' }];
  return when(now.getTime() - list.madeAt.getTime() > CONFIRMED_MS, {
    ...{ status: 'expired', code: 'on_call_unconfirmed', at: list.madeAt.toISOString() },
    days: CONFIRMED_MS / DAY_MS,
  });
}
