import { Controller, Get } from '@nestjs/common';
import type { DatabaseChecksView } from '@rinjo/contract';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { DatabaseChecks } from './database-checks.js';

@Controller('operator/database-checks')
@ForOperators()
export class DatabaseChecksController {
  constructor(private readonly checks: DatabaseChecks) {}

  /** The newest look of `pg_amcheck` through the database. */
  @Get()
  view(): Promise<DatabaseChecksView> {
    return this.checks.view();
  }
}
