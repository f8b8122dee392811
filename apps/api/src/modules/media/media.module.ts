import { Global, Module } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { Logger } from '../../platform/logging/logger.js';
import { Clock } from '../../platform/time/clock.js';
import { MediaPort } from '../calls/index.js';
import { MediaService } from './media.service.js';
import { WorkerPool } from './worker-pool.js';

/** Media for calls. One provider makes it all, so that replacing `MediaPort` leaves no worker behind. */
@Global()
@Module({
  providers: [
    {
      provide: MediaPort,
      inject: [Environment, Clock, Logger],
      useFactory: (environment: Environment, clock: Clock, logger: Logger) =>
        new MediaService(new WorkerPool(environment, clock, logger), environment, clock, logger),
    },
  ],
  exports: [MediaPort],
})
export class MediaModule {}
