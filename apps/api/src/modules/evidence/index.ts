import { ChatMessageEntity } from './chat/chat-message.entity.js';

export { EvidenceModule } from './evidence.module.js';

export { safeName } from './archive/entry-names.js';
export { archiveOf, type OpenedArchive } from './archive/archive-of.js';
export { sendArchive } from './archive/send-archive.js';
export { BroughtPictures } from './content/brought-pictures.js';
export { KeptLogo } from './content/kept-logo.js';
export { inMemory, lookIntoContent } from './content/look-into-content.js';
export { EvidenceAccess } from './kept/evidence-access.js';
export { EvidenceItems } from './kept/evidence-items.js';
export { type EvidenceMeta, EvidenceStore, type OpenedEvidence } from './kept/evidence-store.js';
export { OpenedLately } from './kept/opened-lately.js';
export { EvidenceRepository } from './kept/evidence.repository.js';
export type { EvidenceRow } from './kept/evidence-row.js';
export { dueAt } from './keys/key-age.js';
export { EvidenceTextRepository } from './finding/evidence-text.repository.js';
export { EvidenceErasure, type EvidenceTie } from './life/evidence-erasure.js';
export { HELD, KEEP_UNTIL } from './life/held.js';
export { EvidenceUpkeep, UPKEEP_EVERY, UPKEEP_POLICY } from './life/evidence-upkeep.js';
export { RENDER_POLICY } from './renditions/evidence-rendition.js';
export { StorageNotices } from './storage/storage-notices.js';
export { StorageRelease } from './storage/storage-release.js';
export { StorageUseRepository } from './storage/storage-use.repository.js';
export { receiptOf } from './receipts/receipts.js';
export { ReceiptsRepository } from './receipts/receipts.repository.js';
export { type RenditionKind, RenditionsRepository } from './renditions/renditions.repository.js';
export { ObjectsBeyondPlan } from './storage/objects-beyond-plan.js';
export { type Reservation, StorageQuota } from './storage/storage-quota.js';

/** Entities of this module, for the database module. */
export const EVIDENCE_ENTITIES = [ChatMessageEntity] as const;
