import { Injectable } from '@nestjs/common';
import {
  type AuditDetails,
  type CallId,
  CUSTOM_FIELD_SUBJECTS,
  type CustomFieldSubject,
  type CustomValue,
  ENTERED_EVENTS,
  type SiteId,
} from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { TappedEntry } from '../../platform/events/audit-taps.js';
import { EnteredValues } from '../calls/index.js';

type Details = Partial<AuditDetails['call.created'] & AuditDetails['site.created']>;

/** What events of calls and sites say of the organization's own fields. The log, where they come from, does not have it. */
@Injectable()
export class EnteredOf {
  constructor(private readonly values: EnteredValues) {}

  async of(tx: Tx, entry: TappedEntry): Promise<{ readonly customFields?: readonly CustomValue[] }> {
    const subject = CUSTOM_FIELD_SUBJECTS.find((of) => has(of, entry.action));
    const id = subject && idOf(subject, entry.details as Details);
    return subject && id ? { customFields: await this.values.of(tx, subject, id) } : {};
  }
}

const has = (subject: CustomFieldSubject, action: string): boolean =>
  ENTERED_EVENTS[subject].some((event) => event === action);

const idOf = (subject: CustomFieldSubject, { callId, siteId }: Details): CallId | SiteId | undefined =>
  subject === 'call' ? callId : siteId;
