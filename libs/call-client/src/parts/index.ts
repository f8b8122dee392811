import type { CallEvent, CallParts } from '@rinjo/contract';
import { boardAfter } from './board.js';
import { camerasAfter } from './cameras.js';
import { chatAfter } from './chat.js';
import { conformityAfter } from './conformity.js';
import { directAfter } from './direct.js';
import { drawingPartAfter } from './drawing.js';
import { filesAfter } from './files.js';
import { interruptionsAfter } from './interruptions.js';
import { qualityAfter } from './quality.js';
import { recordingAfter } from './recording.js';
import { stageAfter } from './stage.js';

/** The parts after one more event. */
export function partsAfter(parts: CallParts, event: CallEvent): CallParts {
  return {
    stage: stageAfter(parts.stage, event),
    drawing: drawingPartAfter(parts.drawing, event),
    files: filesAfter(parts.files, event),
    cameras: camerasAfter(parts.cameras, event),
    interruptions: interruptionsAfter(parts.interruptions, event),
    quality: qualityAfter(parts.quality, event),
    conformity: conformityAfter(parts.conformity, event),
    // Comes in passing: it is for few, and numbered events are for all.
    lobby: parts.lobby,
    recording: recordingAfter(parts.recording, event),
    board: boardAfter(parts.board, event),
    direct: directAfter(parts.direct, event),
    // As they were when the call began.
    contacts: parts.contacts,
    features: parts.features,
    chat: chatAfter(parts.chat, event),
  };
}
