import { Global, Module } from '@nestjs/common';
import { DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { NodeRegistry } from '../nodes/node-registry.js';
import { SentOn } from '../nodes/sent-on.js';
import { Broadcaster } from './broadcaster.js';
import { CommandTable } from './command-table.js';
import { SocketServer } from './socket-server.js';

/** Typed commands in, typed events out. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [SocketServer, Broadcaster, CommandTable, MetadataScanner, NodeRegistry, SentOn],
  exports: [Broadcaster, CommandTable, NodeRegistry, SentOn, SocketServer],
})
export class RealtimeModule {}
