import { inject, Service, signal } from '@angular/core';
import type {
  CreatedTenant,
  CreateTenant,
  ErasureView,
  OperatorPlanView,
  OperatorTenantQuery,
  OperatorTenantView,
} from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { OperatorSessionStore } from '../operator-session';
import { ContractsApi } from './contracts-api';

/** The organizations of the installation, their plans and erasures. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class TenantsStore {
  private readonly api = inject(ContractsApi);
  private readonly session = inject(OperatorSessionStore);
  readonly list = new PagedList<OperatorTenantView, OperatorTenantQuery>(
    (query) => this.watched(this.api.tenants(query)),
    {},
  );
  private readonly known = signal<readonly OperatorPlanView[]>([]);
  private readonly gone = signal<readonly ErasureView[]>([]);
  readonly plans = this.known.asReadonly();
  readonly erasures = this.gone.asReadonly();

  async load(): Promise<void> {
    await Promise.all([this.list.refresh(), this.readMore()]);
  }

  async create(body: CreateTenant): Promise<CreatedTenant> {
    const made = await this.watched(this.api.create(body));
    await this.list.refresh();
    return made;
  }

  async act(change: (api: ContractsApi) => Promise<OperatorTenantView>): Promise<void> {
    try {
      const changed = await this.watched(change(this.api));
      this.list.replace(({ id }) => id === changed.id, changed);
    } catch (thrown) {
      void this.list.refresh(); // somebody else may have been faster
      throw thrown;
    }
  }

  /** Plans to choose from, and what was erased: the list works without either. */
  private async readMore(): Promise<void> {
    try {
      this.known.set(await this.api.plans());
      this.gone.set(await this.api.erasures());
    } catch (cause) {
      console.debug('plans and erasures:', cause); // the list says what is wrong
    }
  }

  private async watched<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
  }
}
