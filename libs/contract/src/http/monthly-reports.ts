import type { MonthlyReportId } from '../ids.js';
import type { Locale } from './identity.js';

/** `failed`: it is tried again by itself the next day. */
export const MONTHLY_REPORT_STATES = ['waiting', 'done', 'failed'] as const;
export type MonthlyReportState = (typeof MONTHLY_REPORT_STATES)[number];

export interface MonthlyReportView {
  readonly id: MonthlyReportId;
  /** YYYY-MM, in Japan. */
  readonly month: string;
  readonly state: MonthlyReportState;
  /** ISO 8601; null until it is there. */
  readonly madeAt: string | null;
  /** Of what was written down, hex; it stands on each page. */
  readonly sha256: string | null;
}

/** GET /monthly-reports: the newest first. */
export interface MonthlyReportsView {
  readonly reports: readonly MonthlyReportView[];
  /** When the one of this month is made, ISO 8601. */
  readonly nextAt: string;
}

/** GET /monthly-reports/:monthlyReportId/file */
export interface MonthlyReportQuery {
  readonly locale: Locale;
}
