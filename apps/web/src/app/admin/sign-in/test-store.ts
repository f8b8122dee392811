import { computed, DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import type { ConnectionId, StartedTestSignIn, TestSignIn } from '@rinjo/contract';
import { ConnectionsApi } from './connections-api';

const LOOK_EVERY_MS = 1500;

/** A test sign-in from its start in another window to its result. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class TestStore {
  private readonly api = inject(ConnectionsApi);
  private readonly window = inject(DOCUMENT).defaultView ?? globalThis.window;
  private readonly begun = signal<StartedTestSignIn | null>(null);
  private readonly answer = signal<TestSignIn | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly started = this.begun.asReadonly();
  readonly result = this.answer.asReadonly();
  readonly waiting = computed(
    () => this.begun() !== null && (this.answer()?.state ?? 'waiting') === 'waiting',
  );
  /** The browser opened no window: the address is to be opened by hand. */
  readonly blocked = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Call it in the handler of a press: browsers open windows at no other time. */
  async start(connectionId: ConnectionId): Promise<void> {
    const other = this.window.open('about:blank', '_blank');
    // The identity provider gets no hold of this page.
    if (other) other.opener = null;
    this.blocked.set(other === null);
    this.answer.set(null);
    try {
      const started = await this.api.startTest(connectionId);
      this.begun.set(started);
      if (other) other.location.href = started.url;
      this.lookLater(connectionId, started);
    } catch (thrown) {
      other?.close();
      throw thrown;
    }
  }

  private lookLater(connectionId: ConnectionId, started: StartedTestSignIn): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(connectionId, started), LOOK_EVERY_MS);
  }

  private async look(connectionId: ConnectionId, started: StartedTestSignIn): Promise<void> {
    // Whoever is cut off for a moment asks again: the result stays at the server.
    const found = await this.api.test(connectionId, started.id).catch(() => null);
    if (this.begun() !== started) return;
    if (found) this.answer.set(found);
    if (!found || found.state === 'waiting') this.lookLater(connectionId, started);
  }
}
