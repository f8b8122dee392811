import type { ErrorCode } from '../errors.js';
import type { CallId, EvidenceId, ReportId } from '../ids.js';
import type { ReportState, ReportTemplate } from '../report.js';
import type { Locale } from './identity.js';

/** POST /calls/:callId/reports: makes a report of it as the organization's template says. */
export interface MakeReport {
  /** Instead of the template's. */
  readonly language?: Locale;
}

/** GET /calls/:callId/reports, the newest first. */
export interface ReportView {
  readonly id: ReportId;
  readonly callId: CallId;
  readonly state: ReportState;
  readonly language: Locale;
  /** 0 to 100. */
  readonly percent: number;
  /** The PDF, at GET /evidence/:evidenceId/content. Null before it is there. */
  readonly evidenceId: EvidenceId | null;
  /** Why there is none. */
  readonly reason: ErrorCode | null;
  readonly byName: string;
  readonly createdAt: string;
}

/** GET /report-template */
export interface ReportTemplateView {
  /** Grows with every change; 0 while it is as the product comes. */
  readonly version: number;
  readonly template: ReportTemplate;
}

/** PUT /report-template. SETTINGS_CHANGED when somebody has changed it since `version`. */
export interface ChangeReportTemplate {
  readonly version: number;
  readonly template: ReportTemplate;
}

/** POST /report-template/preview answers a PDF of an invented call. */
export interface PreviewReportTemplate {
  readonly template: ReportTemplate;
}
