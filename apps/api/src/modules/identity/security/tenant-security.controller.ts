import { Body, Controller, Get, Patch } from '@nestjs/common';
import type { TenantSecurity } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { UpdateTenantSecurityDto } from './tenant-security.dto.js';
import { TenantSecurityUseCase } from './tenant-security.js';

@Controller('tenant/security')
export class TenantSecurityController {
  constructor(private readonly security: TenantSecurityUseCase) {}

  /** What the tenant demands of its people's sign-ins. */
  @Get()
  @Require('security:read')
  read(@Caller() principal: Principal): Promise<TenantSecurity> {
    return this.security.read(principal);
  }

  /** Changes what the tenant demands; absent fields stay. */
  @Patch()
  @Require('security:update')
  @StepUp()
  update(@Caller() principal: Principal, @Body() input: UpdateTenantSecurityDto): Promise<TenantSecurity> {
    return this.security.update(principal, input);
  }
}
