import { uuidv7 } from 'uuidv7';
import {
  type AlertDelivery,
  type AlertId,
  type AlertReport,
  AVAILABILITY_LIMITS,
  BURN_RULE_NAMES,
  type BurnRuleName,
  type OnCallContact,
  type ProberOrders,
  SERVICE_COMPONENTS,
  type ServiceComponent,
} from '@rinjo/contract';
import type { AlertPost } from '../modules/operations/availability/alerting/alert-post.js';
import type { AlertNews } from '../modules/operations/availability/alerting/alert-text.js';
import { startOf } from '../modules/operations/availability/formulas/slot.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Clock } from '../platform/time/clock.js';
import type { KeptAlert } from './memory-file.js';
import type { OwnSight } from './own-sight.js';

const ESCALATION_MS = AVAILABILITY_LIMITS.escalationMin * 60_000;
const DAY_MS = 24 * 3_600_000;
/** What is over is forgotten after this. */
const KEPT_MS = 7 * DAY_MS;

export interface DeskMemory {
  readonly contacts: readonly OnCallContact[];
  readonly alerts: readonly KeptAlert[];
  readonly testedAt: string | null;
}

/** Tells people of incidents: the first of the list at once, each next one when nobody takes the alert. The service need not be there. */
export class AlertDesk {
  private contacts: readonly OnCallContact[];
  private alerts: KeptAlert[];
  private testedAt: string | null;
  private burning: readonly BurnRuleName[];

  constructor(
    memory: DeskMemory,
    private readonly post: AlertPost,
    private readonly url: string,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.contacts = memory.contacts;
    this.alerts = [...memory.alerts];
    this.testedAt = memory.testedAt;
    // Until the service says otherwise, as it was.
    this.burning = BURN_RULE_NAMES.filter((name) =>
      this.alerts.some(({ rule, over }) => rule === name && !over),
    );
  }

  get memory(): DeskMemory {
    const since = this.clock.now().getTime() - KEPT_MS;
    this.alerts = this.alerts.filter(({ over, detectedAt }) => !over || Date.parse(detectedAt) > since);
    return { contacts: this.contacts, alerts: this.alerts, testedAt: this.testedAt };
  }

  /** What the service says: whom to tell, which alerts somebody has taken, and which rules about the allowance hold. */
  ordered({ contacts, acknowledged, burning }: Omit<ProberOrders, 'records' | 'tls' | 'ways'>): void {
    this.contacts = contacts;
    this.burning = burning;
    this.alerts = this.alerts.map((alert) =>
      acknowledged.includes(alert.id) ? { ...alert, taken: true } : alert,
    );
  }

  /** What the service has not got as it stands; at most so many. */
  unsent(most: number): readonly AlertReport[] {
    return this.alerts
      .filter(({ sent }) => !sent)
      .slice(0, most)
      .map(({ id, rule, component, openedAt, detectedAt, deliveries }) => ({
        ...{ id, rule, component, openedAt, detectedAt, deliveries },
      }));
  }

  /** Those of `unsent` as they were then. */
  took(reports: readonly AlertReport[]): void {
    this.alerts = this.alerts.map((alert) => {
      const report = reports.find(({ id }) => id === alert.id);
      return report?.deliveries.length === alert.deliveries.length ? { ...alert, sent: true } : alert;
    });
  }

  /** After each slot. Resolves when everybody was told who has to be. */
  async look(sight: OwnSight, components: readonly ServiceComponent[]): Promise<void> {
    const begun: KeptAlert[] = [];
    const ended: KeptAlert[] = [];
    for (const component of components) {
      const lasting = sight.lasting(component);
      const open = this.alerts.find((alert) => alert.component === component && !alert.over);
      if (lasting && !open)
        begun.push(this.begin(component, lasting.opened, sight.codeAt(component, lasting.confirmed)));
      if (!lasting && open) ended.push(open);
    }
    await this.tellNext(begun, 'down');
    await this.end(ended);
    await this.lookAtAllowance();
    await this.escalate();
    await this.test();
  }

  /** The service knows of all probers and of planned work, and says which rules hold: it goes on as long as it says so. */
  private async lookAtAllowance(): Promise<void> {
    for (const rule of BURN_RULE_NAMES) {
      const open = this.alerts.find((alert) => alert.rule === rule && !alert.over);
      const holds = this.burning.includes(rule);
      if (holds && !open) await this.tellNext([this.beginBurn(rule)], rule);
      if (!holds && open)
        this.alerts = this.alerts.map((alert) => (alert.id === open.id ? { ...alert, over: true } : alert));
    }
  }

