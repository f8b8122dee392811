import { Module } from '@nestjs/common';
import { TenancyModule } from '../../tenancy/index.js';
import { ConnectionMetadataUseCase } from '../metadata/connection-metadata.js';
import { MetadataChanges } from '../metadata/metadata-changes.js';
import { MetadataReader } from '../metadata/metadata-reader.js';
import { MetadataRepository } from '../metadata/metadata.repository.js';
import { CertificateWarnings } from './certificate-warnings.js';
import { ConnectionUpkeep } from './connection-upkeep.js';
import { MetadataRefresh } from './metadata-refresh.js';

/** The metadata of identity providers: read, compared, taken, kept fresh. */
@Module({
  imports: [TenancyModule],
  providers: [
    CertificateWarnings,
    ConnectionMetadataUseCase,
    ConnectionUpkeep,
    MetadataChanges,
    MetadataReader,
    MetadataRefresh,
    MetadataRepository,
  ],
  exports: [ConnectionMetadataUseCase, MetadataReader, MetadataChanges, MetadataRefresh],
})
export class UpkeepModule {}
