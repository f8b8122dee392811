import type { MaintenanceId, NoticeId, TenantId } from '../ids.js';
import type { EndNoticeEvent, MaintenanceEvent, MaintenanceKind, NoticeKind } from '../notices.js';
import type { MaintenanceState } from './availability.js';
import type { Locale } from './identity.js';

/** POST /operator/maintenance and PUT /operator/maintenance/:maintenanceId */
export interface SaveMaintenance {
  readonly kind: MaintenanceKind;
  /** RFC 3339. */
  readonly plannedStart: string;
  readonly plannedEnd: string;
  /** What is done and what does not work meanwhile, for everybody to read. */
  readonly ja: string;
  readonly en: string;
}

/** How far a notice has come. */
export interface NoticeProgress<Event extends string = MaintenanceEvent> {
  readonly id: NoticeId;
  readonly event: Event;
  readonly at: string;
  /** Organizations that it goes to. */
  readonly receivers: number;
  /** Those of them of which somebody has it: a mail server accepted it, or it was opened in the product. */
  readonly reached: number;
  /** Those to whom it is still being sent. */
  readonly waiting: number;
}

/** GET /operator/maintenance */
export interface OperatorMaintenanceView {
  readonly id: MaintenanceId;
  readonly kind: MaintenanceKind;
  readonly state: MaintenanceState;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly ja: string;
  readonly en: string;
  /** Who has changed it last; null: by itself. */
  readonly by: string | null;
  /** Of planned work: the last moment at which everybody had to be told. */
  readonly noticeBy: string | null;
  /** When the last organization had the notice that counts; null: not yet. */
  readonly toldAt: string | null;
  /** Told in time, so that it is no downtime; null while that is open. */
  readonly inTime: boolean | null;
  /** The oldest first. */
  readonly notices: readonly NoticeProgress[];
}

export interface MaintenancePlanView {
  /** The newest first. */
  readonly windows: readonly OperatorMaintenanceView[];
  readonly leadDays: number;
  readonly businessDays: number;
  /** The first moment at which planned work that is announced now may begin. */
  readonly earliestStart: string;
  /** Publication that the business days are taken from, and the last day that it knows. */
  readonly calendar: { readonly version: string; readonly coveredUntil: string };
  /** Whether this installation sends mail. */
  readonly mail: boolean;
  /** Organizations that a notice goes to now. */
  readonly receivers: number;
}

/** POST /operator/end-of-service */
export interface AnnounceServiceEnd {
  /** A midnight in Japan; RFC 3339. */
  readonly endsAt: string;
  /** Why, and what becomes of what people have. */
  readonly ja: string;
  readonly en: string;
}

export interface EndAnnouncement {
  readonly endsAt: string;
  readonly announcedAt: string;
  readonly ja: string;
  readonly en: string;
  readonly by: string;
  /** The oldest first. */
  readonly notices: readonly NoticeProgress<EndNoticeEvent>[];
}

/** GET /operator/end-of-service */
export interface ServiceEndView {
  /** The first end that can be announced now. */
  readonly earliest: string;
  /** Organizations that a notice goes to now. */
  readonly receivers: number;
  /** The newest first, which counts; none: no end is announced. */
  readonly announcements: readonly EndAnnouncement[];
}

/** POST /status/subscriptions */
export interface SubscribeToStatus {
  readonly email: string;
  readonly locale: Locale;
}

/** POST /status/subscriptions/confirmation and /status/subscriptions/end: from the link of a letter. */
export interface StatusSubscriptionToken {
  readonly token: string;
}

/** GET /notices: what the operator has to tell people who are signed in. */
export interface ServiceNoticeView {
  readonly id: NoticeId;
  readonly kind: Exclude<NoticeKind, 'incident'>;
  readonly emergency: boolean;
  /** It is being worked on. */
  readonly running: boolean;
  readonly from: string;
  readonly to: string;
  readonly ja: string;
  readonly en: string;
  /** An administrator who has not opened it yet. */
  readonly toOpen: boolean;
}

/** One organization's way of a notice. */
export interface NoticeReceiverView {
  readonly tenant: { readonly id: TenantId; readonly name: string };
  /** Listed when the notice was made: whether it was in time is counted by these. */
  readonly counts: boolean;
  readonly reachedAt: string | null;
  /** By what it was reached first. */
  readonly by: 'mail' | 'in_app' | null;
  /** Administrators whose mail server accepted it, and refused it for good. */
  readonly accepted: number;
  readonly refused: number;
  /** Attempts that failed for now. */
  readonly failed: number;
  /** Administrators who have said that they want no such letters. */
  readonly declined: number;
  /** What the mail server answered last when it did not take it. */
  readonly code: string | null;
  /** Still being sent. */
  readonly waiting: boolean;
}

/** GET /operator/notices/:noticeId/receivers: those who were not reached first. */
export interface NoticeReceiversView {
  readonly receivers: readonly NoticeReceiverView[];
}

/** GET /operator/notices/undelivered: what needs somebody to call, the newest first. */
export interface UndeliveredNotice {
  readonly noticeId: NoticeId;
  readonly kind: NoticeKind;
  readonly event: string;
  readonly at: string;
  readonly tenant: { readonly id: TenantId; readonly name: string };
  readonly code: string | null;
}
