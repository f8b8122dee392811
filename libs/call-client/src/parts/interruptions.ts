import type { CallEvent, InterruptionView } from '@rinjo/contract';

export function interruptionsAfter(
  views: readonly InterruptionView[],
  event: CallEvent,
): readonly InterruptionView[] {
  if (event.name === 'participant.left')
    return views.filter((view) => view.participantId !== event.payload.participantId);
  if (event.name !== 'interruption.changed') return views;
  const { interruption } = event.payload;
  const others = views.filter((view) => view.participantId !== interruption.participantId);
  return interruption.camera || interruption.microphone || interruption.film
    ? [...others, interruption]
    : others;
}
