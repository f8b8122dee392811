import { HttpClient } from '@angular/common/http';
import { computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { API } from './api-interceptor';

/** What one path of the API answers, as `ListStates` shows it. Made in a place where one can inject. */
export class LoadedView<T extends object> {
  private readonly http = inject(HttpClient);
  private readonly read = signal<T | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  /** What the path answers always says something. */
  readonly empty = signal(false).asReadonly();

  /**
   * Reads it at once.
   * @param path below the API
   * @param noticed hears of every failure, e.g. to show a sign-in
   */
  constructor(
    private readonly path: string,
    private readonly noticed: (thrown: unknown) => Promise<void> = () => Promise.resolve(),
  ) {
    void this.refresh();
  }

  /** Reads it again; what was read before stays until then. Never rejects. */
  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      this.read.set(await firstValueFrom(this.http.get<T>(API + this.path)));
    } catch (thrown) {
      await this.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  /** Sends something to a path below it, and reads it again. Throws `ApiError`. */
  async send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: object = {}): Promise<void> {
    try {
      await firstValueFrom(this.http.request(method, API + this.path + path, { body }));
    } catch (thrown) {
      await this.noticed(thrown);
      throw thrown;
    }
    await this.refresh();
  }
}
