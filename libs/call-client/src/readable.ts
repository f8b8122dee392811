/** A value that changes, and whoever wants to know. Listeners hear the value only when it has changed. */
export interface Readable<T> {
  readonly value: T;
  /** Calls `listener` on every later change; answers the way out. */
  subscribe(listener: (value: T) => void): () => void;
}

/** A `Readable` for its owner. */
export class Cell<T> implements Readable<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    if (Object.is(value, this.current)) return;
    this.current = value;
    for (const listener of [...this.listeners]) listener(value);
  }

  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
