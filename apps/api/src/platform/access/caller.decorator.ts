import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.js';
import type { Principal } from './principal.js';

/** Where the access guard leaves the verified caller of a request. */
export interface Authenticated {
  principal?: Principal;
}

/** The verified caller. Throws UNAUTHENTICATED when a public route asks for one and there is none. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const carrier =
    context.getType() === 'ws'
      ? context.switchToWs().getClient<{ data: Authenticated }>().data
      : context.switchToHttp().getRequest<Authenticated>();
  if (!carrier.principal) throw new DomainError('UNAUTHENTICATED');
  return carrier.principal;
});
