import type { AddIncidentUpdate, IncidentView } from '@rinjo/contract';

/** What can be said of an incident as it stands: probers end what they have found, a post-mortem comes after the end. */
export function stagesFor({ source, closedAt }: IncidentView): AddIncidentUpdate['stage'][] {
  if (closedAt !== null) return ['cause', 'postmortem'];
  return source === 'report' ? ['cause', 'forecast', 'recovered'] : ['cause', 'forecast'];
}
