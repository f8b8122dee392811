import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { BackupsView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

const PATH = `${API}/operator/backups`;
const LOOK_MS = 2_000;

/** The backups and their drills, looked at again in a moment while a drill is under way. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class BackupsStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly read = signal<BackupsView | null>(null);
  private readonly failure = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => this.read()?.generations.length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.failure.set(null);
    try {
      const view = await firstValueFrom(this.http.get<BackupsView>(PATH));
      this.read.set(view);
      if (view.drilling) this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  async drill(): Promise<void> {
    try {
      await firstValueFrom(this.http.post(`${PATH}/drill`, {}));
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    } finally {
      await this.refresh();
    }
  }
}
