import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { isUUID } from 'class-validator';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Elsewhere } from './elsewhere.js';
import { SamlIdentity } from './saml-identity.js';
import { SignOnRefusals } from './sign-on-refusals.js';

/** Where the guard leaves who was vouched for; never `user`, so that no session can stand in for it. */
export interface Vouched {
  samlIdentity?: unknown;
}

/** Lets a response through that passed every check. Throws SAML_REJECTED whatever was wrong, and writes down what. */
@Injectable()
export class SamlGuard extends AuthGuard('saml') {
  constructor(private readonly refusals: SignOnRefusals) {
    super();
  }

  override getAuthenticateOptions(): { readonly session: false; readonly property: 'samlIdentity' } {
    return { session: false, property: 'samlIdentity' };
  }

  override handleRequest<T>(failed: unknown, identity: T): T {
    if (failed || !identity) throw failed instanceof Error ? failed : new DomainError('SAML_REJECTED');
    return identity;
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & Vouched>();
    if (!isUUID(request.params['connectionId']))
      throw new DomainError('VALIDATION', { fields: ['id:isUuid'] });
    delete request.samlIdentity;
    try {
      await super.canActivate(context);
    } catch (cause) {
      throw cause instanceof Elsewhere || isOurs(cause)
        ? cause
        : await this.refusals.answerTo(request, cause);
    }
    if (!(request.samlIdentity instanceof SamlIdentity)) throw new DomainError('SAML_REJECTED');
    return true;
  }
}

/** The database is busy, or something else that says nothing about the response. */
const isOurs = (cause: unknown): boolean => cause instanceof DomainError && cause.code !== 'SAML_REJECTED';
