import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { SecurityIncidents } from './ledger/security-incidents.js';
import { IsolationCatalog } from './proofs/isolation-catalog.js';
import { CanaryRounds } from './rounds/canary-rounds.js';
import { RunCanary } from './rounds/run-canary.js';

/** Proofs of what the service promises, which it runs by itself again and again (ADR 0097). */
@Module({
  imports: [AvailabilityModule],
  providers: [CanaryRounds, RunCanary, SecurityIncidents, IsolationCatalog],
})
export class CanariesModule {}
