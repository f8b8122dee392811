import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { CanariesView, SecurityIncidentId } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

const OPERATOR = `${API}/operator`;
const LOOK_MS = 2_000;

/** The proofs and what they found, looked at again in a moment while one is under way. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class CanariesStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly read = signal<CanariesView | null>(null);
  private readonly failure = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => this.read()?.canaries.length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.failure.set(null);
    try {
      const view = await firstValueFrom(this.http.get<CanariesView>(`${OPERATOR}/canaries`));
      this.read.set(view);
      if (view.running !== null) this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  run(name: string): Promise<void> {
    return this.post(`${OPERATOR}/canaries/${encodeURIComponent(name)}/run`, {});
  }

  end(id: SecurityIncidentId, text: string): Promise<void> {
    return this.post(`${OPERATOR}/security-incidents/${id}/end`, { text });
  }

  private async post(path: string, body: object): Promise<void> {
    try {
      await firstValueFrom(this.http.post(path, body));
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    } finally {
      await this.refresh();
    }
  }
}
