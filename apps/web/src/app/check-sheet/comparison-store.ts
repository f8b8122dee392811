import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { PrintedComparison, SheetEditionId, SheetEditionView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';

/** Which two editions are compared. */
export interface ComparedPair {
  readonly one: SheetEditionId;
  readonly other: SheetEditionId;
}

/** Editions of the sheet, and what differs between two of them. */
@Service({ autoProvided: false })
export class ComparisonStore {
  private readonly http = inject(HttpClient);
  private readonly i18n = inject(I18n);
  private readonly all = signal<readonly SheetEditionView[] | null>(null);
  private readonly compared = signal<PrintedComparison | null>(null);
  private readonly failure = signal<unknown>(null);
  private readonly reading = signal(false);
  private asked = 0;
  readonly editions = computed(() => this.all() ?? []);
  readonly comparison = this.compared.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.reading() || (this.all() === null && this.failure() === null));
  readonly empty = computed(() => this.all() !== null && this.editions().length < 2);

  /** @param path of the sheet below the API. Never rejects. */
  async list(path: string): Promise<void> {
    this.failure.set(null);
    try {
      this.all.set(
        await firstValueFrom(this.http.get<readonly SheetEditionView[]>(`${API}${path}/editions`)),
      );
    } catch (thrown) {
      this.failure.set(thrown);
    }
  }

  /** What was asked last is shown. Never rejects. */
  async compare(path: string, pair: ComparedPair): Promise<void> {
    const mine = ++this.asked;
    this.failure.set(null);
    this.reading.set(true);
    try {
      const params = { ...pair, locale: this.i18n.locale() };
      const found = await firstValueFrom(
        this.http.get<PrintedComparison>(`${API}${path}/comparison`, { params }),
      );
      if (mine === this.asked) this.compared.set(found);
    } catch (thrown) {
      if (mine === this.asked) this.failure.set(thrown);
    } finally {
      if (mine === this.asked) this.reading.set(false);
    }
  }

  addressOf(path: string, { one, other }: ComparedPair): string {
    return `${API}${path}/comparison/file?one=${one}&other=${other}&locale=${this.i18n.locale()}`;
  }
}
