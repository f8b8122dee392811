import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../platform/access/authenticator.port.js';
import { PrincipalSource } from '../../platform/access/principal-source.port.js';
import { Revocations } from '../../platform/events/revocations.port.js';
import { TenancyModule } from '../tenancy/index.js';
import { CookieAuthenticator } from './cookie-authenticator.js';
import { GuestSessions } from './guest-sessions.js';
import { GuestSessionsRepository } from './guest-sessions.repository.js';
import { NotifiedRevocations } from './notified-revocations.js';
import { Sessions } from './sessions.js';
import { SessionPrincipals } from './session-principals.js';
import { SessionsRepository } from './sessions.repository.js';

/** Who people are: users, roles, passwords, sessions of users and of guests. */
@Global()
@Module({
  imports: [TenancyModule],
  providers: [
    { provide: Authenticator, useClass: CookieAuthenticator },
    { provide: PrincipalSource, useClass: SessionPrincipals },
    { provide: Revocations, useClass: NotifiedRevocations },
    GuestSessions,
    GuestSessionsRepository,
    Sessions,
    SessionsRepository,
  ],
  exports: [Authenticator, PrincipalSource, Revocations, GuestSessions, Sessions],
})
export class IdentityModule {}
