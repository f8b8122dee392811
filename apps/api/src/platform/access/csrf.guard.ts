import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Environment } from '../../config/environment.js';
import { DomainError } from '../errors/domain-error.js';
import { bearerOf } from './bearer.js';
import { CROSS_SITE } from './require.decorator.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site could have caused: the Origin must be ours, or without one the
 * browser must say that the page is of the same origin, and the header `X-Rinjo: 1`, which no form can send, must be there. Requests with a
 * bearer token need neither. Throws CSRF_REJECTED.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  private readonly ourOrigin: string;

  constructor(
    environment: Environment,
    private readonly reflector: Reflector,
  ) {
    this.ourOrigin = new URL(environment.PUBLIC_URL).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE.has(request.method) || bearerOf(request.headers) !== null) return true;
    if (this.reflector.get<string | undefined>(CROSS_SITE, context.getHandler())) return true;
    if (request.header('x-rinjo') !== '1' || !this.isOurs(request)) throw new DomainError('CSRF_REJECTED');
    return true;
  }

  private isOurs(request: Request): boolean {
    const origin = request.header('origin');
    return origin === undefined
      ? request.header('sec-fetch-site') === 'same-origin'
      : origin === this.ourOrigin;
  }
}
