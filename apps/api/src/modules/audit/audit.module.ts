import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { TenancyModule } from '../tenancy/index.js';
import { AccessController } from './access/access.controller.js';
import { AccessEntriesRepository } from './access/access-entries.repository.js';
import { AccessReader } from './access/access-reader.js';
import { AuditController } from './audit.controller.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { AuditReader } from './audit-reader.js';
import { SavedSearchesController } from './searches/saved-searches.controller.js';
import { SavedSearchesRepository } from './searches/saved-searches.repository.js';
import { SavedSearches } from './searches/saved-searches.service.js';
import { SignInsController } from './sign-ins/sign-ins.controller.js';
import { SignIns } from './sign-ins/sign-ins.js';
import { SignInsRepository } from './sign-ins/sign-ins.repository.js';
import { LiveLog } from './live/live-log.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { Timeline } from './timeline/timeline.js';
import { TransactionalAuditTrail } from './transactional-audit-trail.js';
import { CheckpointsRepository } from './transparency/checkpoints.repository.js';
import { LogController } from './transparency/log.controller.js';
import { LogEntriesRepository } from './transparency/log-entries.repository.js';
import { LogEventsRepository } from './transparency/log-events.repository.js';
import { LogFile } from './transparency/log-file.js';
import { LogReader } from './transparency/log-reader.js';
import { LogSealing } from './transparency/log-sealing.js';
import { LogDrill } from './transparency/drill/log-drill.js';
import { LogOrigin } from './transparency/log-origin.js';
import { LogSigner } from './transparency/log-signer.js';
import { LogTree } from './transparency/log-tree.js';
import { TilesRepository } from './transparency/tiles.repository.js';

/** The append-only log. Every module writes to it through `AuditTrail`. */
@Global()
@Module({
  imports: [TenancyModule],
  controllers: [
    AccessController,
    AuditController,
    LogController,
    SavedSearchesController,
    SignInsController,
    TimelineController,
  ],
  providers: [
    LogDrill,
    AccessEntriesRepository,
    AccessReader,
    AuditEntriesRepository,
    AuditReader,
    CheckpointsRepository,
    LogEntriesRepository,
    LogEventsRepository,
    LogFile,
    LogReader,
    LogSealing,
    LogOrigin,
    LogSigner,
    LiveLog,
    LogTree,
    TilesRepository,
    Timeline,
    SavedSearches,
    SavedSearchesRepository,
    SignIns,
    SignInsRepository,
    { provide: AuditTrail, useClass: TransactionalAuditTrail },
  ],
  exports: [
    ...[AccessEntriesRepository, AuditEntriesRepository, AuditTrail, LogFile, LogReader, SignInsRepository],
    ...[CheckpointsRepository, LogEntriesRepository, LogEventsRepository, LogSealing, LogSigner, LogTree],
    LogDrill,
  ],
})
export class AuditModule {}
