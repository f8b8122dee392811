import { DestroyRef, DOCUMENT, inject, signal, type Signal } from '@angular/core';

export interface FullScreen {
  /** iPhones have none for pages. */
  readonly possible: boolean;
  readonly on: Signal<boolean>;
  toggle(): void;
}

/** The whole screen for an element. Call it where dependencies can be injected. */
export function fullScreenOf(element: HTMLElement): FullScreen {
  const document = inject(DOCUMENT);
  const on = signal(document.fullscreenElement === element);
  const changed = (): void => on.set(document.fullscreenElement === element);
  document.addEventListener('fullscreenchange', changed);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('fullscreenchange', changed);
    if (on()) void document.exitFullscreen();
  });
  return {
    possible: document.fullscreenEnabled,
    on: on.asReadonly(),
    toggle: () => {
      const done = on() ? document.exitFullscreen() : element.requestFullscreen();
      // Refused by policy: the button stays as it is.
      done.catch((cause: unknown) => console.debug('full screen:', cause));
    },
  };
}
