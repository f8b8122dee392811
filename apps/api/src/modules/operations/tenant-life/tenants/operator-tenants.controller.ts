import { Body, Controller, Get, HttpCode, Injectable, Param, Post, Query } from '@nestjs/common';
import type { CreatedTenant, OperatorTenantView, Page, TenantId } from '@rinjo/contract';
import { CallingOperator } from '../../../../platform/access/caller.decorator.js';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { OperatorTenants } from './operator-tenants.js';
import {
  CancelTenantDto,
  ChangeTenantPlanDto,
  CreateTenantDto,
  OperatorTenantQueryDto,
  SuspendTenantDto,
} from './tenants.dto.js';

@Injectable()
class TenantIdPipe extends IdPipe<TenantId> {}

@Controller('operator/tenants')
@ForOperators()
export class OperatorTenantsController {
  constructor(private readonly tenants: OperatorTenants) {}

  /** The organizations of the installation by name: their contracts, and nothing of what they keep. */
  @Get()
  list(@Query() query: OperatorTenantQueryDto): Promise<Page<OperatorTenantView>> {
    return this.tenants.list(query);
  }

  /** Makes an organization and invites its first administrator. */
  @Post()
  create(
    @CallingOperator() operator: OperatorCaller,
    @Body() input: CreateTenantDto,
  ): Promise<CreatedTenant> {
    return this.tenants.create(operator, input);
  }

  /** One organization's contract. */
  @Get(':tenantId')
  read(@Param('tenantId', TenantIdPipe) id: TenantId): Promise<OperatorTenantView> {
    return this.tenants.find(id);
  }

  /** Gives an organization another plan. Where it uses more, that has to be accepted. */
  @Post(':tenantId/plan')
  @HttpCode(200)
  changePlan(
    @CallingOperator() operator: OperatorCaller,
    @Param('tenantId', TenantIdPipe) id: TenantId,
    @Body() input: ChangeTenantPlanDto,
  ): Promise<OperatorTenantView> {
    return this.tenants.changePlan(operator, id, input);
  }

  /** Suspends an organization: nobody works there any more, and everything is kept. */
  @Post(':tenantId/suspension')
  @HttpCode(200)
  suspend(
    @CallingOperator() operator: OperatorCaller,
    @Param('tenantId', TenantIdPipe) id: TenantId,
    @Body() input: SuspendTenantDto,
  ): Promise<OperatorTenantView> {
    return this.tenants.suspend(operator, id, input.reason);
  }

  /** Ends a suspension. */
  @Post(':tenantId/resumption')
  @HttpCode(200)
  resume(
    @CallingOperator() operator: OperatorCaller,
    @Param('tenantId', TenantIdPipe) id: TenantId,
  ): Promise<OperatorTenantView> {
    return this.tenants.resume(operator, id);
  }

  /** Makes a contract of a trial. */
  @Post(':tenantId/activation')
  @HttpCode(200)
  activate(
    @CallingOperator() operator: OperatorCaller,
    @Param('tenantId', TenantIdPipe) id: TenantId,
  ): Promise<OperatorTenantView> {
    return this.tenants.activate(operator, id);
  }

  /** Cancels a contract: the organization can be read and exported until it is erased. */
  @Post(':tenantId/cancellation')
  @HttpCode(200)
  cancel(
    @CallingOperator() operator: OperatorCaller,
    @Param('tenantId', TenantIdPipe) id: TenantId,
    @Body() input: CancelTenantDto,
  ): Promise<OperatorTenantView> {
    return this.tenants.cancel(operator, id, input.graceDays);
  }

  /** Withdraws a cancellation. */
  @Post(':tenantId/withdrawal')
  @HttpCode(200)
  withdraw(
    @CallingOperator() operator: OperatorCaller,
    @Param('tenantId', TenantIdPipe) id: TenantId,
  ): Promise<OperatorTenantView> {
    return this.tenants.withdraw(operator, id);
  }
}
