import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { CreatedKey, KeyId, KeyView, Page } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { CreateKeyDto, KeyQueryDto, RotateKeyDto } from './keys.dto.js';
import { Keys } from './keys.service.js';

/** Keys of service accounts. Only people make keys: a key makes no other. */
@Controller('keys')
export class KeysController {
  constructor(private readonly keys: Keys) {}

  /** The keys of service accounts, newest first, also the ones that are over. */
  @Get()
  @Require('key:read')
  list(@Caller() principal: Principal, @Query() query: KeyQueryDto): Promise<Page<KeyView>> {
    return this.keys.list(principal, query);
  }

  /** Makes a key. The answer has the key itself, which is shown once. */
  @Post()
  @Require('key:manage')
  @StepUp()
  create(@Caller() principal: Principal, @Body() input: CreateKeyDto): Promise<CreatedKey> {
    return this.keys.create(principal, input);
  }

  /** Makes a key that takes the place of this one, which goes on for a while. The answer has the new key, once. */
  @Post(':keyId/rotate')
  @Require('key:manage')
  @StepUp()
  rotate(
    @Caller() principal: Principal,
    @Param('keyId', IdPipe) id: KeyId,
    @Body() input: RotateKeyDto,
  ): Promise<CreatedKey> {
    return this.keys.rotate(principal, id, input);
  }

  /** Takes a key back, at once and for good. */
  @Delete(':keyId')
  @HttpCode(204)
  @Require('key:manage')
  revoke(@Caller() principal: Principal, @Param('keyId', IdPipe) id: KeyId): Promise<void> {
    return this.keys.revoke(principal, id);
  }
}
