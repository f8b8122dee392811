import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/** W3C Audio Session: in Safari. */
interface WithAudioSession {
  readonly audioSession?: { type: string };
}

/**
 * Says what the sound of this page is for: speech both ways, out of the loudspeaker rather than the earpiece, and not
 * paused by a ringing bell. Until the injection context is destroyed. Browsers without it decide for themselves.
 */
export function speechBothWays(): void {
  const { audioSession } = (inject(DOCUMENT).defaultView?.navigator ?? {}) as WithAudioSession;
  if (!audioSession) return;
  audioSession.type = 'play-and-record';
  inject(DestroyRef).onDestroy(() => {
    audioSession.type = 'auto';
  });
}
