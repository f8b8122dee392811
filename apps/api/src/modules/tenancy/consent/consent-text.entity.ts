import type { ConsentTextId, TenantId, UserId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what people agree to before a call; versions stay, since people have agreed to them. */
@Entity('consent_text')
export class ConsentTextEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: ConsentTextId;
  @Column('integer') version: number;
  @Column('text') ja: string;
  @Column('text') en: string;
  /** `consentHash` of the texts. */
  @Column('bytea') hash: Buffer;
  @Column('uuid', { name: 'written_by' }) writtenBy: UserId;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
