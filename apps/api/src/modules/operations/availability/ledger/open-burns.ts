import { Injectable } from '@nestjs/common';
import { type AlertId, BURN_RULE_NAMES, type BurnRuleName } from '@rinjo/contract';
import { Clock } from '../../../../platform/time/clock.js';
import type { Burn } from '../formulas/burn-rates.js';
import { Alerts } from './alerts.js';
import { BurnReader } from './burn-reader.js';

/** No rule holds longer without being seen again. */
const SHOWN_MS = 7 * 24 * 3_600_000;

export interface OpenBurn {
  readonly id: AlertId;
  readonly detectedAt: Date;
  readonly acknowledgedBy: string | null;
}

/** What the rules about the month's allowance say now, and the alerts about those that hold. */
@Injectable()
export class OpenBurns {
  constructor(
    private readonly reader: BurnReader,
    private readonly ledger: Alerts,
    private readonly clock: Clock,
  ) {}

  now(): Promise<readonly Burn[]> {
    return this.reader.now();
  }

  /** The newest of each rule that holds. */
  async alerts(): Promise<ReadonlyMap<BurnRuleName, OpenBurn>> {
    const burning = (await this.now()).filter((burn) => burn.burning).map(({ rule }) => rule);
    if (burning.length === 0) return new Map();
    const now = this.clock.now().getTime();
    const alerts = await this.ledger.between(new Date(now - SHOWN_MS), new Date(now + 60_000));
    const events = await this.ledger.eventsOf(alerts.map(({ id }) => id));
    const open = new Map<BurnRuleName, OpenBurn>();
    for (const { id, rule, detectedAt } of alerts) {
      const name = BURN_RULE_NAMES.find((one) => one === rule && burning.includes(one));
      const taken = events.find(({ alertId, kind }) => alertId === id && kind === 'acknowledged');
      if (name) open.set(name, { id, detectedAt, acknowledgedBy: taken?.contact ?? null });
    }
    return open;
  }
}
