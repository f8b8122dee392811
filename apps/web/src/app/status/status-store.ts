import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { StatusPage } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';

const AGAIN_MS = 30_000;

/** How the service is, asked anew every half a minute. What was known last stays when nobody answers. */
@Service({ autoProvided: false })
export class StatusStore {
  private readonly http = inject(HttpClient);
  private readonly known = signal<StatusPage | null>(null);
  private readonly failure = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;
  readonly page = this.known.asReadonly();
  readonly stale = computed(() => this.known() !== null && this.failure() !== null);
  /** For the state of a list: only while nothing is known. */
  readonly error = computed(() => (this.known() === null ? this.failure() : null));
  readonly loading = computed(() => this.known() === null && this.failure() === null);
  readonly empty = signal(false).asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
    void this.look();
  }

  async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      this.known.set(await firstValueFrom(this.http.get<StatusPage>(`${API}/status`)));
      this.failure.set(null);
    } catch (thrown) {
      this.failure.set(thrown);
    }
    if (!this.gone) this.timer = setTimeout(() => void this.look(), AGAIN_MS);
  }
}
