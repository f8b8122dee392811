import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { Locale, MonthlyReportId, MonthlyReportsView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const PATH = `${API}/monthly-reports`;
const LOOK_AGAIN_MS = 5_000;

/** The reports of a tenant; while one is being made, it looks again. */
@Service({ autoProvided: false })
export class MonthlyReportsStore {
  private readonly http = inject(HttpClient);
  private readonly read = signal<MonthlyReportsView | null>(null);
  private readonly failure = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | null = null;
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => this.read()?.reports.length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  async refresh(): Promise<void> {
    this.stop();
    this.failure.set(null);
    try {
      const view = await firstValueFrom(this.http.get<MonthlyReportsView>(PATH));
      this.read.set(view);
      if (view.reports.some(({ state }) => state === 'waiting'))
        this.timer = setTimeout(() => void this.refresh(), LOOK_AGAIN_MS);
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  addressOf(id: MonthlyReportId, locale: Locale): string {
    return `${PATH}/${id}/file?locale=${locale}`;
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
