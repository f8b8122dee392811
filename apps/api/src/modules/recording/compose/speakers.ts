import type { ParticipantId } from '@rinjo/contract';

/** Who speaks from a moment on; null for nobody. Milliseconds since the recording began. */
export interface Speaking {
  readonly at: number;
  readonly participantId: ParticipantId | null;
}

/** Milliseconds that somebody has to speak before a picture is made large for it. */
const STEADY_MS = 2_000;

/** The same without interjections, and without pauses: who spoke last stays the speaker. */
export function steadySpeakers(spoken: readonly Speaking[]): readonly Speaking[] {
  const steady: Speaking[] = [];
  spoken.forEach(({ at, participantId }, n) => {
    if (participantId === null || participantId === steady.at(-1)?.participantId) return;
    const next = spoken.slice(n + 1).find((one) => one.participantId !== null);
    if ((next?.at ?? Number.POSITIVE_INFINITY) - at >= STEADY_MS) steady.push({ at, participantId });
  });
  return steady;
}
