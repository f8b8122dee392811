import type { AuditAction, AuditDetails, AuditOutcome } from './audit/index.js';
import type { CustomFieldSubject, CustomValue } from './custom-fields.js';
import type { AuditEntryId, TenantId, WebhookId } from './ids.js';

/** What an entry of the audit log tells others: ids and plain facts, no names of people and no addresses. */
export interface RecordedEntry {
  readonly entryId: AuditEntryId;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** What was entered in the organization's own fields of the call or site, in their order, as it is after the event. */
interface Entered {
  readonly customFields: readonly CustomValue[];
}

/** What webhooks can be told of, and what they are told. An event is named as the entry of the log that it comes from. */
export interface WebhookEvents {
  /** A call was made; a planned one when it was planned. */
  'call.created': Readonly<AuditDetails['call.created'] & Entered>;
  /** Title, site, time or own fields of a call were changed. */
  'call.updated': Readonly<AuditDetails['call.updated'] & Entered>;
  /** A member was invited to a call. */
  'call.invited': AuditDetails['call.invited'];
  /** A planned call was called off. */
  'call.cancelled': Readonly<AuditDetails['call.cancelled'] & Entered>;
  /** Somebody has taken a seat in a call. */
  'call.joined': AuditDetails['call.joined'];
  /** Somebody has left a call. */
  'call.left': AuditDetails['call.left'];
  /** A guest waits to be let in. */
  'call.guest_waiting': AuditDetails['call.guest_waiting'];
  /** A waiting guest was let in. */
  'call.guest_admitted': AuditDetails['call.guest_admitted'];
  /** A waiting guest was turned away. */
  'call.guest_denied': AuditDetails['call.guest_denied'];
  /** A host has put somebody out of a call. */
  'call.participant_removed': AuditDetails['call.participant_removed'];
  /** A call has ended. */
  'call.ended': Readonly<AuditDetails['call.ended'] & Entered>;
  /** A site was added. */
  'site.created': Readonly<AuditDetails['site.created'] & Entered>;
  /** Name, code, address, note or own fields of a site were changed. */
  'site.updated': Readonly<AuditDetails['site.updated'] & Entered>;
  /** A site was put away. */
  'site.archived': Readonly<AuditDetails['site.archived'] & Entered>;
  /** A site that was put away is in use again. */
  'site.restored': Readonly<AuditDetails['site.restored'] & Entered>;
  /** Nobody answered a direct call. */
  'ring.missed': AuditDetails['ring.missed'];
  /** A photo, a frozen picture, a sheet or an attachment was added to a call. */
  'file.added': AuditDetails['file.added'];
  /** A user was made. */
  'user.created': AuditDetails['user.created'];
  /** Somebody's name, language or roles were changed. */
  'user.updated': AuditDetails['user.updated'];
  /** A user was shut out. */
  'user.deactivated': AuditDetails['user.deactivated'];
  /** A user may sign in again. */
  'user.reactivated': AuditDetails['user.reactivated'];
  /** A letter of invitation is to be sent to a new user. */
  'user.invited': AuditDetails['user.invited'];
  /** A user was deleted for good: what is kept of them elsewhere should go too. */
  'user.deleted': AuditDetails['user.deleted'];
  /** A group was made. */
  'group.created': AuditDetails['group.created'];
  /** A group has another name. */
  'group.renamed': AuditDetails['group.renamed'];
  /** People were added to a group or removed from it. */
  'group.members_changed': AuditDetails['group.members_changed'];
  /** A group was deleted. */
  'group.deleted': AuditDetails['group.deleted'];
  /** The newest signed checkpoint of the log, once a day: kept elsewhere, it shows whether the log was altered or cut off since. */
  'audit.published': AuditDetails['audit.published'];
  /** The log is no longer what was signed. */
  'audit.altered': AuditDetails['audit.altered'];
  /** The log does not continue a checkpoint that is kept outside of the database. */
  'audit.rolled_back': AuditDetails['audit.rolled_back'];
  /** A pattern in the log that somebody should look at. */
  'audit.alerted': AuditDetails['audit.alerted'];
  /** Work on the service was announced, changed or called off, an incident has begun or is over, or the service ends. */
  'service.notified': AuditDetails['service.notified'];
  /** Any entry of the audit log, refusals included: to keep a copy elsewhere. */
  'audit.recorded': RecordedEntry;
  /** Sent at a press, to see whether messages arrive. Nobody needs to choose it. */
  'webhook.test': { readonly webhookId: WebhookId };
}
export type WebhookEvent = keyof WebhookEvents;

/** The events that say what was entered in own fields. */
export const ENTERED_EVENTS = {
  call: ['call.created', 'call.updated', 'call.cancelled', 'call.ended'],
  site: ['site.created', 'site.updated', 'site.archived', 'site.restored'],
} as const satisfies Record<CustomFieldSubject, readonly WebhookEvent[]>;

/** The events that an administrator chooses from, in the order in which they are shown. */
export const WEBHOOK_EVENTS = [
  'call.created',
  'call.updated',
  'call.invited',
  'call.cancelled',
  'call.joined',
  'call.left',
  'call.guest_waiting',
  'call.guest_admitted',
  'call.guest_denied',
  'call.participant_removed',
  'call.ended',
  'site.created',
  'site.updated',
  'site.archived',
  'site.restored',
  'ring.missed',
  'file.added',
  'user.created',
  'user.updated',
  'user.deactivated',
  'user.reactivated',
  'user.invited',
  'user.deleted',
  'group.created',
  'group.renamed',
  'group.members_changed',
  'group.deleted',
  'audit.published',
  'audit.altered',
  'audit.rolled_back',
  'audit.alerted',
  'service.notified',
  'audit.recorded',
] as const satisfies readonly WebhookEvent[];
export type ChosenWebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Changes when a receiver that reads `data` as documented would misread it. New events and new fields change nothing. */
export const WEBHOOK_VERSION = 1;

/** The body of a message, as JSON in UTF-8. Its signature is over these bytes (Standard Webhooks 1.0.0). */
export interface WebhookMessage<E extends WebhookEvent = WebhookEvent> {
  /** As in the header `webhook-id`: the same for every attempt and every receiver of this event. */
  readonly id: string;
  readonly type: E;
  readonly version: typeof WEBHOOK_VERSION;
  /** When it happened; messages may come late and in any order. */
  readonly timestamp: string;
  readonly tenantId: TenantId;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly data: WebhookEvents[E];
}
