import { AuditEntryEntity } from './audit-entry.entity.js';

export { AuditModule } from './audit.module.js';
export { AuditEntryEntity };

/** Entities of this module, for the database module. */
export const AUDIT_ENTITIES = [AuditEntryEntity] as const;
