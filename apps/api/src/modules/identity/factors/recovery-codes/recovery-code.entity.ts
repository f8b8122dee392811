import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, TenantId, UserId } from '@rinjo/contract';

/** A code that stands in once for a lost second factor; stored as its SHA-256. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: Id<'RecoveryCode'>;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('bytea') hash: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
