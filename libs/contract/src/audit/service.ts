import type { NoticeId } from '../ids.js';
import type { NoticeKind } from '../notices.js';

/** What the operator tells every organization about the service. */
export interface ServiceAudit {
  'service.notified': {
    readonly noticeId: NoticeId;
    readonly kind: NoticeKind;
    readonly event: string;
    /** When what it tells of begins or began, and ends; null: nobody knows yet. */
    readonly from: string;
    readonly to: string | null;
  };
}

export const SERVICE_AUDIT = ['service.notified'] as const satisfies readonly (keyof ServiceAudit)[];
