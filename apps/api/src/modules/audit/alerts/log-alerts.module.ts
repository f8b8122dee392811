import { Module } from '@nestjs/common';
import { Countries } from '../../../platform/geo/countries.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AuditModule } from '../audit.module.js';
import { AlertRulesRepository } from './alert-rules.repository.js';
import { AlertSweep } from './alert-sweep.js';
import { AlertWatch } from './alert-watch.js';
import { LogAlertsController } from './alerts.controller.js';
import { AlertsRepository } from './alerts.repository.js';
import { LogAlerts } from './alerts.service.js';
import { WatchedEntriesRepository } from './watched-entries.repository.js';

/** Looks through the log of each tenant for patterns that somebody should look at. */
@Module({
  imports: [TenancyModule, AuditModule],
  controllers: [LogAlertsController],
  providers: [
    ...[AlertRulesRepository, AlertsRepository, AlertSweep, AlertWatch, Countries, LogAlerts],
    WatchedEntriesRepository,
  ],
})
export class LogAlertsModule {}
