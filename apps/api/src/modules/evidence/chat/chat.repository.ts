import { Injectable } from '@nestjs/common';
import type { CallId, ChatMessageId, EvidenceId, ParticipantId } from '@rinjo/contract';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';
import { ChatMessageEntity } from './chat-message.entity.js';

@Injectable()
export class ChatRepository {
  /** The last messages of a call, oldest first. */
  async tail(tx: Tx, callId: CallId, count: number): Promise<ChatMessageEntity[]> {
    const rows = await tx
      .repo(ChatMessageEntity)
      .find({ where: { callId }, order: { id: 'desc' }, take: count });
    return rows.reverse();
  }

  /** Messages after one of them, oldest first. */
  after(tx: Tx, callId: CallId, id: string | null, limit: number): Promise<ChatMessageEntity[]> {
    return tx.repo(ChatMessageEntity).find({
      where: { callId, ...(id !== null && { id: MoreThan(id as ChatMessageId) }) },
      order: { id: 'asc' },
      take: limit,
    });
  }

  find(tx: Tx, id: ChatMessageId): Promise<ChatMessageEntity | null> {
    return tx.repo(ChatMessageEntity).findOneBy({ id });
  }

  /** The last messages of a call that came with files, oldest first. */
  async withFiles(tx: Tx, callId: CallId, count: number): Promise<ChatMessageEntity[]> {
    const where = { callId, fileId: Not(IsNull()) };
    const rows = await tx.repo(ChatMessageEntity).find({ where, order: { id: 'desc' }, take: count });
    return rows.reverse();
  }

  /** The chat that an item was uploaded for, and by whom; null for none, when the call is over, or its host has removed the sender. */
  async meantFor(
    tx: Tx,
    id: EvidenceId,
  ): Promise<Pick<ChatMessageEntity, 'callId' | 'participantId' | 'authorName'> | null> {
    const [row] = await tx.query<{ callId: CallId; participantId: ParticipantId; authorName: string }>(
      `select u.call_id as "callId", p.id as "participantId", p.display_name as "authorName"
       from upload u join participant p on p.tenant_id = u.tenant_id and p.id = u.by_participant_id
         join call c on c.tenant_id = u.tenant_id and c.id = u.call_id
       where u.id = $1 and u.chat and c.phase <> 'ended' and p.leave_reason is distinct from 'removed'`,
      [id],
    );
    return row ?? null;
  }

  async insert(tx: Tx, message: ChatMessageEntity): Promise<void> {
    await tx.repo(ChatMessageEntity).insert(message);
  }
}
