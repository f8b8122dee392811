import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { CanariesModule } from '../canaries/canaries.module.js';
import { TlsMeasure } from './measures/tls-measure.js';
import { SealedConnections } from './scanning/sealed-connections.js';
import { EncryptionController } from './showing/encryption.controller.js';
import { TlsCanary } from './tls-canary.js';
import { TlsScansModule } from './ledger/tls-scans.module.js';

/** That what goes over the network is encrypted: tried every day, from inside and by probers (check sheet, row 42). */
@Module({
  imports: [AvailabilityModule, CanariesModule, TlsScansModule],
  controllers: [EncryptionController],
  providers: [SealedConnections, TlsCanary, TlsMeasure],
})
export class TransportModule {}
