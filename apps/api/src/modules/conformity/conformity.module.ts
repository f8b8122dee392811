import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { ConformityPart } from './conformity-part.js';
import { ConformityReports } from './conformity-reports.js';
import { ConformitySampler } from './conformity-sampler.js';
import { ConformityWriter } from './conformity-writer.js';
import { ConformityController } from './conformity.controller.js';
import { ConformityGateway } from './conformity.gateway.js';
import { ConformityRepository } from './conformity.repository.js';

/** Calls measured against the numbers of remote inspection (遠隔臨場). */
@Module({
  imports: [TenancyModule],
  controllers: [ConformityController],
  providers: [
    ConformityGateway,
    ConformityPart,
    ConformityReports,
    ConformityRepository,
    ConformitySampler,
    ConformityWriter,
  ],
  exports: [ConformityReports],
})
export class ConformityModule {}
