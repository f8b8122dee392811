import { computed, inject, Service, signal } from '@angular/core';
import type { TenantKeys, TenantKeyView } from '@rinjo/contract';
import { type ApiError, toApiError } from '../../core/api-error';
import { TenantKeysApi } from './tenant-keys-api';

/** How far a new key has got: what is sealed under it, of all that is sealed. */
export interface Resealing {
  readonly done: number;
  readonly all: number;
}

/** The versions of the tenant's key, and the making of a new one. */
@Service({ autoProvided: false })
export class TenantKeysStore {
  private readonly api = inject(TenantKeysApi);
  private readonly read = signal<TenantKeys | null>(null);
  private readonly failure = signal<ApiError | null>(null);
  private readonly working = signal(false);

  readonly keys = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly rotating = this.working.asReadonly();
  /** Null when nothing is sealed under an older key any more. */
  readonly resealing = computed(() => resealingOf(this.read()?.versions ?? []));

  /** Reads them; what was read before stays where that fails. */
  async load(): Promise<void> {
    try {
      this.read.set(await this.api.read());
      this.failure.set(null);
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
  }

  /** The version of the new key, or null; then `error` says why not. */
  async rotate(): Promise<number | null> {
    this.working.set(true);
    this.failure.set(null);
    try {
      const { version } = await this.api.rotate();
      await this.load();
      return version;
    } catch (thrown) {
      const error = toApiError(thrown);
      // Whoever did not want to show again who they are has changed their mind: that is no failure.
      if (error.code !== 'STEP_UP_REQUIRED') this.failure.set(error);
      return null;
    } finally {
      this.working.set(false);
    }
  }
}

export function resealingOf(versions: readonly TenantKeyView[]): Resealing | null {
  const sealed = (of: readonly TenantKeyView[]): number =>
    of.reduce((sum, { objects, secrets }) => sum + objects + secrets, 0);
  const all = sealed(versions);
  const done = sealed(versions.filter(({ state }) => state === 'current'));
  return done === all ? null : { done, all };
}
