import { drawingAfter } from '@rinjo/annotation';
import type { CallEvent, DrawingView } from '@rinjo/contract';

export function drawingPartAfter(drawing: DrawingView, event: CallEvent): DrawingView {
  return event.name === 'drawing.changed' ? drawingAfter(drawing, event.payload.step) : drawing;
}
