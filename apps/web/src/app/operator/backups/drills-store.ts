import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { type DrillKind, type DrillsView, ERRORS } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { toApiError } from '../../core/api-error';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

const PATH = `${API}/operator/drills`;
const LOOK_MS = 2_000;
/** Looks without an answer while a drill runs: the node that is asked may be the one that the drill has lost. */
const MISSES = 30;

/** The drills, looked at again in a moment while one is ordered. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class DrillsStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly read = signal<DrillsView | null>(null);
  private readonly failure = signal<unknown>(null);
  private misses = 0;
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
      this.misses = 0;
      this.read.set(view);
      if (this.isUnderWay()) this.lookAgain();
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.misses += 1;
      if (this.isUnderWay() && this.misses <= MISSES && ERRORS[toApiError(thrown).code].retryable)
        this.lookAgain();
      else this.failure.set(thrown);
    }
  }

  private isUnderWay(): boolean {
    return this.read()?.kinds.some(({ order }) => order !== null) ?? false;
  }

  private lookAgain(): void {
    this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
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
