import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/index.js';
import { InstallationLog } from './installation-log.js';
import { InstallationLogController } from './installation-log.controller.js';
import { InstallationLogRounds } from './installation-log-rounds.js';

/** The log of the installation itself. */
@Module({
  imports: [AuditModule],
  controllers: [InstallationLogController],
  providers: [InstallationLog, InstallationLogRounds],
  exports: [InstallationLog],
})
export class InstallationLogModule {}
