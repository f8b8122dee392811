import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { IntegrityReportView, IntegrityView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const PATH = `${API}/integrity`;

/** How far the checks of a tenant's data are, and what they have found. */
@Service({ autoProvided: false })
export class IntegrityStore {
  private readonly http = inject(HttpClient);
  private readonly read = signal<IntegrityView | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => this.read()?.runs.length === 0);

  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.read.set(await firstValueFrom(this.http.get<IntegrityView>(PATH)));
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  addressOf({ id }: IntegrityReportView): string {
    return `${PATH}/reports/${id}`;
  }
}
