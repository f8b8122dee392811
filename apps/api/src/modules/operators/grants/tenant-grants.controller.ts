import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { OperatorGrantId, TenantGrantView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp, WhileCancelled } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { TenantGrants } from './tenant-grants.js';

const ENDS_ACCESS = 'Nobody has to bear an operator for longer';

@Controller('operator-access')
export class TenantGrantsController {
  constructor(private readonly grants: TenantGrants) {}

  /** What operators of the installation have asked for, and what became of it, the newest first. */
  @Get()
  @Require('security:read')
  list(@Caller() principal: Principal): Promise<TenantGrantView[]> {
    return this.grants.list(principal);
  }

  /** Approves an operator's request. Contents need another operator's approval as well. */
  @Post(':grantId/approval')
  @HttpCode(200)
  @Require('security:update')
  @StepUp()
  approve(
    @Caller() principal: Principal,
    @Param('grantId', IdPipe) id: OperatorGrantId,
  ): Promise<TenantGrantView> {
    return this.grants.approve(principal, id);
  }

  /** Refuses a request that has not begun, one for an emergency too. */
  @Post(':grantId/refusal')
  @WhileCancelled(ENDS_ACCESS)
  @HttpCode(200)
  @Require('security:update')
  @StepUp()
  refuse(
    @Caller() principal: Principal,
    @Param('grantId', IdPipe) id: OperatorGrantId,
  ): Promise<TenantGrantView> {
    return this.grants.refuse(principal, id);
  }

  /** Ends an operator's access at once. */
  @Post(':grantId/end')
  @WhileCancelled(ENDS_ACCESS)
  @HttpCode(200)
  @Require('security:update')
  end(
    @Caller() principal: Principal,
    @Param('grantId', IdPipe) id: OperatorGrantId,
  ): Promise<TenantGrantView> {
    return this.grants.end(principal, id);
  }
}
