import {
  AVAILABILITY_LIMITS,
  type ProbeSampleReport,
  type ServiceComponent,
  SLOT_MS,
  type StatusPage,
} from '@rinjo/contract';
import type { Slot } from '../modules/operations/availability/formulas/slot.js';
import { causeOf, type Logger } from '../platform/logging/logger.js';
import type { Clock } from '../platform/time/clock.js';
import type { AlertDesk } from './alert-desk.js';
import type { BacklogFile } from './backlog-file.js';
import type { MemoryFile } from './memory-file.js';
import type { OwnSight } from './own-sight.js';
import type { Probe } from './probes.js';
import { codeOf, type ServiceClient } from './service-client.js';
import { statusAsSeen } from './status-copy.js';

export interface ProberParts {
  readonly service: ServiceClient;
  readonly probes: ReadonlyMap<ServiceComponent, Probe>;
  readonly sight: OwnSight;
  readonly desk: AlertDesk;
  readonly backlog: BacklogFile;
  readonly memory: MemoryFile;
  readonly page: StatusPage | null;
  /** Of the machine that it runs on. */
  readonly host: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Looks at the service once a slot, keeps what it saw, tells people of incidents, and tells the service when it listens. */
export class Prober {
  private page: StatusPage | null;
  private reporting: Promise<void> | null = null;

  constructor(private readonly parts: ProberParts) {
    this.page = parts.page;
  }

  /** Resolves when what was seen in this slot is on disk; telling goes on. Never rejects. */
  async look(slot: Slot): Promise<void> {
    const { probes, backlog, sight } = this.parts;
    const samples = await Promise.all(
      [...probes].map(([component, probe]) => this.sample(slot, component, probe)),
    );
    sight.add(samples);
    backlog.add(samples);
    this.reporting ??= this.tell().finally(() => (this.reporting = null));
  }

  /** What is being told now is told; for the end and for tests. */
  async told(): Promise<void> {
    await this.reporting;
  }

  /** The status page as this prober knows it. */
  status(): StatusPage | null {
    const { sight, desk, clock, probes } = this.parts;
    const latest = new Map<ServiceComponent, boolean>();
    for (const { component, code } of sight.all) latest.set(component, code === null);
    const seen = new Map([...latest].filter(([component]) => probes.has(component)));
    return this.page && statusAsSeen(this.page, desk.memory.alerts, seen, clock.now());
  }

  private async sample(slot: Slot, component: ServiceComponent, probe: Probe): Promise<ProbeSampleReport> {
    const began = this.parts.clock.now().getTime();
    const code = await probe().then(
      () => null,
      (cause: unknown) => codeOf(cause),
    );
    const ms = Math.min(this.parts.clock.now().getTime() - began, 2 * SLOT_MS);
    const beganMs = Math.min(Math.max(0, began - slot * SLOT_MS), SLOT_MS);
    return { component, slot, beganMs, ms, code };
  }

  /** People first: the service may be what is down. */
  private async tell(): Promise<void> {
    const { desk, sight, probes, logger } = this.parts;
    try {
      await desk.look(sight, [...probes.keys()]);
      this.remember();
      await this.report();
    } catch (cause) {
      logger.info('The service has not taken the report', { code: codeOf(cause) });
    }
    this.remember();
  }

  private async report(): Promise<void> {
    const { service, backlog, desk, host } = this.parts;
    const { samplesPerReport, alertsPerReport } = AVAILABILITY_LIMITS;
    for (;;) {
      const samples = backlog.first(samplesPerReport);
      const alerts = desk.unsent(alertsPerReport);
      if (samples.length === 0 && alerts.length === 0) break;
      const { contacts, acknowledged } = await service.report({ host, samples, alerts });
      backlog.took(samples.length);
      desk.took(alerts);
      desk.ordered(contacts, acknowledged);
    }
    this.page = await service.status();
  }

  private remember(): void {
    const { memory, sight, desk, logger } = this.parts;
    try {
      memory.write({ ...desk.memory, samples: sight.all, page: this.page });
    } catch (cause) {
      logger.error('The memory of the prober could not be written', causeOf(cause));
    }
  }
}
