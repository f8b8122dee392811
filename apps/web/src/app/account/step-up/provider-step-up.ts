import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import type { ConnectionId } from '@rinjo/contract';
import { FactorsClient } from '../../core/factors-client';

const LOOK_EVERY_MS = 1500;
const WINDOW = 'popup,width=520,height=680';

/** Somebody's way to their identity provider in another window, until they come back from it. */
@Service({ autoProvided: false })
export class ProviderStepUp {
  private readonly client = inject(FactorsClient);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Where to go by hand, when the browser opened no window. */
  readonly blocked = signal<string | null>(null);
  readonly waiting = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /**
   * Call it in the handler of a press: browsers open windows at no other time. `before` is until when the proof counted;
   * `done` is called when that is later.
   */
  start(id: ConnectionId, before: string, done: () => void): void {
    const address = `/saml/${id}/login?fresh=1&returnTo=${encodeURIComponent('/step-up')}`;
    const other = this.window.open(address, '_blank', WINDOW);
    // The identity provider gets no hold of this page.
    if (other) other.opener = null;
    this.blocked.set(other === null ? address : null);
    this.waiting.set(true);
    this.lookLater(before, done);
  }

  private lookLater(before: string, done: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(before, done), LOOK_EVERY_MS);
  }

  private async look(before: string, done: () => void): Promise<void> {
    const current = this.timer;
    // Whoever is cut off for a moment asks again: the session remembers.
    const found = await this.client.stepUpWays().catch(() => null);
    if (this.timer !== current) return;
    if (found && Date.parse(found.freshUntil) > Date.parse(before)) done();
    else this.lookLater(before, done);
  }
}
