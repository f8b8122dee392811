import type { CallSession, CallState } from '@rinjo/call-client';
import type { InterruptionReport } from '@rinjo/contract';

/**
 * Tells the call what the own devices cannot send, and whether this one keeps its film, unless it knows. At once and not through an effect: a page that is put
 * to sleep renders nothing any more. What fails is told after the next change of the call.
 */
export function tellInterruptions(
  session: CallSession | null,
  { phase, snapshot }: CallState,
  { camera, microphone, film }: InterruptionReport,
): void {
  const known = snapshot?.parts.interruptions.find(({ participantId }) => participantId === snapshot.self);
  const told =
    (known?.camera ?? null) === camera &&
    (known?.microphone ?? null) === microphone &&
    (known?.film ?? null) === film;
  if (phase !== 'joined' || told) return;
  session
    ?.send('interruption.report', { camera, microphone, film })
    .catch((cause: unknown) => console.debug('interruption.report:', cause));
}
