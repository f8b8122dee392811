import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../errors/domain-error.js';
import type { Authenticated } from './caller.decorator.js';
import { STEP_UP, type StepUpRule } from './require.decorator.js';
import { StepUps } from './step-ups.port.js';

/** Lets a request to a `@StepUp()` route in while the caller's proof is fresh. Comes after the access guard. Throws STEP_UP_REQUIRED. */
@Injectable()
export class StepUpGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly stepUps: StepUps,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<StepUpRule | undefined>(STEP_UP, targets);
    if (!rule) return true;
    const { principal } = context.switchToHttp().getRequest<Authenticated>();
    if (!principal) throw new DomainError('UNAUTHENTICATED');
    const freshness = await this.stepUps.freshness(principal);
    if (freshness === 'fresh' || (freshness === 'unenrolled' && rule.enrolment)) return true;
    throw new DomainError('STEP_UP_REQUIRED', { enrol: freshness === 'unenrolled' });
  }
}
