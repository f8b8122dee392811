import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Catalogue } from './catalogue.js';
import { DATA_MAP } from './data-map.js';
import { undefinedColumns } from './map-problems.js';

/** Refuses to start on a database with columns of which nobody has said what they hold about people (check sheet, row 41). */
@Injectable()
export class DataMapStartCheck implements OnModuleInit {
  constructor(private readonly catalogue: Catalogue) {}

  /** Throws one line that names them all. */
  async onModuleInit(): Promise<void> {
    const unknown = undefinedColumns(await this.catalogue.columns(), DATA_MAP);
    if (unknown.length > 0)
      throw new Error(
        `Database refused: the personal data map does not define ${unknown.join(', ')} (operations/data-map/declared)`,
      );
  }
}
