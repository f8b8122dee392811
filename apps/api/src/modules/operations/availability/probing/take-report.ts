import { Injectable } from '@nestjs/common';
import { type ProberOrders, type ProberReport } from '@rinjo/contract';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { slotOf } from '../formulas/slot.js';
import { Alerts } from '../ledger/alerts.js';
import { IncidentKeeper } from '../ledger/incident-keeper.js';
import { OnCallLists } from '../ledger/on-call-lists.js';
import { ProbeSamples } from '../ledger/probe-samples.js';
import { Probers } from './probers.js';

/** Clocks of two machines may differ by so many slots. */
const AHEAD = 1;
const DAY_MS = 24 * 3_600_000;
/** Days for which a prober keeps what it could not tell. */
const KEPT_DAYS = 32;

/** Takes what a prober saw, and the alerts that it sent. */
@Injectable()
export class TakeReport {
  constructor(
    private readonly probers: Probers,
    private readonly samples: ProbeSamples,
    private readonly keeper: IncidentKeeper,
    private readonly alerts: Alerts,
    private readonly onCall: OnCallLists,
    private readonly clock: Clock,
  ) {}

  /** Throws UNAUTHENTICATED without the key of a prober, VALIDATION for slots that have not begun or are too old. */
  async run(key: string | null, { host, samples, alerts }: ProberReport): Promise<ProberOrders> {
    const proberId = key === null ? null : await this.probers.byKey(key);
    if (proberId === null) throw new DomainError('UNAUTHENTICATED');
    const now = this.clock.now();
    const [oldest, latest] = [slotOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)), slotOf(now) + AHEAD];
    if (samples.some(({ slot }) => slot > latest || slot < oldest))
      throw new DomainError('VALIDATION', { fields: ['samples:slot'] });
    if (alerts.some((alert) => !isWhole(alert)))
      throw new DomainError('VALIDATION', { fields: ['alerts:rule'] });
    const outside = await this.probers.isOutside(host);
    await this.samples.add({ proberId, outside, at: now, samples });
    await this.alerts.add(proberId, alerts);
    if (samples.length > 0) await this.keeper.judgeFrom(Math.min(...samples.map(({ slot }) => slot)));
    const list = await this.onCall.latest();
    const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
    return {
      contacts: list?.contacts ?? [],
      acknowledged: await this.alerts.acknowledged(proberId, since),
    };
  }
}

/** A test is about nothing, everything else about an incident. */
const isWhole = ({ rule, component, openedAt }: ProberReport['alerts'][number]): boolean =>
  rule === 'test' ? component === null && openedAt === null : component !== null && openedAt !== null;
