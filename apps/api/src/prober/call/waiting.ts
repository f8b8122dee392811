/** Waits for what events bring about: `look` after each of them. */
export class Waiting {
  private readonly waiting = new Set<() => void>();

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  look(): void {
    for (const look of [...this.waiting]) look();
  }
}
