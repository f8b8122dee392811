import { Injectable } from '@nestjs/common';
import type {
  AlertDelivery,
  AlertId,
  AlertReport,
  AlertRule,
  ProberId,
  ServiceComponent,
} from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';

export interface AlertRow {
  readonly id: AlertId;
  /** `canary`: of the service itself, about a proof that did not come out. */
  readonly rule: AlertRule | 'canary';
  readonly component: ServiceComponent | null;
  readonly openedAt: Date | null;
  readonly detectedAt: Date;
}

export interface AlertEventRow {
  readonly alertId: AlertId;
  readonly kind: 'delivered' | 'failed' | 'acknowledged';
  readonly channel: AlertDelivery['channel'] | '';
  readonly contact: string;
  readonly at: Date;
}

export interface OwnAlert {
  readonly id: AlertId;
  readonly canary: string;
  readonly detectedAt: Date;
}

const ALERT = `id, rule, component, opened_at as "openedAt", detected_at as "detectedAt" from alert`;

/** The ledger of whom was told of what and when. */
@Injectable()
export class Alerts {
  constructor(private readonly system: SystemDb) {}

  /** What is there already stays as it is; deliveries are added. */
  add(proberId: ProberId, alerts: readonly AlertReport[]): Promise<void> {
    return this.system.transaction(async (query) => {
      for (const { id, rule, component, openedAt, detectedAt, deliveries } of alerts) {
        await query(
          `insert into alert (id, rule, component, opened_at, detected_at, prober_id) values ($1, $2, $3, $4, $5, $6)
           on conflict do nothing`,
          [id, rule, component, openedAt, detectedAt, proberId],
        );
        for (const { ok, channel, contact, at } of deliveries)
          await query(
            // Of a prober's own alerts alone.
            `insert into alert_event (alert_id, kind, channel, contact, at)
             select id, $2, $3, $4, $5 from alert where id = $1 and prober_id = $6 on conflict do nothing`,
            [id, ok ? 'delivered' : 'failed', channel, contact, at, proberId],
          );
      }
    });
  }

  /** Of the service itself, with whom it has told. */
  async addOwn(alert: OwnAlert, deliveries: readonly AlertDelivery[]): Promise<void> {
    await this.system.transaction(async (query) => {
      await query(`insert into alert (id, rule, canary, detected_at) values ($1, 'canary', $2, $3)`, [
        ...[alert.id, alert.canary, alert.detectedAt],
      ]);
      for (const { ok, channel, contact, at } of deliveries)
        await query(
          `insert into alert_event (alert_id, kind, channel, contact, at) values ($1, $2, $3, $4, $5)
           on conflict do nothing`,
          [alert.id, ok ? 'delivered' : 'failed', channel, contact, at],
        );
    });
  }

  /** When people were last told of a canary. */
  async lastOf(canary: string): Promise<Date | null> {
    const [row] = await this.system.query<{ readonly at: Date | null }>(
      'select max(detected_at) as at from alert where canary = $1',
      [canary],
    );
    return row?.at ?? null;
  }

  /** False when there is none; taken twice by somebody is taken once. */
  async acknowledge(id: AlertId, by: string, at: Date): Promise<boolean> {
    const [known] = await this.system.query(`select ${ALERT} where id = $1`, [id]);
    if (!known) return false;
    await this.system.query(
      `insert into alert_event (alert_id, kind, channel, contact, at)
       select $1, 'acknowledged', '', $2, $3
       where not exists (select from alert_event where alert_id = $1 and kind = 'acknowledged') on conflict do nothing`,
      [id, by, at],
    );
    return true;
  }

  /** Those of a prober, detected since then, that somebody has taken. */
  async acknowledged(proberId: ProberId, since: Date): Promise<AlertId[]> {
    const rows = await this.system.query<{ readonly id: AlertId }>(
      `select a.id from alert a join alert_event e on e.alert_id = a.id and e.kind = 'acknowledged'
       where a.prober_id = $1 and a.detected_at >= $2`,
      [proberId, since],
    );
    return rows.map(({ id }) => id);
  }

  /** Detected from then on and before then. */
  between(from: Date, to: Date): Promise<AlertRow[]> {
    return this.system.query<AlertRow>(
      `select ${ALERT} where detected_at >= $1 and detected_at < $2 order by detected_at, id`,
      [from, to],
    );
  }

  eventsOf(ids: readonly AlertId[]): Promise<AlertEventRow[]> {
    return this.system.query<AlertEventRow>(
      `select alert_id as "alertId", kind, channel, contact, at from alert_event where alert_id = any ($1) order by at, contact`,
      [ids],
    );
  }
}
