import { computed, inject, Service } from '@angular/core';
import type { ExportPartView, ExportView } from '@rinjo/contract';
import { WatchedList } from '../../core/watched-list';
import { ExportsApi } from './exports-api';

/** The export that there is, and those before. Looks again while one is being made. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class ExportStore {
  private readonly api = inject(ExportsApi);
  private readonly list = new WatchedList<ExportView>(
    () => this.api.list(),
    ({ state }) => state === 'planning' || state === 'packing',
  );

  readonly loading = this.list.loading;
  readonly error = this.list.error;
  /** Being made, or ready. */
  readonly current = computed(() => this.list.items().find(({ state }) => state !== 'ended') ?? null);
  readonly before = computed(() => this.list.items().filter(({ state }) => state === 'ended'));
  /** Of what is being packed; null while that is not known. */
  readonly percent = computed(() => {
    const current = this.current();
    if (!current || current.state === 'planning' || current.bytes === 0) return null;
    return Math.min(100, Math.floor((current.bytesDone * 100) / current.bytes));
  });

  look(): Promise<void> {
    return this.list.look();
  }

  async start(partBytes: number): Promise<void> {
    await this.api.start({ partBytes });
    await this.look();
  }

  async end({ id }: ExportView): Promise<void> {
    await this.api.end(id);
    await this.look();
  }

  /** Answers where the part is, once this session may have it. */
  async open({ id }: ExportView, part: ExportPartView): Promise<string> {
    await this.api.grant(id);
    return this.api.partUrl(id, part.id);
  }
}
