import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { AuditModule } from './audit.module.js';
import { LogKeeping } from './log-keeping.js';
import { AlertsRepository } from './alerts/alerts.repository.js';
import { ForgetSearches } from './searches/forget-searches.js';
import { CheckpointArchive } from './transparency/checkpoint-archive.js';
import { LogDrills } from './transparency/drill/log-drills.js';
import { KeptCheckpoints } from './transparency/kept-checkpoints.js';
import { LogAlarms } from './transparency/log-alarms.js';
import { LogSealer } from './transparency/log-sealer.js';

/** What is done with every tenant's log without being asked: only the product itself does it, none of its commands. */
@Module({
  imports: [TenancyModule, AuditModule],
  providers: [
    AlertsRepository,
    CheckpointArchive,
    ForgetSearches,
    KeptCheckpoints,
    LogAlarms,
    LogDrills,
    LogKeeping,
    LogSealer,
  ],
})
export class LogWatchModule {}
