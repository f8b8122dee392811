import type { CallId, ChatMessageId, FileId, ParticipantId, TenantId } from '@rinjo/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('chat_message')
export class ChatMessageEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @PrimaryColumn('uuid') id: ChatMessageId;
  @Column('uuid', { name: 'call_id' }) callId: CallId;
  @Column('uuid', { name: 'participant_id' }) participantId: ParticipantId;
  @Column('text', { name: 'author_name' }) authorName: string;
  @Column('text') text: string;
  @Column('uuid', { array: true }) mentions: ParticipantId[];
  @Column('uuid', { name: 'file_id', nullable: true }) fileId: FileId | null;
  @Column('timestamptz') at: Date;
}
