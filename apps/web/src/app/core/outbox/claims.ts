const NAME = 'rinjo-outbox-item-';

/** Which items somebody is sending already, in this page or another one of this browser: a page that is closed claims nothing. */
export class Claims {
  private readonly held = new Map<number, () => void>();
  private readonly released = new Set<number>();

  /** This page knows it at once; resolves when every page does. */
  take(id: number): Promise<void> {
    this.held.set(id, () => undefined);
    return new Promise((resolve) => {
      void navigator.locks.request(`${NAME}${String(id)}`, () => {
        const over = new Promise<void>((release) => {
          this.held.set(id, release);
        });
        resolve();
        return over;
      });
    });
  }

  release(id: number): void {
    this.held.get(id)?.();
    this.held.delete(id);
    this.released.add(id);
  }

  async all(): Promise<ReadonlySet<number>> {
    const { held = [] } = await navigator.locks.query();
    const everywhere = held.flatMap(({ name }) =>
      name?.startsWith(NAME) ? [Number(name.slice(NAME.length))] : [],
    );
    // What was released here is free at once, whenever the browser hears of it.
    return new Set([...this.held.keys(), ...everywhere.filter((id) => !this.released.has(id))]);
  }
}
