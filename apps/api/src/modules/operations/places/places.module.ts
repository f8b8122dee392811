import { Module } from '@nestjs/common';
import { SecondSitesModule } from '../second-site/register/second-sites.module.js';
import { Destinations } from './destinations.js';
import { OperatorsPlacesController } from './operators-places.controller.js';
import { Places } from './places.js';
import { PlacesController } from './places.controller.js';
import { PlacesInUse } from './register/places-in-use.js';
import { PlaceLedger } from './watch/place-ledger.js';
import { PlacesStartCheck } from './watch/places-start-check.js';
import { ResidencyCanary } from './watch/residency-canary.js';
import { ResidencyMeasure } from './watch/residency-measure.js';

/** Where data are and go: registered, refused where they must not be, looked at every hour, shown (ADR 0107). */
@Module({
  imports: [SecondSitesModule],
  controllers: [OperatorsPlacesController, PlacesController],
  providers: [
    ...[Destinations, Places, PlaceLedger, PlacesInUse],
    ...[PlacesStartCheck, ResidencyCanary, ResidencyMeasure],
  ],
})
export class PlacesModule {}
