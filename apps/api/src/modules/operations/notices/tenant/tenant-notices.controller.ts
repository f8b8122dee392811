import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { NoticeId, ServiceNoticeView } from '@rinjo/contract';
import { Caller } from '../../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Require, WhileCancelled } from '../../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { TenantNotices } from './tenant-notices.js';

@Controller('notices')
export class TenantNoticesController {
  constructor(private readonly notices: TenantNotices) {}

  /** Notices of the operator that are in force: for administrators from the announcement on, for others when it is near. */
  @Get()
  @Require('tenant:read')
  list(@Caller() principal: Principal): Promise<ServiceNoticeView[]> {
    return this.notices.list(principal);
  }

  /** Says that an administrator has read a notice, which counts as told. */
  @Post(':noticeId/opening')
  @HttpCode(204)
  @WhileCancelled('Notices are read until the end')
  @Require('tenant:cancel')
  open(@Caller() principal: Principal, @Param('noticeId', IdPipe) id: NoticeId): Promise<void> {
    return this.notices.open(principal, id);
  }
}
