import { Body, Controller, Get, HttpCode, Injectable, Param, Post, Put, Query } from '@nestjs/common';
import type { LogAlertId, LogAlertRuleView, LogAlertView, Page } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { LogAlertQueryDto, SetLogAlertRuleDto } from './alerts.dto.js';
import { LogAlerts } from './alerts.service.js';

@Injectable()
class LogAlertIdPipe extends IdPipe<LogAlertId> {}

/** Patterns in the log that somebody should look at. */
@Controller()
export class LogAlertsController {
  constructor(private readonly alerts: LogAlerts) {}

  /** What was found, the newest first. */
  @Get('log-alerts')
  @Require('audit:read')
  list(@Caller() principal: Principal, @Query() query: LogAlertQueryDto): Promise<Page<LogAlertView>> {
    return this.alerts.list(principal, query);
  }

  /** Says that somebody has looked at it. A second time changes nothing. */
  @Post('log-alerts/:logAlertId/acknowledgement')
  @HttpCode(200)
  @Require('security:update')
  acknowledge(
    @Caller() principal: Principal,
    @Param('logAlertId', LogAlertIdPipe) id: LogAlertId,
  ): Promise<LogAlertView> {
    return this.alerts.acknowledge(principal, id);
  }

  /** What the log is looked through for. */
  @Get('log-alert-rules')
  @Require('audit:read')
  rules(@Caller() principal: Principal): Promise<readonly LogAlertRuleView[]> {
    return this.alerts.rules(principal);
  }

  /** Turns a rule on or off, or has it tell sooner or later. */
  @Put('log-alert-rules')
  @Require('security:update')
  setRule(@Caller() principal: Principal, @Body() input: SetLogAlertRuleDto): Promise<LogAlertRuleView> {
    return this.alerts.setRule(principal, input);
  }
}
