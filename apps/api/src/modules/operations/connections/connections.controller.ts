import { Controller, Get } from '@nestjs/common';
import { type ConnectionsView, INTERFACE_NAMES } from '@rinjo/contract';
import { RELEASE } from '../../../config/release.js';
import { ForOperators } from '../../../platform/access/require.decorator.js';
import { RouteTable } from '../../../platform/access/route-table.js';
import { ProofLedger } from '../../../platform/proofs/proof-ledger.js';
import { CanaryViews } from '../canaries/showing/canary-views.js';
import { INTEGRATION, IntegrationCanary } from './integration/integration-canary.js';
import { openInterfaces } from './measures/connectivity-row.js';
import { SamlCanary } from './sign-in/saml-canary.js';

@Controller('operator/connections')
@ForOperators()
export class ConnectionsController {
  constructor(
    private readonly routes: RouteTable,
    private readonly proofs: ProofLedger,
    private readonly views: CanaryViews,
    private readonly saml: SamlCanary,
    private readonly integration: IntegrationCanary,
  ) {}

  /** What other systems are connected by, and what came of connecting to it every day. */
  @Get()
  async view(): Promise<ConnectionsView> {
    const open = openInterfaces(this.routes.all().map(({ template }) => template));
    return {
      interfaces: INTERFACE_NAMES.map((name) => ({ name, open: open.includes(name) })),
      document: { lookedAt: await this.proofs.newestRelease(INTEGRATION), running: RELEASE },
      tests: await Promise.all([this.saml, this.integration].map((canary) => this.views.of(canary))),
    };
  }
}
