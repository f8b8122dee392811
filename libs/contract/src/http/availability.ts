import type {
  AlertRule,
  BurnRuleName,
  CallStage,
  IncidentSource,
  IncidentStage,
  ServiceComponent,
} from '../availability.js';
import type { ProberWay, WayTrialReport } from '../fallback.js';
import type { AlertId, IncidentId } from '../ids.js';
import type { TlsScanReport, TlsTarget } from '../transport.js';
import type { Locale } from './identity.js';

/** What a prober saw of a component in a slot of half a minute. */
export interface ProbeSampleReport {
  readonly component: ServiceComponent;
  /** Half minutes since 1970. */
  readonly slot: number;
  /** Milliseconds from the beginning of the slot to that of the probe, and from there to its end. */
  readonly beganMs: number;
  readonly ms: number;
  /** Why it was bad; null for a good one. */
  readonly code: string | null;
}

export interface CallStageTime {
  readonly stage: CallStage;
  readonly ms: number;
}

/** How a prober's own call of two went. */
export interface ProbeCallReport {
  /** The half minute in which it began. */
  readonly slot: number;
  /** Those that were passed, in their order. */
  readonly stages: readonly CallStageTime[];
  /** Milliseconds from asking for a seat to the other's first picture; null without one. */
  readonly firstPictureMs: number | null;
  /** Where it failed first, and why; both null when all went well. */
  readonly failed: CallStage | null;
  readonly code: string | null;
}

/** How an alert went to one person by one way. */
export interface AlertDelivery {
  readonly channel: 'mail' | 'webhook';
  readonly contact: string;
  readonly at: string;
  readonly ok: boolean;
}

/** How old the status page was that a prober had when it looked in a slot. */
export interface PageAgeReport {
  readonly slot: number;
  /** Seconds, rounded up. */
  readonly ageS: number;
}

export interface AlertReport {
  readonly id: AlertId;
  readonly rule: AlertRule;
  /** Of an incident alone. */
  readonly component: ServiceComponent | null;
  readonly openedAt: string | null;
  readonly detectedAt: string;
  readonly deliveries: readonly AlertDelivery[];
}

/** POST /prober/reports, with the key of a prober. What was reported before changes nothing. */
export interface ProberReport {
  /** The machine that it runs on, as a hash. */
  readonly host: string;
  readonly samples: readonly ProbeSampleReport[];
  /** Left out by a prober that makes none. */
  readonly calls?: readonly ProbeCallReport[];
  readonly alerts: readonly AlertReport[];
  /** Absent: of a prober that does not look at the page. */
  readonly pages?: readonly PageAgeReport[];
  /** Absent: nothing was scanned since the last report. */
  readonly tls?: readonly TlsScanReport[];
  /** Absent: no way around a failure was tried since the last report. */
  readonly trials?: readonly WayTrialReport[];
}

/** Somebody whom alerts go to. */
export interface OnCallContact {
  readonly name: string;
  readonly email: string;
  /** Takes what Slack's incoming webhooks take; empty for none. */
  readonly webhookUrl: string;
  readonly locale: Locale;
}

/** What the service tells a prober. */
export interface ProberOrders {
  readonly contacts: readonly OnCallContact[];
  /** Alerts of this prober that somebody has taken. */
  readonly acknowledged: readonly AlertId[];
  /** Rules about the month's allowance that hold now. */
  readonly burning: readonly BurnRuleName[];
  /** Whether this installation records calls. */
  readonly records: boolean;
  /** Addresses whose encryption it scans once a day. */
  readonly tls: readonly TlsTarget[];
  /** Ways around a failure that it tries once a day. */
  readonly ways: readonly ProberWay[];
}

/** PUT /operator/on-call: in the order in which they are told. */
export interface SetOnCall {
  readonly contacts: readonly OnCallContact[];
}

/** GET /operator/on-call */
export interface OnCallView {
  readonly contacts: readonly OnCallContact[];
  /** Null: nobody was ever named. */
  readonly confirmedAt: string | null;
}

export interface IncidentUpdateView {
  readonly stage: IncidentStage;
  readonly at: string;
  readonly ja: string;
  readonly en: string;
  readonly forecastAt: string | null;
}

/** What everybody may know of an incident. */
export interface PublicIncident {
  readonly id: IncidentId;
  readonly component: ServiceComponent;
  readonly openedAt: string;
  /** Null while it lasts. */
  readonly closedAt: string | null;
  /** The oldest first. */
  readonly updates: readonly IncidentUpdateView[];
}

export interface IncidentAlertView {
  readonly id: AlertId;
  readonly detectedAt: string;
  readonly deliveries: readonly AlertDelivery[];
  /** Who has taken it; null while nobody has. */
  readonly acknowledged: { readonly by: string; readonly at: string } | null;
}

/** GET /operator/incidents and /operator/incidents/:incidentId */
export interface IncidentView extends PublicIncident {
  readonly source: IncidentSource;
  readonly detectedAt: string;
  readonly alerts: readonly IncidentAlertView[];
}

/** POST /operator/incidents: what probes have not seen. */
export interface ReportIncident {
  readonly component: ServiceComponent;
  /** RFC 3339; not in the future. */
  readonly openedAt: string;
  readonly ja: string;
  readonly en: string;
}

/** POST /operator/incidents/:incidentId/updates */
export interface AddIncidentUpdate {
  readonly stage: Exclude<IncidentStage, 'detected'>;
  readonly ja: string;
  readonly en: string;
  /** Of a forecast: when it will be over; RFC 3339. */
  readonly forecastAt: string | null;
}

/** `unknown`: nobody has looked at it lately, or ever. */
export type ComponentStatus =
  'operational' | 'degraded_performance' | 'major_outage' | 'under_maintenance' | 'unknown';

/** One day of one component, in Japan's time. */
export interface ComponentDay {
  readonly day: string;
  /** Seconds that it was down, those that nobody looked at among them; null before anybody looked. */
  readonly downS: number | null;
}

export interface ComponentView {
  readonly component: ServiceComponent;
  readonly status: ComponentStatus;
  /** Hundredths of a percent of the days that were looked at, truncated; null for none. */
  readonly basisPoints: number | null;
  readonly days: readonly ComponentDay[];
}

/** A draft is nobody's business but the operators'. */
export const MAINTENANCE_STATES = [
  'draft',
  'announced',
  'in_progress',
  'verifying',
  'completed',
  'cancelled',
] as const;
export type MaintenanceState = (typeof MAINTENANCE_STATES)[number];

export interface MaintenanceView {
  readonly id: string;
  readonly state: Exclude<MaintenanceState, 'draft'>;
  readonly emergency: boolean;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly ja: string;
  readonly en: string;
}

/** GET /status: what everybody may know. */
export interface StatusPage {
  /** When it was put together. */
  readonly at: string;
  readonly name: string;
  readonly url: string;
  /** From another machine than the service's. */
  readonly outside: boolean;
  /** Whether news of it can be had by mail. */
  readonly mail: boolean;
  readonly components: readonly ComponentView[];
  /** Open ones first, then the newest; of the last 90 days. */
  readonly incidents: readonly PublicIncident[];
  readonly maintenance: readonly MaintenanceView[];
}
