import { Controller, Get } from '@nestjs/common';
import type { DestinationsView, PlacesView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { Destinations } from './destinations.js';
import { Places } from './places.js';

@Controller('places')
export class PlacesController {
  constructor(
    private readonly places: Places,
    private readonly destinations: Destinations,
  ) {}

  /** Every endpoint that data of the service go to, where it stands, and why it may. */
  @Get()
  @Require('audit:read')
  view(): Promise<PlacesView> {
    return this.places.view();
  }

  /** Where data of the organization go because it said so. */
  @Get('destinations')
  @Require('audit:read')
  async own(@Caller() caller: Principal): Promise<DestinationsView> {
    return { destinations: await this.destinations.of(caller) };
  }
}
