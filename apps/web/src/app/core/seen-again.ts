import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/**
 * Calls back whenever the page is seen again: after it was hidden, frozen, or kept in the browser's cache. Until the
 * injection context is destroyed.
 */
export function whenSeenAgain(seen: () => void): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  const shown = (): void => {
    if (document.visibilityState === 'visible') seen();
  };
  const events = [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'pageshow'],
  ] as const;
  for (const [target, name] of events) target?.addEventListener(name, shown);
  inject(DestroyRef).onDestroy(() => {
    for (const [target, name] of events) target?.removeEventListener(name, shown);
  });
}
