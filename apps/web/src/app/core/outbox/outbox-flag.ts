import { computed, Service, signal } from '@angular/core';

const KEY = 'rinjo.outbox';
/** The database of what is kept. */
export const OUTBOX_DB = 'rinjo-outbox';

/** Whether this device keeps something that has not been sent: all that a page needs to know to fetch the rest. */
@Service()
export class OutboxFlag {
  private readonly state = signal(read());
  private readonly armed = signal(false);
  readonly wanted = computed(() => this.state() || this.armed());

  constructor() {
    if (!this.state()) void this.lookForMore();
  }

  /** Something may have to be kept soon: what shows it is fetched while that is possible. */
  arm(): void {
    this.armed.set(true);
  }

  private async lookForMore(): Promise<void> {
    if (await mayHaveMore()) this.arm();
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

/** A browser that was killed may have forgotten the flag, but never what it has written to the database. */
async function mayHaveMore(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === OUTBOX_DB);
  } catch {
    return false;
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
