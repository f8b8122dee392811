import type { ChosenWebhookEvent } from '@rinjo/contract';

export type EventGroupName = 'call' | 'site' | 'file' | 'user' | 'group' | 'service' | 'audit';

export interface EventGroup {
  readonly name: EventGroupName;
  readonly events: readonly ChosenWebhookEvent[];
}

/** Under which heading an event stands, by the first part of its name. */
const HEADINGS: Readonly<Record<string, EventGroupName>> = {
  ...{ call: 'call', ring: 'call', site: 'site', file: 'file', user: 'user', group: 'group' },
  ...{ service: 'service', audit: 'audit' },
};

/** Events under their headings, in the order in which they come. */
export function eventGroups(events: readonly ChosenWebhookEvent[]): readonly EventGroup[] {
  const groups = new Map<EventGroupName, ChosenWebhookEvent[]>();
  for (const event of events) {
    const name = HEADINGS[event.split('.')[0] ?? ''] ?? 'audit';
    groups.set(name, [...(groups.get(name) ?? []), event]);
  }
  return [...groups].map(([name, of]) => ({ name, events: of }));
}
