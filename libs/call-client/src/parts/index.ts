import type { CallEvent, CallParts } from '@rinjo/contract';
import { stageAfter } from './stage.js';

/** The parts after one more event; the same object where nothing changed. */
export function partsAfter(parts: CallParts, event: CallEvent): CallParts {
  const stage = stageAfter(parts.stage, event);
  return stage === parts.stage ? parts : { ...parts, stage };
}
