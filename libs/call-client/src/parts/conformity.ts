import type { CallEvent, ConformityView } from '@rinjo/contract';

export function conformityAfter(conformity: ConformityView, event: CallEvent): ConformityView {
  return event.name === 'conformity.changed' ? event.payload.conformity : conformity;
}
