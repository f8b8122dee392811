import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { TransactionalAuditTrail } from './transactional-audit-trail.js';

/** The append-only log. Every module writes to it through `AuditTrail`. */
@Global()
@Module({
  providers: [{ provide: AuditTrail, useClass: TransactionalAuditTrail }],
  exports: [AuditTrail],
})
export class AuditModule {}
