import { computed, inject, Service } from '@angular/core';
import type { LogExportView, StartLogExport } from '@rinjo/contract';
import { WatchedList } from '../../../core/watched-list';
import { LogExportsApi } from './log-exports-api';

/** The files of entries that there are. Looks again while one is being made. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class LogExportsStore {
  private readonly api = inject(LogExportsApi);
  private readonly list = new WatchedList<LogExportView>(
    () => this.api.list(),
    ({ state }) => state === 'making',
  );

  readonly error = this.list.error;
  readonly loading = this.list.loading;
  readonly making = computed(() => this.list.items().filter(({ state }) => state === 'making'));
  readonly ready = computed(() => this.list.items().filter(({ state }) => state === 'ready'));
  /** The newest one came to nothing by itself. */
  readonly failed = computed(() => {
    const [newest] = this.list.items();
    return newest?.end === 'failed' || newest?.end === 'disk_full' ? newest.end : null;
  });

  look(): Promise<void> {
    return this.list.look();
  }

  async start(body: StartLogExport): Promise<void> {
    await this.api.start(body);
    await this.look();
  }

  async end({ id }: LogExportView): Promise<void> {
    await this.api.end(id);
    await this.look();
  }

  /** Answers where the file is, once this session may have it. */
  async open({ id }: LogExportView): Promise<string> {
    await this.api.grant(id);
    return this.api.contentUrl(id);
  }
}
