import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { CancellationView, CancelTenant } from '@rinjo/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { SessionStore } from '../../core/session';

const CANCELLATION = `${API}/tenant/cancellation`;

/** Whether the contract was cancelled, and what can be done about it. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class CancellationStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly view = signal<CancellationView | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly current = this.view.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.view() === null && this.failure() === null);
  /** There is always something to say. */
  readonly empty = signal(false).asReadonly();

  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.take(await firstValueFrom(this.http.get<CancellationView>(CANCELLATION)));
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  cancel(graceDays: number): Promise<void> {
    const body: CancelTenant = { graceDays };
    return this.change(this.http.post<CancellationView>(CANCELLATION, body));
  }

  withdraw(): Promise<void> {
    return this.change(this.http.post<CancellationView>(`${CANCELLATION}/withdrawal`, {}));
  }

  private async change(request: Observable<CancellationView>): Promise<void> {
    try {
      this.take(await firstValueFrom(request));
    } catch (thrown) {
      void this.refresh(); // somebody else may have been faster
      throw thrown;
    }
  }

  private take(view: CancellationView): void {
    this.view.set(view);
    this.session.lives({ state: view.state, eraseAt: view.eraseAt });
  }
}
