import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import type { AttestationView, AttestRow, SheetEditionView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

export const OPERATORS_SHEET = '/operator/check-sheet';

/** Editions of the sheet, and what operators state about its rows. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class EditionsStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);
  private readonly all = signal<readonly SheetEditionView[] | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.all() === null && this.failure() === null);
  readonly empty = computed(() => this.all()?.length === 0);
  readonly editions = computed(() => this.all() ?? []);

  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.all.set(
        await firstValueFrom(this.http.get<readonly SheetEditionView[]>(`${API}${OPERATORS_SHEET}/editions`)),
      );
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  async print(): Promise<SheetEditionView> {
    const made = await this.post<SheetEditionView>('/editions', {});
    await this.refresh();
    return made;
  }

  attest(row: number, statement: AttestRow): Promise<AttestationView> {
    return this.post(`/rows/${String(row)}/attestations`, statement);
  }

  private async post<T>(path: string, body: object): Promise<T> {
    try {
      return await firstValueFrom(this.http.post<T>(`${API}${OPERATORS_SHEET}${path}`, body));
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
  }
}
