import { Body, Controller, Get, Put } from '@nestjs/common';
import type { TenantAddresses } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { UpdateTenantAddressesDto } from './tenant-addresses.dto.js';
import { TenantAddressList } from './tenant-addresses.js';

@Controller('tenant/addresses')
export class TenantAddressesController {
  constructor(private readonly list: TenantAddressList) {}

  /** From where the tenant's people and programs may come. */
  @Get()
  @Require('security:read')
  read(@Caller() principal: Principal): Promise<TenantAddresses> {
    return this.list.read(principal);
  }

  /** Sets it. Holds at once, also for open connections; a list without the caller's own address asks for `lockMeOut`. */
  @Put()
  @Require('security:update')
  @StepUp()
  update(@Caller() principal: Principal, @Body() input: UpdateTenantAddressesDto): Promise<TenantAddresses> {
    return this.list.update(principal, input);
  }
}
