import { computed, inject, Service, signal } from '@angular/core';
import type { RoleKey, TenantSecurity, UpdateTenantSecurity } from '@rinjo/contract';
import { type ApiError, toApiError } from '../../core/api-error';
import { FactorsClient } from '../../core/factors-client';

type Change = Omit<UpdateTenantSecurity, 'version'>;

/** What the organization demands of sign-ins, as it is saved and as it is being edited. Provided by the page. */
@Service({ autoProvided: false })
export class FactorsPolicyStore {
  private readonly client = inject(FactorsClient);
  private readonly stored = signal<TenantSecurity | null>(null);
  private readonly edits = signal<Change>({});
  private readonly failure = signal<ApiError | null>(null);
  private readonly busy = signal(false);

  readonly error = this.failure.asReadonly();
  readonly saving = this.busy.asReadonly();
  readonly draft = computed(() => {
    const stored = this.stored();
    return stored && { ...stored, ...this.edits() };
  });
  readonly dirty = computed(() => {
    const [stored, draft] = [this.stored(), this.draft()];
    if (!stored || !draft) return false;
    return (
      draft.breakGlassUserId !== stored.breakGlassUserId ||
      [...draft.mfaRequiredRoles].sort().join() !== [...stored.mfaRequiredRoles].sort().join()
    );
  });

  async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.stored.set(await this.client.tenantSecurity());
      this.edits.set({});
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
  }

  change(change: Change): void {
    this.edits.update((edits) => ({ ...edits, ...change }));
  }

  require(role: RoleKey, on: boolean): void {
    const others = (this.draft()?.mfaRequiredRoles ?? []).filter((known) => known !== role);
    this.change({ mfaRequiredRoles: on ? [...others, role] : others });
  }

  /** Answers whether it worked; `error` says why not. The edits stay then. */
  async save(): Promise<boolean> {
    const stored = this.stored();
    if (!stored || this.busy()) return false;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const body = { ...this.edits(), version: stored.version };
      this.stored.set(await this.client.updateTenantSecurity(body));
      this.edits.set({});
      return true;
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
