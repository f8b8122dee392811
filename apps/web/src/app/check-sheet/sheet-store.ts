import { HttpClient } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import type { PrintedSheet } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';
import { I18n } from '../core/i18n';

/** A sheet as the server prints it in the language of the page. */
@Service({ autoProvided: false })
export class SheetStore {
  private readonly http = inject(HttpClient);
  private readonly i18n = inject(I18n);
  private readonly printed = signal<PrintedSheet | null>(null);
  private readonly failure = signal<unknown>(null);
  private readonly reading = signal(false);
  readonly sheet = this.printed.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = this.reading.asReadonly();
  /** A sheet has its 49 rows, whatever is known. */
  readonly empty = signal(false).asReadonly();
  private asked = 0;

  /** @param path of the sheet below the API; what was asked last is shown. Never rejects. */
  async read(path: string): Promise<void> {
    const mine = ++this.asked;
    this.failure.set(null);
    this.reading.set(true);
    try {
      const sheet = await firstValueFrom(
        this.http.get<PrintedSheet>(API + path, { params: { locale: this.i18n.locale() } }),
      );
      if (mine === this.asked) this.printed.set(sheet);
    } catch (thrown) {
      if (mine === this.asked) this.failure.set(thrown);
    } finally {
      if (mine === this.asked) this.reading.set(false);
    }
  }
}
