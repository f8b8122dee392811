import { DOCUMENT, inject, Service, signal, type Signal } from '@angular/core';

/** Room on the screen. `compact`: one hand holds it, or the window is too small for a side panel. */
@Service()
export class Viewport {
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  readonly compact = this.matches('(max-width: 56rem), (max-height: 30rem)');

  private matches(query: string): Signal<boolean> {
    const list = this.window.matchMedia(query);
    const state = signal(list.matches);
    // Lives as long as the application.
    list.addEventListener('change', (event) => {
      state.set(event.matches);
    });
    return state.asReadonly();
  }
}
