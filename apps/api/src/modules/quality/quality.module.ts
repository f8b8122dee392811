import { Module } from '@nestjs/common';
import { QualityGateway } from './quality.gateway.js';
import { QualityPart } from './quality-part.js';
import { Stills } from './stills.js';

/** How well people in a call are connected. */
@Module({ providers: [QualityGateway, QualityPart, Stills] })
export class QualityModule {}
