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

/** What is said of an incident, in this order; any but the first and the last may come again. */
export const INCIDENT_STAGES = ['detected', 'cause', 'forecast', 'recovered', 'postmortem'] as const;
export type IncidentStage = (typeof INCIDENT_STAGES)[number];

/** Who knew first: probes, or somebody. */
export const INCIDENT_SOURCES = ['probe', 'report'] as const;
export type IncidentSource = (typeof INCIDENT_SOURCES)[number];

/** What an alert is about: an incident; or nothing, to see that alerts arrive. */
export const ALERT_RULES = ['incident', 'test'] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

export const AVAILABILITY_LIMITS = {
  /** Samples of one report of a prober. */
  samplesPerReport: 200,
  alertsPerReport: 10,
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
