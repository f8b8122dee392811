import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale, TenantId, UserId, UserStatus } from '@rinjo/contract';

/** A person of a tenant, or a program that acts with keys (see `service-accounts/`). */
@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: UserId;
  @Column('text') email: string;
  /** The e-mail as it is compared: unique within the tenant. */
  @Column('text', { name: 'email_key' }) emailKey: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  /** Name and e-mail folded for search. */
  @Column('text', { name: 'search_key' }) searchKey: string;
  @Column('text') locale: Locale;
  @Column('text') kind: 'person' | 'service';
  /** Of somebody deleted the id stays, for calls and the log; every page and search leaves them out. */
  @Column('text') status: UserStatus | 'deleted';
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt: Date | null;
}
