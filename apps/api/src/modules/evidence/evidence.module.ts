import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { AddFileUseCase } from './add-file.js';
import { CallFiles } from './call-files.js';
import { ChatHistory } from './chat/chat-history.js';
import { ChatController } from './chat/chat.controller.js';
import { ChatPart } from './chat/chat-part.js';
import { ChatGateway } from './chat/chat.gateway.js';
import { ChatRepository } from './chat/chat.repository.js';
import { ForgetAuthors } from './chat/forget-authors.js';
import { FilesController } from './files.controller.js';
import { EvidenceArchive } from './archive/evidence-archive.js';
import { EvidenceArchiveController } from './archive/evidence-archive.controller.js';
import { EvidenceCommentsRepository } from './finding/evidence-comments.repository.js';
import { EvidenceNotes } from './finding/evidence-notes.js';
import { EvidenceNotesController } from './finding/evidence-notes.controller.js';
import { EvidenceTagsRepository } from './finding/evidence-tags.repository.js';
import { EvidenceTextRepository } from './finding/evidence-text.repository.js';
import { EvidenceAccess } from './kept/evidence-access.js';
import { EvidenceItems } from './kept/evidence-items.js';
import { EvidenceScan } from './kept/evidence-scan.js';
import { EvidenceStore } from './kept/evidence-store.js';
import { EvidenceController } from './kept/evidence.controller.js';
import { EvidenceRepository } from './kept/evidence.repository.js';
import { KeepCallFiles } from './kept/keep-call-files.js';
import { DestroyKeys, RewrapKeys } from './keys/key-jobs.js';
import { KeyRotationController } from './keys/key-rotation.controller.js';
import { KeyRotation } from './keys/key-rotation.js';
import { KeyRotationRepository } from './keys/key-rotation.repository.js';
import { EvidenceErasure } from './life/evidence-erasure.js';
import { EvidenceLifeRepository } from './life/evidence-life.repository.js';
import { EvidenceTrash } from './life/evidence-trash.js';
import { EvidenceUpkeep } from './life/evidence-upkeep.js';
import { LegalHolds } from './life/legal-holds.service.js';
import {
  EvidenceLifeController,
  LegalHoldsController,
  RetentionController,
  StorageController,
} from './life/life.controller.js';
import { RetentionRepository } from './life/retention.repository.js';
import { Retention } from './life/retention.service.js';
import { InfectedNotices } from './notices/infected-notices.js';
import { Photos } from './photos.js';
import { StorageNotices } from './storage/storage-notices.js';
import { StorageQuota } from './storage/storage-quota.js';
import { StorageRelease } from './storage/storage-release.js';
import { StorageUseRepository } from './storage/storage-use.repository.js';
import { ScannerController } from './kept/scanner.controller.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ReceiptsRepository } from './receipts/receipts.repository.js';
import { Receipts } from './receipts/receipts.js';
import { EvidenceRendition } from './renditions/evidence-rendition.js';
import { RenditionsRepository } from './renditions/renditions.repository.js';
import { ThumbnailsController } from './renditions/thumbnails.controller.js';
import { UploadExpiry } from './uploads/upload-expiry.js';
import { UploadFinish } from './uploads/upload-finish.js';
import { UploadPassesController } from './uploads/upload-passes.controller.js';
import { UploadRemoval } from './uploads/upload-removal.js';
import { UploadWriting } from './uploads/upload-writing.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { UploadsRepository } from './uploads/uploads.repository.js';
import { Uploads } from './uploads/uploads.js';

/** What is said and shared in a call, and what is kept beyond it. */
@Module({
  imports: [TenancyModule],
  controllers: [
    ...[ChatController, EvidenceController, EvidenceNotesController, FilesController],
    ScannerController,
    ...[ReceiptsController, ThumbnailsController, UploadPassesController, UploadsController],
    KeyRotationController,
    ...[EvidenceLifeController, LegalHoldsController, RetentionController, StorageController],
    EvidenceArchiveController,
  ],
  providers: [
    ...[AddFileUseCase, CallFiles, KeepCallFiles, Photos],
    ...[ChatGateway, ChatHistory, ChatPart, ChatRepository, ForgetAuthors],
    ...[EvidenceAccess, EvidenceItems, EvidenceRepository, EvidenceScan, EvidenceStore],
    ...[EvidenceRendition, RenditionsRepository, Receipts, ReceiptsRepository],
    ...[UploadExpiry, UploadFinish, UploadRemoval, UploadWriting, Uploads, UploadsRepository],
    ...[EvidenceNotes, EvidenceTextRepository, EvidenceTagsRepository, EvidenceCommentsRepository],
    ...[EvidenceErasure, EvidenceLifeRepository, EvidenceTrash, EvidenceUpkeep],
    ...[LegalHolds, Retention, RetentionRepository],
    ...[DestroyKeys, KeyRotation, KeyRotationRepository, RewrapKeys],
    EvidenceArchive,
    InfectedNotices,
    ...[StorageNotices, StorageQuota, StorageRelease, StorageUseRepository],
  ],
  exports: [EvidenceAccess, EvidenceErasure, EvidenceItems, EvidenceRepository, EvidenceStore, StorageQuota],
})
export class EvidenceModule {}
