import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/**
 * Keeps the screen on until the injection context is destroyed. Answers false where the browser cannot; a low battery may
 * refuse it later.
 */
export function keepAwake(): boolean {
  const document = inject(DOCUMENT);
  const navigator = document.defaultView?.navigator;
  if (!navigator || !('wakeLock' in navigator)) return false;
  let lock: WakeLockSentinel | null = null;
  let over = false;
  const isOver = (): boolean => over;
  const take = async (): Promise<void> => {
    if (isOver() || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      lock = null;
    }
    if (isOver()) await lock?.release();
  };
  // The browser drops the lock whenever the page is hidden.
  const again = (): void => void take();
  document.addEventListener('visibilitychange', again);
  again();
  inject(DestroyRef).onDestroy(() => {
    over = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  });
  return true;
}
