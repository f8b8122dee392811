import { computed, inject, Service, signal } from '@angular/core';
import type { AddressRange, TenantAddresses } from '@rinjo/contract';
import { type ApiError, toApiError } from '../../core/api-error';
import { AddressesApi } from './addresses-api';

/** From where the tenant is used: what is saved, and what is being made of it. */
@Service({ autoProvided: false })
export class AddressesStore {
  private readonly api = inject(AddressesApi);
  private readonly draft = signal<readonly AddressRange[]>([]);
  private readonly current = signal<TenantAddresses | null>(null);
  private readonly failure = signal<ApiError | null>(null);
  private readonly working = signal(false);

  readonly saved = this.current.asReadonly();
  readonly rows = this.draft.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly saving = this.working.asReadonly();
  readonly dirty = computed(
    () => JSON.stringify(this.current()?.ranges ?? []) !== JSON.stringify(this.wanted()),
  );
  /** Lines without a range are not there. */
  private readonly wanted = computed(() =>
    this.draft()
      .map(({ range, note }) => ({ range: range.trim(), note: note.trim() }))
      .filter(({ range }) => range !== ''),
  );

  async read(): Promise<void> {
    await this.ask(() => this.api.read());
  }

  add(range = ''): void {
    this.draft.update((rows) => [...rows, { range, note: '' }]);
  }

  change(index: number, to: Partial<AddressRange>): void {
    this.draft.update((rows) => rows.map((row, i) => (i === index ? { ...row, ...to } : row)));
  }

  remove(index: number): void {
    this.draft.update((rows) => rows.filter((_, i) => i !== index));
  }

  discard(): void {
    this.draft.set(this.current()?.ranges ?? []);
    this.failure.set(null);
  }

  /** True once it is saved; else `error` says why not. */
  save(lockMeOut: boolean): Promise<boolean> {
    const version = this.current()?.version ?? 0;
    return this.ask(() => this.api.save({ version, ranges: this.wanted(), ...(lockMeOut && { lockMeOut }) }));
  }

  private async ask(work: () => Promise<TenantAddresses>): Promise<boolean> {
    this.working.set(true);
    this.failure.set(null);
    try {
      const list = await work();
      this.current.set(list);
      this.draft.set(list.ranges);
      return true;
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
      return false;
    } finally {
      this.working.set(false);
    }
  }
}
