import { Injectable } from '@nestjs/common';
import { type ProberOrders, type ProberReport, SLOT_MS } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { slotOf } from '../formulas/slot.js';
import { Alerts } from '../ledger/alerts.js';
import { BurnReader } from '../ledger/burn-reader.js';
import { IncidentKeeper } from '../ledger/incident-keeper.js';
import { OnCallLists } from '../ledger/on-call-lists.js';
import { ProbeCalls } from '../ledger/probe-calls.js';
import { PageSamples } from '../ledger/page-samples.js';
import { ProbeSamples } from '../ledger/probe-samples.js';
import { TlsScans } from '../../transport/ledger/tls-scans.js';
import { ReachedAddresses } from '../../transport/scanning/reached-addresses.js';
import { trialOf, WayTrials } from '../../fallback/ledger/way-trials.js';
import { WaysToTry } from '../../fallback/ledger/ways-to-try.js';
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
    private readonly calls: ProbeCalls,
    private readonly pages: PageSamples,
    private readonly scans: TlsScans,
    private readonly trials: WayTrials,
    private readonly ways: WaysToTry,
    private readonly keeper: IncidentKeeper,
    private readonly alerts: Alerts,
    private readonly onCall: OnCallLists,
    private readonly burns: BurnReader,
    private readonly environment: Environment,
    private readonly reached: ReachedAddresses,
    private readonly clock: Clock,
  ) {}

  /** Throws UNAUTHENTICATED without the key of a prober, VALIDATION for slots that have not begun or are too old. */
  async run(
    key: string | null,
    { host, samples, calls = [], alerts, pages = [], tls = [], trials = [] }: ProberReport,
  ): Promise<ProberOrders> {
    const proberId = key === null ? null : await this.probers.byKey(key);
    if (proberId === null) throw new DomainError('UNAUTHENTICATED');
    const now = this.clock.now();
    const [oldest, latest] = [slotOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)), slotOf(now) + AHEAD];
    if ([...samples, ...calls, ...pages].some(({ slot }) => slot > latest || slot < oldest))
      throw new DomainError('VALIDATION', { fields: ['samples:slot'] });
    if ([...calls, ...trials].some(({ failed, code }) => (failed === null) !== (code === null)))
      throw new DomainError('VALIDATION', { fields: ['calls:failed'] });
    if (alerts.some((alert) => !isWhole(alert)))
      throw new DomainError('VALIDATION', { fields: ['alerts:rule'] });
    if (tls.some(({ at }) => isOutOf(new Date(at), now)))
      throw new DomainError('VALIDATION', { fields: ['tls:at'] });
    if (trials.some(({ at }) => isOutOf(new Date(at), now)))
      throw new DomainError('VALIDATION', { fields: ['trials:at'] });
    const outside = await this.probers.isOutside(host);
    await this.samples.add({ proberId, outside, at: now, samples });
    await this.calls.add({ proberId, outside, at: now, calls });
    await this.pages.add({ proberId, outside, at: now }, pages);
    await this.scans.add({ proberId, outside, at: now }, tls);
    await this.trials.add(
      trials.map((trial) => trialOf(trial, { proberId, outside })),
      now,
    );
    await this.alerts.add(proberId, alerts);
    if (samples.length > 0) await this.keeper.judgeFrom(Math.min(...samples.map(({ slot }) => slot)));
    const list = await this.onCall.latest();
    const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
    return {
      contacts: list?.contacts ?? [],
      acknowledged: await this.alerts.acknowledged(proberId, since),
      burning: (await this.burns.now()).filter(({ burning }) => burning).map(({ rule }) => rule),
      records: this.environment.RECORDING_DIR !== '',
      tls: await this.reached.now(),
      ways: await this.ways.toTry(),
    };
  }
}

/** Told too late, or of a time that has not come. */
const isOutOf = (at: Date, now: Date): boolean =>
  at.getTime() > now.getTime() + AHEAD * SLOT_MS || at.getTime() < now.getTime() - KEPT_DAYS * DAY_MS;

/** An incident is of a component; a test and the allowance are of none. */
const isWhole = ({ rule, component, openedAt }: ProberReport['alerts'][number]): boolean =>
  rule === 'incident' ? component !== null && openedAt !== null : component === null && openedAt === null;
