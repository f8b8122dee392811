import { ChatMessageEntity } from './chat/chat-message.entity.js';

export { EvidenceModule } from './evidence.module.js';

export { EvidenceAccess } from './kept/evidence-access.js';
export { EvidenceItems } from './kept/evidence-items.js';
export { type EvidenceMeta, EvidenceStore, type OpenedEvidence } from './kept/evidence-store.js';
export { EvidenceRepository } from './kept/evidence.repository.js';
export { EvidenceErasure, type EvidenceTie } from './life/evidence-erasure.js';
export { type Reservation, StorageQuota } from './storage/storage-quota.js';

/** Entities of this module, for the database module. */
export const EVIDENCE_ENTITIES = [ChatMessageEntity] as const;
