import type { LogAlertId, UserId } from '../ids.js';
import type { PageQuery } from './page.js';

/**
 * Patterns that somebody should look at. `failed_sign_ins`: attempts of one address, or on one account. `new_country`: a sign-in
 * from a country from which that person has not signed in for 90 days. `mass_download`: items of evidence, tracks of recordings
 * and shared items that one person, key or address opened. `refused_access`: what one person, key or address tried without being
 * allowed to. `operator_access`: whoever runs the installation asks for, is given or uses access to the tenant's data.
 */
export const LOG_ALERT_RULES = [
  'failed_sign_ins',
  'new_country',
  'mass_download',
  'refused_access',
  'operator_access',
] as const;
export type LogAlertRule = (typeof LOG_ALERT_RULES)[number];

/** Whom an alert is about: somebody known, or an address. */
export const LOG_ALERT_SUBJECTS = ['address', 'user', 'guest', 'key', 'operator'] as const;
export type LogAlertSubject = (typeof LOG_ALERT_SUBJECTS)[number];

export interface LogAlertView {
  readonly id: LogAlertId;
  readonly rule: LogAlertRule;
  /** `name` is empty for addresses and for whoever is gone. */
  readonly subject: { readonly kind: LogAlertSubject; readonly id: string; readonly name: string };
  /** ISO 3166-1 alpha-2, of a new country. */
  readonly country: string | null;
  /** Entries of the log that it is about, so far. */
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Who has looked at it; null while nobody has. */
  readonly acknowledged: {
    readonly at: string;
    readonly by: { readonly id: UserId; readonly displayName: string };
  } | null;
}

/** GET /log-alerts */
export interface LogAlertQuery extends PageQuery {
  /** Only those that nobody has looked at. */
  readonly open?: boolean;
}

export interface LogAlertRuleView {
  readonly rule: LogAlertRule;
  readonly enabled: boolean;
  /** Entries within `windowMin` minutes from which on it is told; null when each single one is. */
  readonly threshold: number | null;
  /** The number that applies when nobody has chosen another. */
  readonly usual: number | null;
  readonly windowMin: number | null;
}

/** PUT /log-alert-rules */
export interface SetLogAlertRule {
  readonly rule: LogAlertRule;
  readonly enabled: boolean;
  /** 2 to 10,000; null, and only then, for rules that tell each single entry. */
  readonly threshold: number | null;
}
