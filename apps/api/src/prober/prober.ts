import {
  AVAILABILITY_LIMITS,
  FALLBACK_LIMITS,
  type ProbeCallReport,
  type PageAgeReport,
  type ProbeSampleReport,
  type ServiceComponent,
  type StatusPage,
} from '@rinjo/contract';
import type { Slot } from '../modules/operations/availability/formulas/slot.js';
import { causeOf, type Logger } from '../platform/logging/logger.js';
import type { Clock } from '../platform/time/clock.js';
import type { AlertDesk } from './alert-desk.js';
import type { BacklogFile } from './backlog-file.js';
import type { Looking } from './looks.js';
import type { MemoryFile } from './memory-file.js';
import type { OwnSight } from './own-sight.js';
import { codeOf, type ServiceClient } from './service-client.js';
import { statusAsSeen } from './status-copy.js';
import type { TlsWatch } from './tls-watch.js';
import type { WayWatch } from './ways/way-watch.js';

export interface ProberParts {
  readonly service: ServiceClient;
  readonly looks: Looking;
  readonly sight: OwnSight;
  readonly desk: AlertDesk;
  readonly backlog: BacklogFile<ProbeSampleReport>;
  readonly calls: BacklogFile<ProbeCallReport>;
  readonly tls: TlsWatch;
  readonly ways: WayWatch;
  readonly memory: MemoryFile;
  readonly page: StatusPage | null;
  /** Whether the service records, as it said last. */
  readonly records: boolean;
  /** Of the machine that it runs on. */
  readonly host: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Slots of a day. */
const KEPT_PAGES = 2_880;

/** Looks at the service once a slot, keeps what it saw, tells people of incidents, and tells the service when it listens. */
export class Prober {
  private page: StatusPage | null;
  private records: boolean;
  private reporting: Promise<void> | null = null;
  /** How old the page was, not told yet. */
  private pages: PageAgeReport[] = [];

  constructor(private readonly parts: ProberParts) {
    this.page = parts.page;
    this.records = parts.records;
  }

  /** Resolves when what was seen in this slot is on disk; telling goes on. Never rejects. */
  async look(slot: Slot): Promise<void> {
    const { looks, backlog, calls, sight } = this.parts;
    const { samples, call } = await looks.look(slot, this.records);
    sight.add(samples);
    backlog.add(samples);
    if (call) calls.add([call]);
    this.lookAtPage(slot);
    this.reporting ??= this.tell().finally(() => (this.reporting = null));
  }

  /** What is being told now is told; for the end and for tests. */
  async told(): Promise<void> {
    await this.reporting;
  }

  /** Tries the ways around a failure that it is time for. Resolves when that is over, some seconds later; never rejects. */
  tryWays(): Promise<void> {
    return this.parts.ways.look();
  }

  /** The status page as this prober knows it. */
  status(): StatusPage | null {
    const { sight, desk, clock } = this.parts;
    const seen = new Map<ServiceComponent, boolean>();
    for (const { component, code } of sight.latest()) seen.set(component, code === null);
    return this.page && statusAsSeen(this.page, desk.memory.alerts, seen, clock.now());
  }

  /** As whoever opens it on this machine sees it. Of a service that is gone for long the last day is kept. */
  private lookAtPage(slot: Slot): void {
    const page = this.status();
    if (!page) return;
    const ageS = Math.max(0, Math.ceil((this.parts.clock.now().getTime() - Date.parse(page.at)) / 1000));
    this.pages = [...this.pages, { slot, ageS: Math.min(ageS, AVAILABILITY_LIMITS.pageAgeMaxS) }].slice(
      -KEPT_PAGES,
    );
  }

  /** People first: the service may be what is down. */
  private async tell(): Promise<void> {
    const { desk, sight, logger } = this.parts;
    try {
      await desk.look(sight, sight.components);
      this.remember();
      await this.report();
      await this.parts.tls.look();
    } catch (cause) {
      logger.info('The service has not taken the report', { code: codeOf(cause) });
    }
    this.remember();
  }

  private async report(): Promise<void> {
    const { service, backlog, calls: held, desk, host, tls: watch, ways } = this.parts;
    const { samplesPerReport, callsPerReport, alertsPerReport, pagesPerReport, tlsPerReport } =
      AVAILABILITY_LIMITS;
    for (;;) {
      const samples = backlog.first(samplesPerReport);
      const calls = held.first(callsPerReport);
      const alerts = desk.unsent(alertsPerReport);
      if (samples.length + calls.length + alerts.length === 0) break;
      const pages = this.pages.slice(0, pagesPerReport);
      const tls = watch.unsent.first(tlsPerReport);
      const trials = ways.unsent.first(FALLBACK_LIMITS.trialsPerReport);
      const orders = await service.report({
        ...{ host, samples, calls, alerts, pages, tls },
        ...(trials.length > 0 && { trials }),
      });
      this.pages = this.pages.slice(pages.length);
      backlog.took(samples.length);
      held.took(calls.length);
      desk.took(alerts);
      desk.ordered(orders);
      watch.unsent.took(tls.length);
      watch.ordered(orders.tls);
      ways.unsent.took(trials.length);
      ways.order(orders.ways);
      this.records = orders.records;
    }
    this.page = await service.status();
  }

  private remember(): void {
    const { memory, sight, desk, tls, ways, logger } = this.parts;
    try {
      memory.write({
        ...desk.memory,
        samples: sight.all,
        page: this.page,
        records: this.records,
        ...tls.memory,
        ...ways.memory,
      });
    } catch (cause) {
      logger.error('The memory of the prober could not be written', causeOf(cause));
    }
  }
}
