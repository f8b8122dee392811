import { Controller, Get, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUUID } from 'class-validator';
import {
  type ConnectionId,
  LIMITS,
  type SamlTestId,
  type SessionId,
  type TenantId,
  type UserId,
} from '@rinjo/contract';
import { Authenticator } from '../../../platform/access/authenticator.port.js';
import { AtRoot, CrossSite, Public } from '../../../platform/access/require.decorator.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { originOf } from '../../../platform/http/request-context.js';
import { anonymousIn, readCookie, SESSION_COOKIE, setCookie, SignOut } from '../../identity/index.js';
import { TenantLookup } from '../../tenancy/index.js';
import { ServiceProviderMetadata } from '../service-provider-metadata.js';
import { SamlRefused } from '../response/refused.js';
import { attemptOf } from './attempt.js';
import { backToSignIn, backToStepUp } from './back-to-sign-in.js';
import { bindBrowser, clearBinding } from './browser-binding.js';
import { ElsewhereFilter } from './elsewhere.js';
import { safeReturnTo } from './return-to.js';
import { SamlGuard, type Vouched } from './saml.guard.js';
import { SamlIdentity } from './saml-identity.js';
import { SignOn, type SignOnOutcome } from './sign-on.js';
import { SignOnRefusals } from './sign-on-refusals.js';
import { SignOnStart } from './sign-on-start.js';

/** Where browsers and identity providers come to. The addresses are written down at the identity providers. */
@AtRoot()
@Controller('saml/:connectionId')
export class SignOnController {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly start: SignOnStart,
    private readonly signOn: SignOn,
    private readonly refusals: SignOnRefusals,
    private readonly signOut: SignOut,
    private readonly authenticator: Authenticator,
    private readonly metadata: ServiceProviderMetadata,
  ) {}

  /**
   * Begins a sign-in and sends the browser to the identity provider. With `fresh=1` people prove there anew who they are;
   * who is signed in here does it for that session and keeps it.
   */
  @Get('login')
  @Public('Nobody is signed in before signing in')
  async login(
    @Param('connectionId', IdPipe) connectionId: ConnectionId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { returnTo, test, fresh } = request.query;
    const isFresh = fresh === '1';
    (isFresh ? backToStepUp : backToSignIn)(request); // unless the address to go to is found
    const found = await this.lookup.byConnection(connectionId);
    if (!found) throw new DomainError('NOT_FOUND');
    const testId = isUUID(test) ? (test as SamlTestId) : null;
    const url = await this.start.run(anonymousIn(found.tenantId, originOf(request)), {
      connectionId,
      binding: bindBrowser(request, response),
      returnTo: safeReturnTo(returnTo),
      forceAuthn: isFresh,
      sessionId: isFresh ? await this.sessionOf(request, found.tenantId) : null,
      test: testId && { id: testId, startedBy: await this.callerOf(request) },
    });
    response.removeHeader('Refresh');
    response.redirect(303, url);
  }

  /** Takes what the identity provider answers, opens the session and goes back to where the sign-in began. */
  @Post('acs')
  @Public('The signed response is the proof')
  @CrossSite('The response answers a request that began in this browser: cookie, RelayState and InResponseTo')
  @UseGuards(SamlGuard)
  @UseFilters(ElsewhereFilter)
  async acs(@Req() request: Request & Vouched, @Res() response: Response): Promise<void> {
    const outcome = await this.outcomeOf(request);
    if (outcome.kind === 'session') {
      await this.signOut.run(readCookie(request, SESSION_COOKIE), originOf(request));
      setCookie(response, SESSION_COOKIE, outcome.secret, LIMITS.sessionAbsoluteS);
    }
    if (outcome.kind !== 'offer') clearBinding(response);
    response.redirect(303, outcome.returnTo);
  }

  /** What an identity provider needs to know of us. */
  @Get('metadata')
  @Public('Identity providers fetch it')
  async readMetadata(
    @Param('connectionId', IdPipe) connectionId: ConnectionId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.lookup.byConnection(connectionId);
    if (!found) throw new DomainError('NOT_FOUND');
    const xml = await this.metadata.of(anonymousIn(found.tenantId, originOf(request)), connectionId);
    response.type('application/samlmetadata+xml').send(xml);
  }

  private async outcomeOf(request: Request & Vouched): Promise<SignOnOutcome> {
    const { samlIdentity: identity } = request;
    const attempt = attemptOf(request);
    if (!(identity instanceof SamlIdentity) || !attempt) throw new DomainError('SAML_REJECTED');
    try {
      return await this.signOn.run(attempt.principal, identity);
    } catch (cause) {
      throw cause instanceof SamlRefused
        ? await this.refusals.answerTo(request, cause)
        : this.refusals.passedOn(request, cause);
    }
  }

  /** The session of this browser, if it is one of this tenant's. */
  private async sessionOf(request: Request, tenantId: TenantId): Promise<SessionId | null> {
    const caller = await this.authenticator.fromRequest(request);
    return caller?.actor.kind === 'user' && caller.tenantId === tenantId ? caller.actor.sessionId : null;
  }

  /** Who is signed in in this browser. Throws NOT_FOUND. */
  private async callerOf(request: Request): Promise<UserId> {
    const caller = await this.authenticator.fromRequest(request);
    if (caller?.actor.kind !== 'user') throw new DomainError('NOT_FOUND');
    return caller.actor.userId;
  }
}
