import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { AlertId, ResponseTimesView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

/** How long people wait, as the service has counted it. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class TimesStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly read = signal<ResponseTimesView | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);

  /** There is always something to say. */
  readonly empty = computed(() => false);

  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.read.set(await firstValueFrom(this.http.get<ResponseTimesView>(`${API}/operator/response-times`)));
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  async take(id: AlertId): Promise<void> {
    try {
      await firstValueFrom(this.http.post(`${API}/operator/alerts/${id}/acknowledgement`, {}));
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    } finally {
      await this.refresh();
    }
  }
}
