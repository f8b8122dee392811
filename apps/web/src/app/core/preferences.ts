import { Service } from '@angular/core';

/** What this browser remembers for its user. Storage may be refused (private mode, policy): then nothing is kept. */
@Service()
export class Preferences {
  read(key: string): string | null {
    return this.guarded(() => localStorage.getItem(`rinjo.${key}`));
  }

  write(key: string, value: string): void {
    this.guarded(() => {
      localStorage.setItem(`rinjo.${key}`, value);
    });
  }

  /** For this tab only, until it is closed. */
  readTab(key: string): string | null {
    return this.guarded(() => sessionStorage.getItem(`rinjo.${key}`));
  }

  writeTab(key: string, value: string | null): void {
    this.guarded(() => {
      if (value === null) sessionStorage.removeItem(`rinjo.${key}`);
      else sessionStorage.setItem(`rinjo.${key}`, value);
    });
  }

  private guarded<T>(work: () => T): T | null {
    try {
      return work();
    } catch {
      return null;
    }
  }
}
