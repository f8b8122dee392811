import { Controller, Get } from '@nestjs/common';
import type { SuppressionView } from '@rinjo/contract';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { SuppressionLedger } from './suppression-ledger.js';
import { SuppressionPlaces } from './suppression-places.js';

@Controller('operator/suppression')
@ForOperators()
export class SuppressionController {
  constructor(
    private readonly ledger: SuppressionLedger,
    private readonly places: SuppressionPlaces,
  ) {}

  /** The list of what was erased, and what came back with a backup and was erased again. */
  @Get()
  async view(): Promise<SuppressionView> {
    const { entries, waiting, writtenAt, again } = await this.ledger.state(this.places.hasBackups);
    return {
      ...{ entries, waiting, writtenAt: writtenAt?.toISOString() ?? null },
      again: again.map(({ at, tenants, users }) => ({ at: at.toISOString(), tenants, users })),
    };
  }
}
