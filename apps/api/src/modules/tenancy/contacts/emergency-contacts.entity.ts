import type { EmergencyContact, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom a tenant's people turn to when a call cannot go on. No row: nobody has said. */
@Entity('emergency_contacts')
export class EmergencyContactsEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('integer') version: number;
  @Column('jsonb') contacts: readonly EmergencyContact[];
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
