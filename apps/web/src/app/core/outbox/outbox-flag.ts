import { computed, Service, signal } from '@angular/core';

const KEY = 'rinjo.outbox';

/** Whether this device keeps something that has not been sent: all that a page needs to know to fetch the rest. */
@Service()
export class OutboxFlag {
  private readonly state = signal(read());
  private readonly armed = signal(false);
  readonly wanted = computed(() => this.state() || this.armed());

  /** Something may have to be kept soon: what shows it is fetched while that is possible. */
  arm(): void {
    this.armed.set(true);
  }

  set(raised: boolean): void {
    this.state.set(raised);
    try {
      if (raised) localStorage.setItem(KEY, '1');
      else localStorage.removeItem(KEY);
    } catch (cause) {
      console.debug('outbox:', cause); // without it, the next visit to the call finds what is kept
    }
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
