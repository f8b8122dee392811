import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { AuditController } from './audit.controller.js';
import { AuditEntriesRepository } from './audit-entries.repository.js';
import { AuditReader } from './audit-reader.js';
import { SignInsController } from './sign-ins/sign-ins.controller.js';
import { SignIns } from './sign-ins/sign-ins.js';
import { SignInsRepository } from './sign-ins/sign-ins.repository.js';
import { TransactionalAuditTrail } from './transactional-audit-trail.js';

/** The append-only log. Every module writes to it through `AuditTrail`. */
@Global()
@Module({
  controllers: [AuditController, SignInsController],
  providers: [
    AuditEntriesRepository,
    AuditReader,
    SignIns,
    SignInsRepository,
    { provide: AuditTrail, useClass: TransactionalAuditTrail },
  ],
  exports: [AuditTrail],
})
export class AuditModule {}
