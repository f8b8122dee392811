import { Body, Controller, Delete, HttpCode, Injectable, Param, Post, Req } from '@nestjs/common';
import type { NetworkCheckId, NetworkCheckView } from '@rinjo/contract';
import type { Request } from 'express';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Public, Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { originOf } from '../../../platform/http/request-context.js';
import {
  EndGuestNetworkCheckDto,
  StartGuestNetworkCheckDto,
  StartNetworkCheckDto,
} from './network-check.dto.js';
import { NetworkChecks } from './network-checks.js';

@Injectable()
class NetworkCheckIdPipe extends IdPipe<NetworkCheckId> {}

/** The check of the way to the media server, before a call. */
@Controller()
export class NetworkChecksController {
  constructor(private readonly checks: NetworkChecks) {}

  /** Opens transports with an echo for 20 s; replaces the caller's former check. */
  @Post('network-checks')
  @Require('call:join')
  start(@Caller() principal: Principal, @Body() body: StartNetworkCheckDto): Promise<NetworkCheckView> {
    return this.checks.start(principal, body.fingerprint);
  }

  /** Closes a check before its time. */
  @Delete('network-checks/:networkCheckId')
  @HttpCode(204)
  @Require('call:join')
  end(@Caller() principal: Principal, @Param('networkCheckId', NetworkCheckIdPipe) id: NetworkCheckId): void {
    this.checks.end(principal, id);
  }

  /** The same for the holder of a link, which is not used by it. */
  @Post('guest/network-checks')
  @Public('the link is the proof')
  startWithLink(@Body() body: StartGuestNetworkCheckDto, @Req() request: Request): Promise<NetworkCheckView> {
    return this.checks.startWithLink(body.token, originOf(request), body.fingerprint);
  }

  /** Closes it before its time; also after the link was used. */
  @Post('guest/network-checks/:networkCheckId/end')
  @HttpCode(204)
  @Public('the link is the proof')
  endWithLink(
    @Param('networkCheckId', NetworkCheckIdPipe) id: NetworkCheckId,
    @Body() body: EndGuestNetworkCheckDto,
    @Req() request: Request,
  ): void {
    this.checks.endWithLink(body.token, originOf(request), id);
  }
}
