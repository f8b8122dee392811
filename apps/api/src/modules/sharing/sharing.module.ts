import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { OpenShareUseCase } from './open-share.js';
import { ShareLinksController } from './share-links.controller.js';
import { ShareLinksRepository } from './share-links.repository.js';
import { ShareLinks } from './share-links.js';
import { SharedController } from './shared.controller.js';
import { SharedItems } from './shared-items.js';

/** Links to what is kept, for people without an account. */
@Module({
  imports: [EvidenceModule, TenancyModule],
  controllers: [ShareLinksController, SharedController],
  providers: [OpenShareUseCase, ShareLinks, ShareLinksRepository, SharedItems],
})
export class SharingModule {}
