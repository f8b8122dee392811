import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { ToTheCallsNode } from '../calls/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { AddFileUseCase } from './add-file.js';
import { CallFiles } from './call-files.js';
import { ChatHistory } from './chat/chat-history.js';
import { ChatController } from './chat/chat.controller.js';
import { ChatPart } from './chat/chat-part.js';
import { ChatGateway } from './chat/chat.gateway.js';
import { ChatRepository } from './chat/chat.repository.js';
import { FilesInChat } from './chat/files-in-chat.js';
import { ForgetAuthors } from './chat/forget-authors.js';
import { HearOfFiles } from './chat/hear-of-files.js';
import { ShareFile } from './chat/share-file.js';
import { FilesController } from './files.controller.js';
import { EvidenceArchive } from './archive/evidence-archive.js';
import { EvidenceArchiveController } from './archive/evidence-archive.controller.js';
import { BroughtPictures } from './content/brought-pictures.js';
import { PhotoRule } from './content/photo-rule.js';
import { EvidenceCommentsRepository } from './finding/evidence-comments.repository.js';
import { EvidenceNotes } from './finding/evidence-notes.js';
import { EvidenceNotesController } from './finding/evidence-notes.controller.js';
import { EvidenceTagsRepository } from './finding/evidence-tags.repository.js';
import { EvidenceTextRepository } from './finding/evidence-text.repository.js';
import { AfterVerdict } from './kept/after-verdict.js';
import { EvidenceAccess } from './kept/evidence-access.js';
import { EvidenceItems } from './kept/evidence-items.js';
import { EvidenceRescan } from './kept/evidence-rescan.js';
import { EvidenceScan } from './kept/evidence-scan.js';
import { EvidenceStore } from './kept/evidence-store.js';
import { EvidenceController } from './kept/evidence.controller.js';
import { EvidenceRepository } from './kept/evidence.repository.js';
import { KeepCallFiles } from './kept/keep-call-files.js';
import { DestroyKeys, RewrapKeys } from './keys/key-jobs.js';
import { KeyRotationController } from './keys/key-rotation.controller.js';
import { KeyRotation } from './keys/key-rotation.js';
import { KeyRotationRepository } from './keys/key-rotation.repository.js';
import { KeyVersions } from './keys/key-versions.js';
import { RenewKeys } from './keys/renew-keys.js';
import { EvidenceErasure } from './life/evidence-erasure.js';
import { EvidenceLifeRepository } from './life/evidence-life.repository.js';
import { EvidenceTrash } from './life/evidence-trash.js';
import { EvidenceUpkeep } from './life/evidence-upkeep.js';
import { LegalHolds } from './life/legal-holds.service.js';
import { EmptyTrash } from './life/empty-trash.js';
import { HeldController, LegalHoldsController } from './life/legal-holds.controller.js';
import { EvidenceLifeController, TrashController } from './life/life.controller.js';
import { RetentionController } from './life/retention.controller.js';
import { RetentionRepository } from './life/retention.repository.js';
import { Retention } from './life/retention.service.js';
import { InfectedNotices } from './notices/infected-notices.js';
import { Photos } from './photos.js';
import { StorageNotices } from './storage/storage-notices.js';
import { ObjectsBeyondPlan } from './storage/objects-beyond-plan.js';
import { StorageQuota } from './storage/storage-quota.js';
import { StorageRelease } from './storage/storage-release.js';
import { StorageShares } from './storage/storage-shares.js';
import { StorageUseRepository } from './storage/storage-use.repository.js';
import { StorageController } from './storage/storage.controller.js';
import { ScannerController } from './kept/scanner.controller.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ReceiptsRepository } from './receipts/receipts.repository.js';
import { Receipts } from './receipts/receipts.js';
import { EvidenceFilm } from './renditions/evidence-film.js';
import { RenditionKeeping } from './renditions/rendition-keeping.js';
import { EvidenceRendition } from './renditions/evidence-rendition.js';
import { RenditionsRepository } from './renditions/renditions.repository.js';
import {
  FilmsController,
  PreviewsController,
  ThumbnailsController,
} from './renditions/renditions.controller.js';
import { SendRendition } from './renditions/send-rendition.js';
import { UploadExpiry } from './uploads/upload-expiry.js';
import { UploadFinish } from './uploads/upload-finish.js';
import { UploadPassesController } from './uploads/upload-passes.controller.js';
import { UploadRulesOf } from './uploads/upload-rules.js';
import { UploadRulesController } from './uploads/upload-rules.controller.js';
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
    ...[FilmsController, PreviewsController, UploadRulesController],
    KeyRotationController,
    ...[EvidenceLifeController, TrashController, HeldController, LegalHoldsController],
    ...[RetentionController, StorageController],
    EvidenceArchiveController,
  ],
  providers: [
    ...[AddFileUseCase, BroughtPictures, CallFiles, KeepCallFiles, Photos],
    ...[ChatGateway, ChatHistory, ChatPart, ChatRepository, ForgetAuthors],
    ...[AfterVerdict, FilesInChat, HearOfFiles, ShareFile],
    ...[EvidenceAccess, EvidenceItems, EvidenceRepository, EvidenceRescan, EvidenceScan, EvidenceStore],
    EvidenceFilm,
    ...[
      EvidenceRendition,
      RenditionKeeping,
      PhotoRule,
      RenditionsRepository,
      SendRendition,
      Receipts,
      ReceiptsRepository,
    ],
    ...[UploadExpiry, UploadFinish, UploadRemoval, UploadRulesOf, UploadWriting, Uploads, UploadsRepository],
    ...[EvidenceNotes, EvidenceTextRepository, EvidenceTagsRepository, EvidenceCommentsRepository],
    ...[EmptyTrash, EvidenceErasure, EvidenceLifeRepository, EvidenceTrash, EvidenceUpkeep],
    ...[LegalHolds, Retention, RetentionRepository],
    ...[DestroyKeys, KeyRotation, KeyRotationRepository, KeyVersions, RenewKeys, RewrapKeys],
    EvidenceArchive,
    InfectedNotices,
    ...[ObjectsBeyondPlan, StorageNotices, StorageQuota, StorageRelease, StorageShares, StorageUseRepository],
  ],
  exports: [
    BroughtPictures,
    ...[EvidenceAccess, EvidenceErasure, EvidenceItems, EvidenceRepository, EvidenceStore],
    ...[EvidenceUpkeep, ObjectsBeyondPlan, StorageQuota],
    ...[ReceiptsRepository, RenditionsRepository],
  ],
})
export class EvidenceModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ToTheCallsNode).forRoutes(FilesController);
  }
}
