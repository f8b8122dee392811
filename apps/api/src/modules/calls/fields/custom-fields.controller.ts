import { Body, Controller, Get, Put } from '@nestjs/common';
import type { CustomFields as View } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { TenantSetting } from '../../../platform/access/tenant-setting.decorator.js';
import { UpdateCustomFieldsDto } from './custom-fields.dto.js';
import { CustomFields } from './custom-fields.js';

@Controller('custom-fields')
export class CustomFieldsController {
  constructor(private readonly fields: CustomFields) {}

  /** The fields that the organization has added to its calls and sites, retired ones too. */
  @Get()
  @Require('tenant:read')
  read(@Caller() principal: Principal): Promise<View> {
    return this.fields.read(principal);
  }

  /** Sets all of them, in their order. */
  @Put()
  @Require('tenant:update')
  @TenantSetting('customFields')
  update(@Caller() principal: Principal, @Body() input: UpdateCustomFieldsDto): Promise<View> {
    return this.fields.update(principal, input);
  }
}
