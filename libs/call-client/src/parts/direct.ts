import type { CallEvent, DirectView } from '@rinjo/contract';

export function directAfter(view: DirectView, event: CallEvent): DirectView {
  if (event.name === 'direct.changed') return event.payload.direct;
  if (event.name === 'media.lost') return { ...view, mediaLost: true };
  return event.name === 'media.moved' ? { ...view, mediaLost: false } : view;
}
