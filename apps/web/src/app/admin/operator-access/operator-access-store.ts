import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { OperatorGrantId, TenantGrantView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const ACCESS = `${API}/operator-access`;

/** What operators of the service have asked for. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class OperatorAccessStore {
  private readonly http = inject(HttpClient);
  private readonly all = signal<readonly TenantGrantView[] | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.all() === null && this.failure() === null);
  readonly empty = computed(() => this.all()?.length === 0);
  readonly pending = computed(() => this.of(['asked']));
  readonly active = computed(() => this.of(['active']));
  readonly past = computed(() => this.of(['refused', 'ended']));

  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.all.set(await firstValueFrom(this.http.get<readonly TenantGrantView[]>(ACCESS)));
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  async decide(id: OperatorGrantId, verb: 'approval' | 'refusal' | 'end'): Promise<void> {
    try {
      await firstValueFrom(this.http.post(`${ACCESS}/${id}/${verb}`, {}));
    } finally {
      await this.refresh(); // who was too late sees what became of it
    }
  }

  private of(states: readonly TenantGrantView['state'][]): readonly TenantGrantView[] {
    return (this.all() ?? []).filter(({ state }) => states.includes(state));
  }
}
