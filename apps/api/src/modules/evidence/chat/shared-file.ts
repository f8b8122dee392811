import {
  type EvidenceId,
  type EvidenceView,
  type FileId,
  type FileView,
  PICTURE_TYPES,
} from '@rinjo/contract';
import type { ChatMessageEntity } from './chat-message.entity.js';

/** An item that came into a call with a message, as its file: of those who sent it, when they did. */
export function sharedFile(
  message: Pick<ChatMessageEntity, 'participantId' | 'authorName' | 'at'>,
  { id, name, contentType, bytes, sha256, ...item }: EvidenceView,
): FileView {
  // Films have pixels too; only pictures can be on the stage.
  const isPicture = PICTURE_TYPES.some((type) => type === contentType) && item.width !== null;
  return {
    ...{ id: fileIdOf(id), kind: isPicture ? 'sheet' : 'attachment', name, type: contentType, bytes, sha256 },
    ...{ width: isPicture ? item.width : null, height: isPicture ? item.height : null },
    ...{ board: null, page: null },
    ...{ by: message.participantId, byName: message.authorName, at: message.at.toISOString() },
  };
}

/** What people bring along is the same thing in the call and in what is kept. */
export const fileIdOf = (id: EvidenceId): FileId => id as string as FileId;
export const evidenceIdOf = (id: FileId): EvidenceId => id as string as EvidenceId;
