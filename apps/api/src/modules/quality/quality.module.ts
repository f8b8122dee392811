import { Global, Module } from '@nestjs/common';
import { InterruptionsGateway } from './interruptions.gateway.js';
import { InterruptionsPart } from './interruptions-part.js';
import { QualityGateway } from './quality.gateway.js';
import { QualityPart } from './quality-part.js';
import { Stills } from './stills.js';

/** How well people in a call are connected, and what their devices cannot send. */
@Global()
@Module({
  providers: [InterruptionsGateway, InterruptionsPart, QualityGateway, QualityPart, Stills],
  exports: [InterruptionsPart, QualityPart],
})
export class QualityModule {}
