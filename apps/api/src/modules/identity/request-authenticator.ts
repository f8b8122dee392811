import { Injectable, Optional } from '@nestjs/common';
import type { Request } from 'express';
import { GRANT_HEADER } from '@rinjo/contract';
import { Authenticator, type SocketOrigin } from '../../platform/access/authenticator.port.js';
import { bearerOf } from '../../platform/access/bearer.js';
import { Operators } from '../../platform/access/operators.port.js';
import { PrincipalSource } from '../../platform/access/principal-source.port.js';
import type { Origin, Principal } from '../../platform/access/principal.js';
import { hashSecret } from '../../platform/crypto/secret-token.js';
import { originOf } from '../../platform/http/request-context.js';
import { Clock } from '../../platform/time/clock.js';
import { TenantLookup } from '../tenancy/index.js';
import { GUEST_COOKIE, readCookie, SESSION_COOKIE } from './cookies.js';
import { KeyPrincipals } from './keys/key-principals.js';
import { SessionRenewal } from './session-renewal.js';
import { UploadPasses } from './upload-passes/upload-passes.js';

/**
 * Makes principals from keys and passes, and from the cookies of users and guests. With a bearer token the cookies count for
 * nothing, and likewise with the name of an operator's grant. Who has both cookies acts as the user, unless the request says `X-Rinjo-As: guest`, as the guest pages do.
 */
@Injectable()
export class RequestAuthenticator extends Authenticator {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly principals: PrincipalSource,
    private readonly renewal: SessionRenewal,
    private readonly clock: Clock,
    private readonly keys: KeyPrincipals,
    private readonly passes: UploadPasses,
    /** Absent in commands, which answer no requests. */
    @Optional() private readonly operators?: Operators,
  ) {
    super();
  }

  override async fromRequest(request: Request): Promise<Principal | null> {
    if (request.header(GRANT_HEADER) !== undefined) return this.operators?.throughGrant(request) ?? null;
    const origin = originOf(request);
    const bearer = bearerOf(request.headers);
    if (bearer !== null)
      return (await this.passes.principalOf(bearer, origin)) ?? this.keys.of(bearer, origin);
    const asGuest = request.header('x-rinjo-as') === 'guest';
    const user = asGuest ? null : await this.userOf(readCookie(request, SESSION_COOKIE), origin, request);
    if (user) return user;
    const secret = readCookie(request, GUEST_COOKIE);
    const guest = secret === null ? null : await this.lookup.byGuestSession(hashSecret(secret));
    return guest && this.principals.of({ kind: 'guest', ...guest }, origin);
  }

  override fromSocket({ cookie, ...origin }: SocketOrigin): Promise<Principal | null> {
    return this.userOf(readCookie({ headers: { cookie } }, SESSION_COOKIE), origin, null);
  }

  private async userOf(
    sid: string | null,
    origin: Origin,
    request: Request | null,
  ): Promise<Principal | null> {
    if (sid === null) return null;
    const hash = hashSecret(sid);
    const session = await this.lookup.bySession(hash, this.clock.now());
    if (!session) return null;
    const { tenantId, id, renew } = session;
    const principal = await this.principals.of({ kind: 'session', tenantId, id }, origin);
    if (principal && renew && request?.res) await this.renewal.renew(principal, id, hash, request.res);
    return principal;
  }
}
