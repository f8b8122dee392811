import { Injectable } from '@nestjs/common';
import { SystemDb } from '../../../platform/database/system-db.js';
import type { FoundColumn } from './map-problems.js';

/** The columns that the database has now; partitions have those of their table. */
@Injectable()
export class Catalogue {
  constructor(private readonly db: SystemDb) {}

  columns(): Promise<FoundColumn[]> {
    return this.db.query<FoundColumn>(
      `select c.relname as table, a.attname as column
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       order by 1, a.attnum`,
    );
  }
}
