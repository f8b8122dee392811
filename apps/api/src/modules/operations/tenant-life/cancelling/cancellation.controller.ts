import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { CancellationView } from '@rinjo/contract';
import { Caller } from '../../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Require, StepUp, WhileCancelled } from '../../../../platform/access/require.decorator.js';
import { CancelTenantDto } from '../tenants/tenants.dto.js';
import { Cancellation } from './cancellation.js';

@Controller('tenant/cancellation')
export class CancellationController {
  constructor(private readonly cancellation: Cancellation) {}

  /** Whether the contract was cancelled, and what becomes of what is kept. */
  @Get()
  @Require('tenant:cancel')
  read(@Caller() principal: Principal): Promise<CancellationView> {
    return this.cancellation.read(principal);
  }

  /** Cancels the contract: everything can be read and exported, and nothing changed, until it is erased. */
  @Post()
  @HttpCode(200)
  @Require('tenant:cancel')
  @StepUp()
  cancel(@Caller() principal: Principal, @Body() input: CancelTenantDto): Promise<CancellationView> {
    return this.cancellation.cancel(principal, input.graceDays);
  }

  /** Withdraws the cancellation. */
  @Post('withdrawal')
  @HttpCode(200)
  @WhileCancelled('Until the erasure it can be taken back')
  @Require('tenant:cancel')
  @StepUp()
  withdraw(@Caller() principal: Principal): Promise<CancellationView> {
    return this.cancellation.withdraw(principal);
  }
}
