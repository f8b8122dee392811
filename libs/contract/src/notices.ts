/** What everybody is told of: work on the service, an incident, the end of the service. */
export const NOTICE_KINDS = ['maintenance', 'incident', 'end_of_service'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What is told of work on the service. */
export const MAINTENANCE_EVENTS = [
  'announced',
  'changed',
  'cancelled',
  'reminder_days',
  'reminder_business_days',
  'reminder_hour',
  'completed',
] as const;
export type MaintenanceEvent = (typeof MAINTENANCE_EVENTS)[number];

export const END_NOTICE_EVENTS = ['announced', 'moved', 'reminder'] as const;
export type EndNoticeEvent = (typeof END_NOTICE_EVENTS)[number];

export const MAINTENANCE_KINDS = ['planned', 'emergency'] as const;
export type MaintenanceKind = (typeof MAINTENANCE_KINDS)[number];

export const NOTICE_LIMITS = {
  maintenanceText: 2_000,
  /** Whole business days that planned work is announced ahead, whatever is set. */
  leastBusinessDays: 3,
  /** Hours that one piece of work may take. */
  maintenanceHours: 72,
  /** Months that the end of the service is announced ahead. */
  endMonths: 15,
} as const;