  private beginBurn(rule: BurnRuleName): KeptAlert {
    const now = this.clock.now().toISOString();
    this.logger.warn('The allowance of downtime is used up too fast', { rule });
    const alert: KeptAlert = {
      ...{ id: uuidv7() as AlertId, rule, component: null, openedAt: null, code: '', detectedAt: now },
      ...{ deliveries: [], told: 0, toldAt: now, taken: false, sent: false, over: false },
    };
    this.alerts.push(alert);
    return alert;
  }

  private begin(component: ServiceComponent, opened: number, code: string): KeptAlert {
    const now = this.clock.now().toISOString();
    this.logger.warn('An incident was detected', { component, code });
    const alert: KeptAlert = {
      ...{
        id: uuidv7() as AlertId,
        rule: 'incident',
        component,
        code,
        openedAt: startOf(opened).toISOString(),
      },
      ...{ detectedAt: now, deliveries: [], told: 0, toldAt: now, taken: false, sent: false, over: false },
    };
    this.alerts.push(alert);
    return alert;
  }

  /** Alerts of the same moment go together. */
  private async tellNext(alerts: readonly KeptAlert[], kind: AlertNews['kind']): Promise<void> {
    const [first] = alerts;
    if (!first) return;
    const contact = this.contacts[first.told];
    if (!contact) {
      this.logger.error('Nobody is on call: an alert goes to nobody', { alertId: first.id });
      return;
    }
    const deliveries = await this.post.send(contact, this.news(alerts, kind));
    this.told(alerts, deliveries);
  }

  private told(alerts: readonly KeptAlert[], deliveries: readonly AlertDelivery[]): void {
    const now = this.clock.now().toISOString();
    const ids = alerts.map(({ id }) => id);
    this.alerts = this.alerts.map((alert) =>
      ids.includes(alert.id)
        ? {
            ...{ ...alert, told: alert.told + 1, toldAt: now, sent: false },
            deliveries: [...alert.deliveries, ...deliveries].slice(0, AVAILABILITY_LIMITS.deliveriesPerAlert),
          }
        : alert,
    );
  }

  private async end(alerts: readonly KeptAlert[]): Promise<void> {
    if (alerts.length === 0) return;
    const ids = alerts.map(({ id }) => id);
    this.alerts = this.alerts.map((alert) => (ids.includes(alert.id) ? { ...alert, over: true } : alert));
    const told = Math.max(...alerts.map((alert) => alert.told));
    for (const contact of this.contacts.slice(0, told))
      await this.post.send(contact, this.news(alerts, 'recovered'));
  }

  private async escalate(): Promise<void> {
    const now = this.clock.now().getTime();
    const due = this.alerts.filter(
      ({ rule, over, taken, told }) => rule !== 'test' && !over && !taken && told < this.contacts.length,
    );
    for (const alert of due)
      if (alert.told === 0 || now - Date.parse(alert.toldAt) >= ESCALATION_MS)
        await this.tellNext([alert], kindOf(alert.rule));
  }

  /** Once a day to everybody on the list: an alert of its own kind, counted apart. */
  private async test(): Promise<void> {
    const now = this.clock.now();
    if (this.contacts.length === 0) return;
    if (this.testedAt !== null && now.getTime() - Date.parse(this.testedAt) < DAY_MS) return;
    this.testedAt = now.toISOString();
    const alert: KeptAlert = {
      ...{ id: uuidv7() as AlertId, rule: 'test', component: null, openedAt: null, code: '' },
      ...{ detectedAt: this.testedAt, deliveries: [], told: 0, toldAt: this.testedAt },
      ...{ taken: true, sent: false, over: true },
    };
    this.alerts.push(alert);
    const news = this.news([alert], 'test');
    const all = await Promise.all(this.contacts.map((contact) => this.post.send(contact, news)));
    this.told([alert], all.flat());
  }

  private news(alerts: readonly KeptAlert[], kind: AlertNews['kind']): AlertNews {
    const [first] = alerts;
    return {
      ...{
        kind,
        url: this.url,
        code: first?.code ?? '',
        escalated: kind !== 'test' && kind !== 'recovered' && (first?.told ?? 0) > 0,
      },
      components: SERVICE_COMPONENTS.filter((component) =>
        alerts.some((alert) => alert.component === component),
      ),
      since: new Date(first?.openedAt ?? first?.detectedAt ?? this.clock.now()),
    };
  }
}

const kindOf = (rule: KeptAlert['rule']): AlertNews['kind'] => (rule === 'incident' ? 'down' : rule);
