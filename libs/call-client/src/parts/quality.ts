import type { CallEvent, QualityView } from '@rinjo/contract';

export function qualityAfter(views: readonly QualityView[], event: CallEvent): readonly QualityView[] {
  if (event.name === 'participant.left')
    return views.filter((view) => view.participantId !== event.payload.participantId);
  if (event.name !== 'quality.changed') return views;
  const { quality } = event.payload;
  return [...views.filter((view) => view.participantId !== quality.participantId), quality];
}
