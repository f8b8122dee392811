import type { SupportEvent, SupportSide, SupportState } from '@rinjo/contract';

/** How a request stands, by the last row of its thread. */
export function stateOf(last: { readonly kind: SupportEvent; readonly side: SupportSide }): SupportState {
  if (last.kind === 'closed') return 'closed';
  return last.kind === 'message' && last.side === 'desk' ? 'answered' : 'waiting';
}
