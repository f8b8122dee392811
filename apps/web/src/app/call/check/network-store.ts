import { DestroyRef, inject, Service, signal } from '@angular/core';
import { networkChecker, type NetworkCheck, type Verdict } from '@rinjo/call-client';
import { ApiClient } from '../../core/api-client';

export type NetworkState =
  | { readonly phase: 'running'; readonly check: NetworkCheck | null }
  | { readonly phase: 'done'; readonly check: NetworkCheck; readonly verdict: Verdict }
  /** The server did not begin a check: it does not answer, or too many were asked for. */
  | { readonly phase: 'refused' };

export interface CheckTimes {
  readonly begun: Date;
  readonly ended: Date | null;
}

/** The check of the way to the media server, on the page before a call. It ends with the page. */
@Service({ autoProvided: false })
export class NetworkStore {
  private readonly api = inject(ApiClient);
  private readonly shown = signal<NetworkState>({ phase: 'running', check: null });
  private readonly when = signal<CheckTimes>({ begun: new Date(), ended: null });
  private current: AbortController | null = null;

  readonly state = this.shown.asReadonly();
  readonly times = this.when.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.current?.abort());
  }

  /** Begins anew. With the token of a link, for somebody who has not joined yet; otherwise as the one signed in. */
  async run(linkToken: string | null): Promise<void> {
    this.current?.abort();
    const mine = new AbortController();
    this.current = mine;
    this.when.set({ begun: new Date(), ended: null });
    this.shown.set({ phase: 'running', check: null });
    try {
      const { checkNetwork, verdictOf } = await networkChecker();
      const check = await checkNetwork({
        start: (fingerprint) =>
          linkToken === null
            ? this.api.startNetworkCheck({ fingerprint })
            : this.api.startGuestNetworkCheck({ token: linkToken, fingerprint }),
        end: (id) =>
          linkToken === null
            ? this.api.endNetworkCheck(id)
            : this.api.endGuestNetworkCheck(id, { token: linkToken }),
        changed: (now) => {
          if (this.current === mine) this.shown.set({ phase: 'running', check: now });
        },
        signal: mine.signal,
      });
      if (this.current === mine && !mine.signal.aborted)
        this.finish({ phase: 'done', check, verdict: verdictOf(check) });
    } catch {
      if (this.current === mine) this.finish({ phase: 'refused' });
    }
  }

  private finish(state: NetworkState): void {
    this.when.update(({ begun }) => ({ begun, ended: new Date() }));
    this.shown.set(state);
  }
}
