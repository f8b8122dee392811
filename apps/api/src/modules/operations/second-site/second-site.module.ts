import { Module } from '@nestjs/common';
import { DrillsModule } from '../drills/drills.module.js';
import { FailoverController } from './failover/failover.controller.js';
import { TakeFailover } from './failover/take-failover.js';
import { Registering } from './register/registering.js';
import { SecondSiteController } from './register/second-site.controller.js';
import { SecondSitesModule } from './register/second-sites.module.js';

/** The place at which the service is recovered when its own is lost: registered, and drilled (ADR 0147). */
@Module({
  imports: [DrillsModule, SecondSitesModule],
  controllers: [SecondSiteController, FailoverController],
  providers: [Registering, TakeFailover],
})
export class SecondSiteModule {}
