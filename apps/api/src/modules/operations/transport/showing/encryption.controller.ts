import { Controller, Get } from '@nestjs/common';
import { ENCRYPTION_LIMITS, type EncryptionView } from '@rinjo/contract';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { Clock } from '../../../../platform/time/clock.js';
import { CanaryViews } from '../../canaries/showing/canary-views.js';
import { TlsScans } from '../ledger/tls-scans.js';
import { SealedConnections } from '../scanning/sealed-connections.js';
import { ReachedAddresses } from '../scanning/reached-addresses.js';
import { TlsCanary } from '../tls-canary.js';
import { tlsAddressView, tlsScanView } from './tls-scan-view.js';

@Controller('operator/encryption')
@ForOperators()
export class EncryptionController {
  constructor(
    private readonly reached: ReachedAddresses,
    private readonly scans: TlsScans,
    private readonly connections: SealedConnections,
    private readonly views: CanaryViews,
    private readonly canary: TlsCanary,
    private readonly clock: Clock,
  ) {}

  /** How what goes over the network is encrypted: of each address what was found from inside and from outside, and before. */
  @Get()
  async view(): Promise<EncryptionView> {
    const targets = await this.reached.now();
    const newest = await this.scans.newest(
      targets.map(({ address }) => address),
      this.clock.now(),
    );
    return {
      webSealed: targets.some(({ uses }) => uses.includes('web')),
      addresses: targets.map((target) => tlsAddressView(target, newest)),
      lines: await this.connections.look(),
      test: await this.views.of(this.canary),
      history: (await this.scans.history(ENCRYPTION_LIMITS.history)).map(tlsScanView),
    };
  }
}
