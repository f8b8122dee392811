import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type {
  ConnectionId,
  ConnectionSummary,
  ConnectionView,
  MetadataPreview,
  Page,
  SamlTestId,
  StartedTestSignIn,
  TestSignIn,
} from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { ConnectionMetadataUseCase } from '../metadata/connection-metadata.js';
import { TestSignIns } from '../test-sign-ins.js';
import { ConnectionChanges } from './connection-changes.js';
import { ConnectionReader } from './connection-reader.js';
import {
  ApplyMetadataDto,
  ConnectionQueryDto,
  CreateConnectionDto,
  MetadataSourceDto,
  UpdateConnectionDto,
} from './connections.dto.js';
import { FingerprintPipe } from './fingerprint.pipe.js';
import { KeyRotation } from './key-rotation.js';

@Controller('saml-connections')
export class ConnectionsController {
  constructor(
    private readonly reader: ConnectionReader,
    private readonly changes: ConnectionChanges,
    private readonly metadata: ConnectionMetadataUseCase,
    private readonly rotation: KeyRotation,
    private readonly tests: TestSignIns,
  ) {}

  /** The tenant's connections by name; `search` finds any part of the name. */
  @Get()
  @Require('connection:read')
  list(@Caller() principal: Principal, @Query() query: ConnectionQueryDto): Promise<Page<ConnectionSummary>> {
    return this.reader.list(principal, query);
  }

  /** Adds a draft, with metadata or without. */
  @Post()
  @StepUp()
  @Require('connection:manage')
  create(@Caller() principal: Principal, @Body() input: CreateConnectionDto): Promise<ConnectionView> {
    return this.changes.create(principal, input);
  }

  /** What metadata say. */
  @Post('metadata-preview')
  @HttpCode(200)
  @Require('connection:manage')
  previewNew(@Caller() principal: Principal, @Body() input: MetadataSourceDto): Promise<MetadataPreview> {
    return this.metadata.preview(principal, null, input);
  }

  /** One connection, and what its identity provider has to be told. */
  @Get(':connectionId')
  @Require('connection:read')
  read(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
  ): Promise<ConnectionView> {
    return this.reader.read(principal, id);
  }

  /** Changes how a connection works; its entity id stays. */
  @Patch(':connectionId')
  @StepUp()
  @Require('connection:manage')
  update(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
    @Body() input: UpdateConnectionDto,
  ): Promise<ConnectionView> {
    return this.changes.update(principal, id, input);
  }

  /** Lets people sign in with it. */
  @Post(':connectionId/enable')
  @HttpCode(200)
  @StepUp()
  @Require('connection:manage')
  enable(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
  ): Promise<ConnectionView> {
    return this.changes.enable(principal, id);
  }

  /** Lets nobody sign in with it any more. */
  @Post(':connectionId/disable')
  @HttpCode(200)
  @StepUp()
  @Require('connection:manage')
  disable(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
  ): Promise<ConnectionView> {
    return this.changes.disable(principal, id);
  }

  /** Deletes a connection that is off. */
  @Delete(':connectionId')
  @HttpCode(204)
  @StepUp()
  @Require('connection:manage')
  delete(@Caller() principal: Principal, @Param('connectionId', IdPipe) id: ConnectionId): Promise<void> {
    return this.changes.delete(principal, id);
  }

  /** What other metadata would change. */
  @Post(':connectionId/metadata-preview')
  @HttpCode(200)
  @Require('connection:manage')
  preview(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
    @Body() input: MetadataSourceDto,
  ): Promise<MetadataPreview> {
    return this.metadata.preview(principal, id, input);
  }

  /** Takes metadata that were looked at. */
  @Put(':connectionId/metadata')
  @StepUp()
  @Require('connection:manage')
  async applyMetadata(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
    @Body() input: ApplyMetadataDto,
  ): Promise<ConnectionView> {
    await this.metadata.apply(principal, id, input);
    return this.reader.read(principal, id);
  }

  /** Accepts nothing any more that this certificate's key has signed. */
  @Delete(':connectionId/certificates/:fingerprint')
  @HttpCode(204)
  @StepUp()
  @Require('connection:manage')
  dropCertificate(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
    @Param('fingerprint', FingerprintPipe) fingerprint: string,
  ): Promise<void> {
    return this.metadata.dropCertificate(principal, id, fingerprint);
  }

  /** Publishes the key that we sign with next. */
  @Post(':connectionId/next-key')
  @HttpCode(200)
  @StepUp()
  @Require('connection:manage')
  prepareKey(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
  ): Promise<ConnectionView> {
    return this.rotation.prepare(principal, id);
  }

  /** Signs with the next key from now on; the one before is published for 30 days more. */
  @Post(':connectionId/next-key/activate')
  @HttpCode(200)
  @StepUp()
  @Require('connection:manage')
  activateKey(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
  ): Promise<ConnectionView> {
    return this.rotation.activate(principal, id);
  }

  /** Begins a sign-in that opens no session and tells everything. */
  @Post(':connectionId/test-sign-ins')
  @Require('connection:manage')
  startTest(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
  ): Promise<StartedTestSignIn> {
    return this.tests.start(principal, id);
  }

  /** What came of it, for the administrator who began it. */
  @Get(':connectionId/test-sign-ins/:testId')
  @Require('connection:manage')
  readTest(
    @Caller() principal: Principal,
    @Param('connectionId', IdPipe) id: ConnectionId,
    @Param('testId', IdPipe) testId: SamlTestId,
  ): Promise<TestSignIn> {
    return this.tests.read(principal, id, testId);
  }
}
