import { Module } from '@nestjs/common';
import { TenancyModule } from '../../tenancy/index.js';
import { AuditModule } from '../audit.module.js';
import { StreamSender } from './stream-sender.js';
import { StreamSending } from './stream-sending.js';
import { StreamSources } from './stream-sources.js';
import { StreamSweep } from './stream-sweep.js';
import { LogStreamsController } from './streams.controller.js';
import { StreamsRepository } from './streams.repository.js';
import { LogStreams } from './streams.service.js';

/** Sends the log of each tenant to systems elsewhere, in order and at least once. */
@Module({
  imports: [TenancyModule, AuditModule],
  controllers: [LogStreamsController],
  providers: [LogStreams, StreamsRepository, StreamSender, StreamSending, StreamSources, StreamSweep],
})
export class LogStreamsModule {}
