import { Injectable } from '@nestjs/common';
import { AskTenants } from '../../../../platform/measures/ask-tenants.js';
import { LogTables } from '../../../tenancy/index.js';
import { storageOf, storageOfAll } from '../measures/storage-of-tenants.js';
import type { StorageFacts } from '../measures/storage-row.js';

const WINDOW_MS = 30 * 86_400_000;

/** What all tenants keep together, as the row of the check sheet counts it. */
@Injectable()
export class StorageNow {
  constructor(
    private readonly tenants: LogTables,
    private readonly ask: AskTenants,
  ) {}

  /** With the warnings of the 30 days before. */
  async at(now: Date): Promise<StorageFacts> {
    const question = storageOf({ from: new Date(now.getTime() - WINDOW_MS), to: now, now });
    const found = await this.ask.each(await this.tenants.customers(), 'capacity', [question]);
    return storageOfAll(found.map(([rows = []]) => question.read(rows)));
  }
}
