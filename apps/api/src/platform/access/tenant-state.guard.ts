import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Authenticated } from './caller.decorator.js';
import { WHILE_CANCELLED } from './require.decorator.js';
import { assertUsable, TenantStates } from './tenant-states.port.js';

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Holds every route to what the caller's tenant may do at present: a suspended one nothing, a cancelled one what changes nothing, and
 * what `@WhileCancelled` names. Comes after the access guard. Operators read by their grants in any case.
 */
@Injectable()
export class TenantStateGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly states: TenantStates,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true; // sockets: see realtime/command.guard.ts
    const request = context.switchToHttp().getRequest<Request & Authenticated>();
    const { principal } = request;
    if (!principal || principal.readsOnly) return true;
    const targets = [context.getHandler(), context.getClass()];
    const isAllowed =
      this.reflector.getAllAndOverride<string | undefined>(WHILE_CANCELLED, targets) !== undefined;
    assertUsable(await this.states.of(principal.tenantId), !SAFE.has(request.method) && !isAllowed);
    return true;
  }
}
