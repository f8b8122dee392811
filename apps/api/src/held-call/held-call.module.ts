import { Global, Module } from '@nestjs/common';
import { HeldCalls } from '../modules/operations/index.js';
import { FrontDoorCalls } from './front-door-calls.js';

/** Calls that the service holds with itself from outside, with the ends that probers have. */
@Global()
@Module({ providers: [{ provide: HeldCalls, useClass: FrontDoorCalls }], exports: [HeldCalls] })
export class HeldCallModule {}
