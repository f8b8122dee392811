import { Injectable } from '@nestjs/common';
import type { RowEvidence } from '@rinjo/contract';
import { Clock } from '../../../../platform/time/clock.js';
import { type AlertEventRow, Alerts } from '../ledger/alerts.js';

/** It is daily; an hour is for a prober that was restarted. */
const LATE_MS = 25 * 3_600_000;
const ALERT_PATH = 'alert-path' as const;
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

export interface AlertPathState {
  readonly name: 'alert-path';
  /** `never`: no test was sent in the last 30 days. */
  readonly state: 'passed' | 'failed' | 'late' | 'never';
  /** When the last test was sent. */
  readonly lastAt: Date | null;
  readonly evidence: readonly RowEvidence[];
}

/** Whether alerts arrive: the canary of the same name, a test alert a day to everybody on the list (check sheet, section 7). */
@Injectable()
export class AlertPath {
  constructor(
    private readonly alerts: Alerts,
    private readonly clock: Clock,
  ) {}

  async state(): Promise<AlertPathState> {
    const now = this.clock.now();
    const recent = await this.alerts.between(
      new Date(now.getTime() - LOOK_BACK_MS),
      new Date(now.getTime() + 60_000),
    );
    const last = recent.filter(({ rule }) => rule === 'test').at(-1);
    if (!last) return { name: ALERT_PATH, state: 'never', lastAt: null, evidence: [] };
    const told = { name: ALERT_PATH, lastAt: last.detectedAt };
    const evidence = [{ ledger: 'alert', id: last.id, at: last.detectedAt.toISOString() }];
    if (now.getTime() - last.detectedAt.getTime() > LATE_MS) return { ...told, state: 'late', evidence };
    const arrived = everyWay(await this.alerts.eventsOf([last.id]));
    return { ...told, state: arrived ? 'passed' : 'failed', evidence };
  }
}

/** It reached somebody, and failed on no way that was not good in the end. */
function everyWay(events: readonly AlertEventRow[]): boolean {
  const delivered = events.filter(({ kind }) => kind === 'delivered');
  const way = ({ channel, contact }: AlertEventRow): string => `${channel} ${contact}`;
  const good = new Set(delivered.map(way));
  return good.size > 0 && events.every((event) => event.kind !== 'failed' || good.has(way(event)));
}
