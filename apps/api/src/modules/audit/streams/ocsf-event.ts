/** The version of the schema that events are written in. https://schema.ocsf.io/1.3.0 */
export const OCSF_VERSION = '1.3.0';

export interface EventClass {
  readonly category: number;
  readonly uid: number;
  readonly name: string;
}

/** Identity & Access Management: Account Change, Authentication, Group Management. Application Activity: API Activity. */
export const ACCOUNT_CHANGE: EventClass = { category: 3, uid: 3001, name: 'Account Change' };
export const AUTHENTICATION: EventClass = { category: 3, uid: 3002, name: 'Authentication' };
export const GROUP_MANAGEMENT: EventClass = { category: 3, uid: 3006, name: 'Group Management' };
export const API_ACTIVITY: EventClass = { category: 6, uid: 6003, name: 'API Activity' };

export const OTHER = 99;
export const LOGON = 1;

/** The severities that are used: Informational, Medium, High. */
const SEVERITY = { success: 1, refused: 3, failed: 4 } as const;
const STATUS = { success: 1, refused: 2, failed: 2 } as const;

/** What every event says. */
export interface EventFacts {
  readonly of: EventClass;
  readonly activity: number;
  readonly at: string;
  readonly outcome: keyof typeof SEVERITY;
  readonly message: string;
  readonly metadata: {
    readonly uid: string;
    readonly tenant_uid: string;
    readonly log_name: string;
    readonly event_code: string;
    readonly sequence?: number;
  };
}

export function ocsfEvent({ of, activity, at, outcome, message, metadata }: EventFacts): object {
  return {
    ...{ category_uid: of.category, class_uid: of.uid, class_name: of.name },
    ...{ activity_id: activity, type_uid: of.uid * 100 + activity },
    ...{ time: Date.parse(at), severity_id: SEVERITY[outcome], status_id: STATUS[outcome], message },
    metadata: {
      version: OCSF_VERSION,
      product: { name: 'Rinjo', vendor_name: 'Rinjo' },
      ...{ original_time: at, ...metadata },
    },
  };
}
