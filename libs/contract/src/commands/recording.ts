import type { RecordingId } from '../ids.js';
import type { Permission } from '../permissions.js';
import type { Nothing } from './calls.js';

/** Whether somebody wants to be recorded. A later answer counts from then on. */
export interface AnswerRecording {
  readonly recordingId: RecordingId;
  readonly agreed: boolean;
}

export interface RecordingCommands {
  'recording.start': { input: Nothing; output: { readonly recordingId: RecordingId } };
  'recording.stop': { input: Nothing; output: Nothing };
  'recording.answer': { input: AnswerRecording; output: Nothing };
}

export const RECORDING_COMMANDS = {
  'recording.start': 'recording:start',
  'recording.stop': 'recording:start',
  'recording.answer': 'call:join',
} as const satisfies Record<keyof RecordingCommands, Permission>;
