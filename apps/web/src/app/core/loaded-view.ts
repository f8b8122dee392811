import { HttpClient } from '@angular/common/http';
import { computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { API } from './api-interceptor';

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What one path of the API answers, as `ListStates` shows it. Made in a place where one can inject. */
export class LoadedView<T extends object> {
  private readonly http = inject(HttpClient);
  private readonly read = signal<T | null>(null);
  private readonly failure = signal<unknown>(null);
  readonly view = this.read.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly loading = computed(() => this.read() === null && this.failure() === null);
  readonly empty = computed(() => {
    const view = this.read();
    return view !== null && this.isEmpty(view);
  });

  /**
   * Reads it at once.
   * @param path below the API
   * @param noticed hears of every failure, e.g. to show a sign-in
   * @param isEmpty whether it says nothing
   */
  constructor(
    private readonly path: string,
    private readonly noticed: (thrown: unknown) => Promise<void> = () => Promise.resolve(),
    private readonly isEmpty: (view: T) => boolean = () => false,
  ) {
    void this.refresh();
  }

  /** Reads it again; what was read before stays until then. Never rejects. */
  async refresh(): Promise<void> {
    this.failure.set(null);
    try {
      const view = await firstValueFrom(this.http.get<T>(API + this.path));
      this.read.set(view);
      this.came?.(view);
    } catch (thrown) {
      await this.noticed(thrown);
      if (!this.bears?.(thrown)) this.failure.set(thrown);
    }
  }

  /** Sends something to a path below it, and reads it again. Throws `ApiError`. */
  async send(method: Method, path: string, body: object = {}): Promise<void> {
    await this.sendTo(method, this.path + path, body);
    await this.refresh();
  }

  /** Sends something to a path of the API. Throws `ApiError`. */
  protected async sendTo(method: Method, path: string, body: object): Promise<void> {
    try {
      await firstValueFrom(this.http.request(method, API + path, { body }));
    } catch (thrown) {
      await this.noticed(thrown);
      throw thrown;
    }
  }

  /** Hears of what was read; for those who look again. */
  protected came?(view: T): void;

  /** Whether nobody need see that it could not be read. */
  protected bears?(thrown: unknown): boolean;
}
