import { signal } from '@angular/core';

/** Of a page that is saved as a whole: asks before changes are lost. */
export class UnsavedChanges {
  private readonly question = signal<((go: boolean) => void) | null>(null);
  /** The question whether to go without saving: who waits for its answer. */
  readonly leaving = this.question.asReadonly();

  constructor(private readonly dirty: () => boolean) {}

  /** For the router. */
  mayGo(): boolean | Promise<boolean> {
    if (!this.dirty()) return true;
    this.question()?.(false);
    return new Promise((resolve) => {
      this.question.set((go) => {
        this.question.set(null);
        resolve(go);
      });
    });
  }

  /** For `beforeunload`: the browser asks. */
  warn(event: BeforeUnloadEvent): void {
    if (this.dirty()) event.preventDefault();
  }
}
