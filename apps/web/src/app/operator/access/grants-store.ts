import { computed, inject, Service, signal } from '@angular/core';
import type { AskForAccess, OperatorGrantId, OperatorsGrantView } from '@rinjo/contract';
import { OperatorApi } from '../operator-api';
import { OperatorSessionStore } from '../operator-session';

/** What the operator has asked for, and what waits for them. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class GrantsStore {
  private readonly api = inject(OperatorApi);
  private readonly session = inject(OperatorSessionStore);
  private readonly all = signal<readonly OperatorsGrantView[] | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.all() === null && this.failure() === null);
  readonly own = computed(() => (this.all() ?? []).filter(({ own }) => own));
  readonly waiting = computed(() => (this.all() ?? []).filter(({ mayApprove }) => mayApprove));
  readonly empty = computed(() => this.all() !== null && this.own().length === 0);

  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.all.set(await this.api.grants());
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  async ask(body: AskForAccess): Promise<OperatorsGrantView> {
    return this.then(this.api.ask(body));
  }

  async approve(id: OperatorGrantId): Promise<void> {
    await this.then(this.api.approve(id));
  }

  async end(id: OperatorGrantId): Promise<void> {
    await this.then(this.api.end(id));
  }

  private async then<T>(change: Promise<T>): Promise<T> {
    try {
      return await change;
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    } finally {
      void this.refresh();
    }
  }
}
