import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { AuditController } from './audit.controller.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { AuditReader } from './audit-reader.js';
import { TransactionalAuditTrail } from './transactional-audit-trail.js';

/** The append-only log. Every module writes to it through `AuditTrail`. */
@Global()
@Module({
  controllers: [AuditController],
  providers: [
    AuditEntriesRepository,
    AuditReader,
    { provide: AuditTrail, useClass: TransactionalAuditTrail },
  ],
  exports: [AuditTrail],
})
export class AuditModule {}
