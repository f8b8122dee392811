import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type {
  MaintenanceId,
  MaintenancePlanView,
  NoticeId,
  NoticeReceiverView,
  SaveMaintenance,
  UndeliveredNotice,
} from '@rinjo/contract';
import { OperatorSessionStore } from '../operator-session';
import { MaintenanceApi } from './maintenance-api';
import type { MaintenanceVerb } from './maintenance-verbs';

const LOOK_MS = 5_000;

/** Work on the service, looked at again in a moment while a notice is being sent. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class MaintenanceStore {
  private readonly api = inject(MaintenanceApi);
  private readonly session = inject(OperatorSessionStore);
  private readonly read = signal<MaintenancePlanView | null>(null);
  private readonly missing = signal<readonly UndeliveredNotice[]>([]);
  private readonly failure = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;
  readonly plan = this.read.asReadonly();
  readonly undelivered = this.missing.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => this.read()?.windows.length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.failure.set(null);
    try {
      const [plan, undelivered] = await Promise.all([this.api.plan(), this.api.undelivered()]);
      this.read.set(plan);
      this.missing.set(undelivered);
      const sends = plan.windows.some(({ notices }) => notices.some(({ waiting }) => waiting > 0));
      if (sends && !this.gone) this.timer = setTimeout(() => void this.refresh(), LOOK_MS);
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  save(id: MaintenanceId | null, wanted: SaveMaintenance): Promise<void> {
    return this.act(() => (id === null ? this.api.draft(wanted) : this.api.change(id, wanted)));
  }

  do(id: MaintenanceId, verb: Exclude<MaintenanceVerb, 'change'>): Promise<void> {
    return this.act(() => this.api.do(id, verb));
  }

  async receivers(id: NoticeId): Promise<readonly NoticeReceiverView[]> {
    try {
      return (await this.api.receivers(id)).receivers;
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
    await this.refresh();
  }
}
