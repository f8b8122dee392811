import type { CallEvent, RecordingView } from '@rinjo/contract';

export function recordingAfter(recording: RecordingView | null, event: CallEvent): RecordingView | null {
  return event.name === 'recording.changed' ? event.payload.recording : recording;
}
