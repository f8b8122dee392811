import type { ParticipantId, RecordingView } from '@rinjo/contract';

/** Whether what somebody sends may be recorded: everybody is told, or has said yes. */
export function mayRecord(
  { consent, answers }: Pick<RecordingView, 'consent' | 'answers'>,
  participantId: ParticipantId,
): boolean {
  return (
    consent === 'announce' ||
    answers.some((answer) => answer.participantId === participantId && answer.agreed)
  );
}

/** The answers with one more; a later one of the same person takes the place of the earlier. */
export function answered(
  answers: RecordingView['answers'],
  participantId: ParticipantId,
  agreed: boolean,
): RecordingView['answers'] {
  return [...answers.filter((answer) => answer.participantId !== participantId), { participantId, agreed }];
}
