import { Body, Controller, Get, Put } from '@nestjs/common';
import type { EmergencyContacts } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { TenantSetting } from '../../../platform/access/tenant-setting.decorator.js';
import { UpdateEmergencyContactsDto } from './emergency-contacts.dto.js';
import { TenantContacts } from './tenant-contacts.js';

@Controller('tenant/emergency-contacts')
export class TenantContactsController {
  constructor(private readonly contacts: TenantContacts) {}

  /** Whom people turn to when a call cannot go on through the service. */
  @Get()
  @Require('tenant:update')
  read(@Caller() principal: Principal): Promise<EmergencyContacts> {
    return this.contacts.read(principal);
  }

  /** Sets them. Devices of people keep what holds when their call begins. */
  @Put()
  @Require('tenant:update')
  @TenantSetting('emergencyContacts')
  update(
    @Caller() principal: Principal,
    @Body() input: UpdateEmergencyContactsDto,
  ): Promise<EmergencyContacts> {
    return this.contacts.update(principal, input);
  }
}
