import { Body, Controller, Get, Patch } from '@nestjs/common';
import type { TenantSettings } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { TenantSetting } from '../../platform/access/tenant-setting.decorator.js';
import { UpdateTenantSettingsDto } from './tenant-settings.dto.js';
import { TenantSettingsUseCase } from './tenant-settings.js';

@Controller('tenant/settings')
export class TenantSettingsController {
  constructor(private readonly settings: TenantSettingsUseCase) {}

  /** What is decided for the whole organization. */
  @Get()
  @Require('tenant:update')
  read(@Caller() principal: Principal): Promise<TenantSettings> {
    return this.settings.read(principal);
  }

  /** Changes some of it. `version` is the one that was read: a change made on older settings is refused. */
  @Patch()
  @Require('tenant:update')
  @TenantSetting('organization', 'fields')
  update(@Caller() principal: Principal, @Body() body: UpdateTenantSettingsDto): Promise<TenantSettings> {
    return this.settings.update(principal, body);
  }
}
