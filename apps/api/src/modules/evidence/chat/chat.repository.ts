import { Injectable } from '@nestjs/common';
import type { CallId, ChatMessageId } from '@rinjo/contract';
import { MoreThan } from 'typeorm';
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

  async insert(tx: Tx, message: ChatMessageEntity): Promise<void> {
    await tx.repo(ChatMessageEntity).insert(message);
  }
}
