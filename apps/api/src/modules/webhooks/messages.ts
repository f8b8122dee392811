import {
  type AuditEntryId,
  type ChosenWebhookEvent,
  type Id,
  type RecordedEntry,
  WEBHOOK_EVENTS,
  WEBHOOK_VERSION,
  type WebhookEvent,
  type WebhookEvents,
  type WebhookMessage,
} from '@rinjo/contract';
import { actorId, type Principal } from '../../platform/access/principal.js';
import type { TappedEntry } from '../../platform/events/audit-taps.js';

/** An event as it waits for receivers: its body is what is signed and sent, to the byte. */
export interface PreparedMessage {
  readonly eventId: Id<string>;
  readonly event: WebhookEvent;
  readonly body: string;
}

const CHOSEN: ReadonlySet<string> = new Set(WEBHOOK_EVENTS);

/**
 * The messages that an entry of the log makes: the one that is named as its action, and the copy of the entry. `more` is what the
 * first says beside the details of the entry.
 */
export function messagesOf(principal: Principal, entry: TappedEntry, more: object): PreparedMessage[] {
  const event = eventOf(entry);
  const data = { ...(entry.details as object), ...more };
  const details = (entry.details ?? {}) as RecordedEntry['details'];
  const copy: RecordedEntry = { entryId: entry.id, action: entry.action, outcome: entry.outcome, details };
  return [
    ...(event === null ? [] : [prepare(principal, entry, event, data as WebhookEvents[typeof event])]),
    prepare(principal, entry, 'audit.recorded', copy),
  ];
}

/** Refusals are no event; they are in the copies of the log alone. */
function eventOf({ action, outcome }: TappedEntry): ChosenWebhookEvent | null {
  return outcome === 'success' && CHOSEN.has(action) ? (action as ChosenWebhookEvent) : null;
}

export function prepare<E extends WebhookEvent>(
  { tenantId, actor }: Principal,
  { id, at }: { readonly id: Id<string>; readonly at: string },
  type: E,
  data: WebhookEvents[E],
): PreparedMessage {
  const message: WebhookMessage<E> = {
    id: messageId(id, type),
    type,
    version: WEBHOOK_VERSION,
    timestamp: at,
    tenantId,
    actor: { kind: actor.kind, id: actorId(actor) },
    data,
  };
  return { eventId: id, event: type, body: JSON.stringify(message) };
}

/** One entry of the log makes up to two messages, which are told apart by their ids. */
export function messageId(eventId: AuditEntryId | Id<string>, event: WebhookEvent): string {
  return `${event === 'audit.recorded' ? 'log' : 'msg'}_${eventId.replaceAll('-', '')}`;
}
