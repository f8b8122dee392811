import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { DrillKind, DrillsView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

const PATH = `${API}/operator/drills`;
const LOOK_MS = 2_000;

/** The drills, looked at again in a moment while one is ordered. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class DrillsStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly read = signal<DrillsView | null>(null);
  private readonly failure = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => this.read()?.kinds.length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.failure.set(null);
    try {
      const view = await firstValueFrom(this.http.get<DrillsView>(PATH));
      this.read.set(view);
      if (view.kinds.some(({ order }) => order !== null))
        this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  async order(kind: DrillKind): Promise<void> {
    try {
      await firstValueFrom(this.http.post(PATH, { kind }));
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    } finally {
      await this.refresh();
    }
  }
}
