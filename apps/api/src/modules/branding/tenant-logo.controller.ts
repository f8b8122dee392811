import { Controller, Delete, Get, HttpCode, Put, Req, Res } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import type { Request, Response } from 'express';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Require } from '../../platform/access/require.decorator.js';
import { TenantSetting } from '../../platform/access/tenant-setting.decorator.js';
import { readBody } from '../../platform/http/read-body.js';
import { sendContent } from '../../platform/http/send-content.js';
import { TenantLogos } from './tenant-logos.js';

@Controller('tenant/logo')
export class TenantLogoController {
  constructor(private readonly logos: TenantLogos) {}

  /** The picture (image/jpeg) that the organization is shown with. */
  @Get()
  @Require('tenant:read')
  async read(
    @Caller() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await sendContent(request, response, await this.logos.read(principal));
  }

  /** Shows the organization with a picture, its guests too; the body is a PNG or JPEG. */
  @Put()
  @HttpCode(204)
  @Require('tenant:update')
  @TenantSetting('logo')
  async change(@Caller() principal: Principal, @Req() request: Request): Promise<void> {
    await this.logos.put(principal, await readBody(request, LIMITS.tenantLogoBytes));
  }

  /** The product's own sign from now on. */
  @Delete()
  @HttpCode(204)
  @Require('tenant:update')
  remove(@Caller() principal: Principal): Promise<void> {
    return this.logos.remove(principal);
  }
}
