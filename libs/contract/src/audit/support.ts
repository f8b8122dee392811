import type { SupportRequestId } from '../ids.js';
import type { SupportKind, SupportSide } from '../support.js';

/** What people of a tenant and the operator's desk write to each other: that they did, never what. */
export interface SupportAudit {
  'support.asked': {
    readonly requestId: SupportRequestId;
    readonly number: number;
    readonly kind: SupportKind;
  };
  'support.written': {
    readonly requestId: SupportRequestId;
    readonly number: number;
    readonly side: SupportSide;
  };
  'support.closed': {
    readonly requestId: SupportRequestId;
    readonly number: number;
    readonly side: SupportSide;
  };
  'support.reopened': {
    readonly requestId: SupportRequestId;
    readonly number: number;
    readonly side: SupportSide;
  };
}

export const SUPPORT_AUDIT = [
  'support.asked',
  'support.written',
  'support.closed',
  'support.reopened',
] as const satisfies readonly (keyof SupportAudit)[];
