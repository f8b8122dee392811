import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy.module.js';
import { DnsTxtRecords } from './dns-txt-records.js';
import { DomainChecks } from './domain-checks.js';
import { DomainNotices } from './domain-notices.js';
import { DomainsController } from './domains.controller.js';
import { DomainsRepository } from './domains.repository.js';
import { Domains } from './domains.service.js';
import { TxtRecords } from './txt-records.port.js';
import { VerifiedDomains } from './verified-domains.js';

/** The e-mail domains that tenants have shown to be their own. */
@Module({
  imports: [TenancyModule],
  controllers: [DomainsController],
  providers: [
    { provide: TxtRecords, useClass: DnsTxtRecords },
    DomainChecks,
    DomainNotices,
    Domains,
    DomainsRepository,
    VerifiedDomains,
  ],
  exports: [VerifiedDomains],
})
export class DomainsModule {}
