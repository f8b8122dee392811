import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { BackupsView } from '@rinjo/contract';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { OperatorsBackups } from './operators-backups.js';

@Controller('operator/backups')
@ForOperators()
export class OperatorsBackupsController {
  constructor(private readonly backups: OperatorsBackups) {}

  /** What is backed up, how far the archive is behind, and what the drills have measured. */
  @Get()
  view(): Promise<BackupsView> {
    return this.backups.view();
  }

  /** Begins a drill: the newest backup is restored into a database that is thrown away. It goes on after the answer. */
  @Post('drill')
  @HttpCode(202)
  drill(): void {
    this.backups.begin();
  }
}
