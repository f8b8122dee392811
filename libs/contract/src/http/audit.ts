import type { AuditAction, AuditOutcome } from '../audit/index.js';
import type { AuditEntryId } from '../ids.js';
import type { PageQuery } from './page.js';

/** GET /audit-entries */
export interface AuditEntryView {
  readonly id: AuditEntryId;
  /** Gap-free within the tenant, from 1. */
  readonly seq: number;
  readonly at: string;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string };
  readonly requestId: string | null;
  /** Where the request came from; null for the product's own jobs. */
  readonly address: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export interface AuditQuery extends PageQuery {
  readonly action?: AuditAction;
}
