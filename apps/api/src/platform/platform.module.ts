import { Global, Module } from '@nestjs/common';
import { Ids, UuidIds } from './crypto/ids.js';
import { Clock, SystemClock } from './time/clock.js';

/** What every module may rely on: time and ids. */
@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: UuidIds },
  ],
  exports: [Clock, Ids],
})
export class PlatformModule {}
