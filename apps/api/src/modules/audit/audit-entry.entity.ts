import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditAction, AuditEntryId, AuditOutcome, TenantId } from '@rinjo/contract';

/** One line of the append-only log. `seq` is gap-free within the tenant. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: AuditEntryId;
  @Column('bigint') seq: string;
  @Column('timestamptz') at: Date;
  @Column('text') action: AuditAction;
  @Column('text') outcome: AuditOutcome;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @Column('text', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'actor_name' }) actorName: string;
  @Column('text', { name: 'request_id', nullable: true }) requestId: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('jsonb') details: Record<string, string | number | boolean | null | readonly string[]>;
}
