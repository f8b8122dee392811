import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleKey, TenantId, UserId } from '@rinjo/contract';

/** What a tenant demands of sign-ins; a tenant without a row demands nothing. */
@Entity('tenant_security')
export class TenantSecurityEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('integer') version: number;
  @Column('text', { name: 'mfa_required_roles', array: true }) mfaRequiredRoles: RoleKey[];
  @Column('uuid', { name: 'break_glass_user_id', nullable: true }) breakGlassUserId: UserId | null;
}
