import { Module } from '@nestjs/common';
import { WaysToTry } from './ways-to-try.js';
import { WayTrials } from './way-trials.js';

/** By itself: probers report into it, and the canary reads it. */
@Module({ providers: [WayTrials, WaysToTry], exports: [WayTrials, WaysToTry] })
export class WayTrialsModule {}
