import type { SiteId, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('site')
export class SiteEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: SiteId;
  @Column('text') name: string;
  @Column('text') code: string;
  @Column('text') address: string;
  @Column('text') note: string;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt: Date | null;
}
