import { ChatMessageEntity } from './chat/chat-message.entity.js';

export { EvidenceModule } from './evidence.module.js';

/** Entities of this module, for the database module. */
export const EVIDENCE_ENTITIES = [ChatMessageEntity] as const;
