import { Module } from '@nestjs/common';
import { SecondSites } from './second-sites.js';

/** By itself: drills report to it, rows of the check sheet and the register of places read it. */
@Module({ providers: [SecondSites], exports: [SecondSites] })
export class SecondSitesModule {}
