import { Controller, Get } from '@nestjs/common';
import type { PlacesView, SharedDestinationsView } from '@rinjo/contract';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { Destinations } from './destinations.js';
import { Places } from './places.js';

@Controller('operator/places')
@ForOperators()
export class OperatorsPlacesController {
  constructor(
    private readonly places: Places,
    private readonly destinations: Destinations,
  ) {}

  /** Every endpoint that data of the service go to, where it stands, and why it may. */
  @Get()
  view(): Promise<PlacesView> {
    return this.places.view();
  }

  /** Hosts that organizations have their data sent to, and how many of them each. */
  @Get('destinations')
  async shared(): Promise<SharedDestinationsView> {
    return { destinations: await this.destinations.ofAll() };
  }
}
