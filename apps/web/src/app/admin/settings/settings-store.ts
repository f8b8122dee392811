import { computed, inject, Service, signal } from '@angular/core';
import type { TenantSettings, UpdateTenantSettings } from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { type ApiError, toApiError } from '../../core/api-error';
import { SessionStore } from '../../core/session';

/** What sections change: a section adds its fields to the contract and calls `change`. */
export type SettingsChange = Omit<UpdateTenantSettings, 'version'>;

/** The settings as they are saved, and as they are being edited. Provided by the page. */
@Service({ autoProvided: false })
export class SettingsStore {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly stored = signal<TenantSettings | null>(null);
  private readonly edits = signal<SettingsChange>({});
  private readonly invalid = signal<ReadonlySet<string>>(new Set());
  private readonly failure = signal<ApiError | null>(null);
  private readonly busy = signal(false);

  readonly saved = this.stored.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly saving = this.busy.asReadonly();
  /** The fields that differ from what is saved. */
  readonly changes = computed<SettingsChange>(() => {
    const stored = this.stored();
    if (!stored) return {};
    const entries = Object.entries(this.edits()) as [keyof SettingsChange, unknown][];
    return Object.fromEntries(entries.filter(([field, value]) => !same(value, stored[field])));
  });
  readonly dirty = computed(() => Object.keys(this.changes()).length > 0);
  readonly valid = computed(() => this.invalid().size === 0);
  /** What the page shows: the saved settings with the edits on top. */
  readonly draft = computed(() => {
    const stored = this.stored();
    return stored && { ...stored, ...this.edits() };
  });

  async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.stored.set(await this.api.tenantSettings());
      this.discard();
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
    }
  }

  change(change: SettingsChange): void {
    this.edits.update((edits) => ({ ...edits, ...change }));
  }

  /** A section says whether what it holds may be saved. */
  judge(section: string, valid: boolean): void {
    this.invalid.update((known) => {
      const next = new Set(known);
      if (valid) next.delete(section);
      else next.add(section);
      return next;
    });
  }

  discard(): void {
    this.edits.set({});
    this.invalid.set(new Set());
    this.failure.set(null);
  }

  /** Answers whether it worked; `error` says why not. The edits stay then. */
  async save(): Promise<boolean> {
    const stored = this.stored();
    if (!stored || this.busy()) return false;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const settings = await this.api.updateTenantSettings({ ...this.changes(), version: stored.version });
      this.stored.set(settings);
      this.discard();
      this.session.reorganized(settings);
      return true;
    } catch (thrown) {
      this.failure.set(toApiError(thrown));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

/** Settings are plain data: numbers, texts, lists and objects of them. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
