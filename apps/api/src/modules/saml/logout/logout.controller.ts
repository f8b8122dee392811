import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ConnectionId } from '@rinjo/contract';
import { AtRoot, Public } from '../../../platform/access/require.decorator.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { originOf } from '../../../platform/http/request-context.js';
import { anonymousIn } from '../../identity/index.js';
import { TenantLookup } from '../../tenancy/index.js';
import { LogoutRefusals } from './logout-refusals.js';
import { SingleLogout } from './single-logout.js';

/** Single logout by the Redirect binding. The address is written down at the identity providers. */
@AtRoot()
@Controller('saml/:connectionId')
export class LogoutController {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly logout: SingleLogout,
    private readonly refusals: LogoutRefusals,
  ) {}

  /** Takes a LogoutRequest or a LogoutResponse, and goes on to the identity provider or to the page for signing in. */
  @Get('slo')
  @Public('The signature of the identity provider is the proof')
  async receive(
    @Param('connectionId', IdPipe) connectionId: ConnectionId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.lookup.byConnection(connectionId);
    if (!found) throw new DomainError('NOT_FOUND');
    const principal = anonymousIn(found.tenantId, originOf(request));
    const query = /\?(.*)$/s.exec(request.originalUrl)?.[1] ?? '';
    try {
      response.redirect(303, await this.logout.receive(principal, connectionId, query));
    } catch (cause) {
      throw await this.refusals.answerTo(principal, connectionId, cause);
    }
  }
}
