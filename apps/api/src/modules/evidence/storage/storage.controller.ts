import { Controller, Get } from '@nestjs/common';
import type { StorageBreakdown, StorageView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { StorageShares } from './storage-shares.js';
import { StorageQuota } from './storage-quota.js';

/** The room that the tenant has. */
@Controller('storage')
export class StorageController {
  constructor(
    private readonly quota: StorageQuota,
    private readonly shares: StorageShares,
  ) {}

  /** Bytes in use, promised to what is being written, and the most of the plan. */
  @Get()
  @Require('evidence:read')
  read(@Caller() principal: Principal): Promise<StorageView> {
    return this.quota.use(principal);
  }

  /** What takes the room: by kind, by site and by month. */
  @Get('breakdown')
  @Require('evidence:manage')
  breakdown(@Caller() principal: Principal): Promise<StorageBreakdown> {
    return this.shares.read(principal);
  }
}
