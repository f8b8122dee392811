import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { type TellTiming, TOLD_MS_MAX, type ToldKind } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from './api-interceptor';

/** Tells the service how long somebody waited for what only a browser sees. */
@Service()
export class Timings {
  private readonly http = inject(HttpClient, { optional: true });

  /** Milliseconds. Never rejects: nobody waits for it, or misses it. */
  async tell(kind: ToldKind, ms: number): Promise<void> {
    if (!this.http || ms > TOLD_MS_MAX) return;
    const body: TellTiming = { kind, ms: Math.round(ms) };
    try {
      await firstValueFrom(this.http.post(`${API}/timings`, body));
    } catch (cause) {
      console.debug('timings:', cause);
    }
  }
}
