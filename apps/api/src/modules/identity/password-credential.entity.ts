import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TenantId, UserId } from '@rinjo/contract';

/** An argon2id hash in its own encoding, parameters included. */
@Entity('password_credential')
export class PasswordCredentialEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: UserId;
  @Column('text') hash: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
