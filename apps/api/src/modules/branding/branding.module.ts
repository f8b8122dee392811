import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/index.js';
import { TenantLogoController } from './tenant-logo.controller.js';
import { TenantLogos } from './tenant-logos.js';

/** What an organization brings for the product to look like its own. */
@Module({ imports: [EvidenceModule], controllers: [TenantLogoController], providers: [TenantLogos] })
export class BrandingModule {}
