import { Injectable } from '@nestjs/common';
import type { IncidentStage, ServiceComponent } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import { NoticeLedger } from '../post/notice-ledger.js';

/** What was said longer ago is on the status page; nobody is told of it by mail any more. */
const NEWS_MS = 24 * 3_600_000;

interface UntoldUpdate {
  readonly id: string;
  readonly incidentId: string;
  readonly component: ServiceComponent;
  readonly stage: IncidentStage;
  readonly openedAt: Date;
  readonly detectedAt: Date;
  readonly at: Date;
  readonly ja: string;
  readonly en: string;
  readonly forecastAt: Date | null;
}

/** Tells customers of what is said of incidents, without a person in between. */
@Injectable()
export class IncidentNotices {
  constructor(
    private readonly system: SystemDb,
    private readonly ledger: NoticeLedger,
    private readonly clock: Clock,
  ) {}

  /** A notice for each stage of what was not told yet: what fails together is told together. */
  async run(): Promise<void> {
    const untold = await this.untold();
    for (const stage of new Set(untold.map((update) => update.stage)))
      await this.tell(
        stage,
        untold.filter((update) => update.stage === stage),
      );
  }

  private async tell(stage: IncidentStage, updates: readonly UntoldUpdate[]): Promise<void> {
    const [first] = updates;
    if (!first) return;
    const earliest = (times: readonly Date[]): Date => new Date(Math.min(...times.map((at) => at.getTime())));
    await this.ledger.make({
      subject: first.incidentId,
      about: first.id,
      happenedAt: earliest(updates.map(({ at, detectedAt }) => (stage === 'detected' ? detectedAt : at))),
      news: {
        ...{
          kind: 'incident',
          event: stage,
          components: [...new Set(updates.map(({ component }) => component))],
        },
        openedAt: earliest(updates.map(({ openedAt }) => openedAt)).toISOString(),
        forecastAt: updates.at(-1)?.forecastAt?.toISOString() ?? null,
        ...{ ja: updates.map(({ ja }) => ja), en: updates.map(({ en }) => en) },
        updates: updates.map(({ id }) => id),
      },
    });
  }

  private untold(): Promise<UntoldUpdate[]> {
    return this.system.query<UntoldUpdate>(
      `select u.id, u.incident_id as "incidentId", i.component, u.stage, i.opened_at as "openedAt",
         i.detected_at as "detectedAt", u.at, u.ja, u.en, u.forecast_at as "forecastAt"
       from incident_update u join incident i on i.id = u.incident_id
       where u.at > $1 and not exists (
         select from notice n where n.kind = 'incident' and n.made_at > $1 and n.facts -> 'updates' ? u.id::text)
       order by u.at, u.id`,
      [new Date(this.clock.now().getTime() - NEWS_MS)],
    );
  }
}
