import type { AccountLinkId, AccountLinkPurpose, MailOutcome, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link of a letter about somebody's account. The secret is stored as its SHA-256 alone. */
@Entity('account_link')
export class AccountLinkEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: UserId;
  @PrimaryColumn('text') purpose: AccountLinkPurpose;
  @Column('uuid') id: AccountLinkId;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('text') mail: MailOutcome | 'waiting';
}
