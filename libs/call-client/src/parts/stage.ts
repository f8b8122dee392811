import type { CallEvent, StageView } from '@rinjo/contract';

export function stageAfter(stage: StageView, event: CallEvent): StageView {
  return event.name === 'stage.changed' ? event.payload.stage : stage;
}
