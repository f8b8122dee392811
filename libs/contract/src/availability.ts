/** Parts of the service that probes look at. */
export const SERVICE_COMPONENTS = ['sign-in', 'signalling', 'media', 'recording', 'files'] as const;
export type ServiceComponent = (typeof SERVICE_COMPONENTS)[number];

/** Without one of these the service is down; the others have lines of their own (check sheet, section 5). */
export const CORE_COMPONENTS = [
  'sign-in',
  'signalling',
  'media',
] as const satisfies readonly ServiceComponent[];

/** Milliseconds between two looks at a component, and the least that can be down. */
export const SLOT_MS = 30_000;

/**
 * What a prober's call of two goes through, in this order: signing in, tickets, sockets and seats, ICE, DTLS and RTP both ways, a
 * recording of some seconds, its bytes from the store, and leaving.
 */
export const CALL_STAGES = ['sign-in', 'ticket', 'join', 'media', 'record', 'fetch', 'leave'] as const;
export type CallStage = (typeof CALL_STAGES)[number];

/** How a prober calls itself. */
export const PROBER_AGENT = 'Rinjo prober';

/** How the service calls itself where it proves something at its own doors. */
export const CANARY_AGENT = 'Rinjo canary';

/** Whether a request is of the product itself: these are counted apart from those of people. */
export const isOwnAgent = (userAgent: string | undefined): boolean =>
  userAgent === PROBER_AGENT || userAgent === CANARY_AGENT;

/** What is said of an incident, in this order; any but the first and the last may come again. */
export const INCIDENT_STAGES = ['detected', 'cause', 'forecast', 'recovered', 'postmortem'] as const;
export type IncidentStage = (typeof INCIDENT_STAGES)[number];

/** Who knew first: probes, or somebody. */
export const INCIDENT_SOURCES = ['probe', 'report'] as const;
export type IncidentSource = (typeof INCIDENT_SOURCES)[number];

/** Part of the time that may be down in a month: what a burn rate is a multiple of. */
export const DOWN_ALLOWED = 0.005;

/**
 * How fast the month's allowance is used up, as a multiple of the rate at which it would just last. A rule holds when both its windows
 * are at or above it: the long one says that it matters, the short one that it goes on (Site Reliability Workbook, chapter 5).
 */
export const BURN_RULES = {
  burn_fast: { rate: 14.4, longMin: 60, shortMin: 5 },
  burn_middle: { rate: 6, longMin: 6 * 60, shortMin: 30 },
  burn_slow: { rate: 1, longMin: 3 * 24 * 60, shortMin: 6 * 60 },
} as const;
export type BurnRuleName = keyof typeof BURN_RULES;
export const BURN_RULE_NAMES = [
  'burn_fast',
  'burn_middle',
  'burn_slow',
] as const satisfies readonly BurnRuleName[];

/** What an alert is about: an incident; the rate at which the month's allowance is used up; or nothing, to see that alerts arrive. */
export const ALERT_RULES = ['incident', 'test', ...BURN_RULE_NAMES] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

export const AVAILABILITY_LIMITS = {
  /** Samples of one report of a prober. */
  samplesPerReport: 200,
  callsPerReport: 50,
  alertsPerReport: 10,
  pagesPerReport: 200,
  tlsPerReport: 50,
  /** Seconds that a page may be old in a report: what is kept of a service that is gone. */
  pageAgeMaxS: 40 * 24 * 3_600,
  /** Milliseconds that a probe may take. */
  probeMs: 10_000,
  incidentText: 2_000,
  deliveriesPerAlert: 20,
  contacts: 10,
  contactName: 80,
  webhookUrl: 500,
  proberName: 40,
  /** Minutes until an alert goes to the next person as well. */
  escalationMin: 10,
  /** Days that the status page shows. */
  statusDays: 90,
  /** Seconds that what it shows may be old. */
  statusAgeS: 60,
} as const;
