import type { ChatMessage } from '@rinjo/contract';
import type { ChatMessageEntity } from './chat-message.entity.js';

export const messageView = (row: ChatMessageEntity): ChatMessage => ({
  id: row.id,
  by: row.participantId,
  byName: row.authorName,
  text: row.text,
  mentions: row.mentions,
  fileId: row.fileId,
  at: row.at.toISOString(),
});
