import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Permission } from '@rinjo/contract';
import { logContext } from '../logging/log-context.js';
import { AccessLog } from '../access-log/access-log.js';
import { DomainError } from '../errors/domain-error.js';
import { RequestLimits } from '../limits/request-limits.js';
import { Authenticator } from './authenticator.port.js';
import type { Authenticated } from './caller.decorator.js';
import type { Principal } from './principal.js';
import { Operators } from './operators.port.js';
import { OPERATORS, PUBLIC, REQUIRE } from './require.decorator.js';

/** Lets an HTTP request in by its route's access rule. Throws UNAUTHENTICATED, RATE_LIMITED, FORBIDDEN. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly limits: RequestLimits,
    private readonly accessLog: AccessLog,
    /** Absent in commands, which answer no requests. */
    @Optional() private readonly operators?: Operators,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets: see realtime/command.decorator.ts
    const targets = [context.getHandler(), context.getClass()];
    const http = context.switchToHttp();
    const request = http.getRequest<Request & Authenticated>();
    if (this.reflector.getAllAndOverride<string>(PUBLIC, targets)) return true; // needs no database either
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPERATORS, targets)) {
      const operator = await this.operators?.fromRequest(request);
      if (!operator) throw new DomainError('UNAUTHENTICATED');
      request.operator = operator;
      await this.limits.countOperator(operator.sessionId, http.getResponse<Response>());
      return true;
    }
    const principal = await this.authenticator.fromRequest(request);
    if (principal) {
      this.remember(request, principal);
      await this.limits.count(principal, http.getResponse<Response>()); // refused ones count too
      await this.accessLog.admit();
    }
    const needed = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRE, targets);
    if (!needed) throw new DomainError('FORBIDDEN'); // cannot happen: boot refuses such a route
    if (!principal) throw new DomainError('UNAUTHENTICATED');
    if (!principal.permissions.has(needed)) throw new DomainError('FORBIDDEN', { permission: needed });
    return true;
  }

  private remember(request: Authenticated, principal: Principal): void {
    request.principal = principal;
    const lines = logContext.getStore();
    if (lines) lines.tenantId = principal.tenantId;
  }
}
