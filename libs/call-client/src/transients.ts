import type { TransientEvent, TransientEvents } from '@rinjo/contract';

type Listeners = {
  readonly [E in keyof TransientEvents]?: Set<(payload: TransientEvents[E]) => void>;
};

/** Who listens to what the server sends in passing. */
export class Transients {
  private listeners: Listeners = {};

  on<E extends keyof TransientEvents>(name: E, listener: (payload: TransientEvents[E]) => void): () => void {
    const listening = this.of(name) ?? new Set();
    listening.add(listener);
    this.listeners = { ...this.listeners, [name]: listening };
    return () => listening.delete(listener);
  }

  tell({ name, payload }: TransientEvent): void {
    for (const listener of this.of(name) ?? []) listener(payload);
  }

  private of<E extends keyof TransientEvents>(
    name: E,
  ): Set<(payload: TransientEvents[E]) => void> | undefined {
    return this.listeners[name];
  }
}
