import type { CallId, ParticipantId } from '@rinjo/contract';

/** What devices say of themselves: one view for each participant of each call on this process, in memory. */
export class ParticipantViews<View> {
  private readonly calls = new Map<CallId, Map<ParticipantId, View>>();

  all(callId: CallId): readonly View[] {
    return [...(this.calls.get(callId)?.values() ?? [])];
  }

  of(callId: CallId, participantId: ParticipantId): View | null {
    return this.calls.get(callId)?.get(participantId) ?? null;
  }

  put(callId: CallId, participantId: ParticipantId, view: View): void {
    const views = this.calls.get(callId) ?? new Map<ParticipantId, View>();
    this.calls.set(callId, views.set(participantId, view));
  }

  drop(callId: CallId, participantId: ParticipantId): void {
    this.calls.get(callId)?.delete(participantId);
  }

  close(callId: CallId): void {
    this.calls.delete(callId);
  }
}
