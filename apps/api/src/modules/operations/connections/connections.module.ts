import { Module } from '@nestjs/common';
import { CanariesModule } from '../canaries/canaries.module.js';
import { ConnectionsController } from './connections.controller.js';
import { DirectoryProof } from './integration/directory-proof.js';
import { IntegrationCanary } from './integration/integration-canary.js';
import { KeyProof } from './integration/key-proof.js';
import { WebhookProof } from './integration/webhook-proof.js';
import { ConnectivityMeasure } from './measures/connectivity-measure.js';
import { SamlCanary } from './sign-in/saml-canary.js';

/** What other systems are connected by, tried every day (check sheet, row 23). */
@Module({
  imports: [CanariesModule],
  controllers: [ConnectionsController],
  providers: [DirectoryProof, KeyProof, WebhookProof, IntegrationCanary, SamlCanary, ConnectivityMeasure],
})
export class ConnectionsModule {}
