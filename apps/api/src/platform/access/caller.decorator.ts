import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.js';
import type { OperatorCaller } from './operators.port.js';
import type { Principal } from './principal.js';

/** Where the access guard leaves the verified caller of a request. */
export interface Authenticated {
  principal?: Principal;
  /** On routes of the installation. */
  operator?: OperatorCaller;
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

/** The operator who asks for something of the installation. Throws UNAUTHENTICATED on a route that is not for operators. */
export const CallingOperator = createParamDecorator(
  (_: unknown, context: ExecutionContext): OperatorCaller => {
    const { operator } = context.switchToHttp().getRequest<Authenticated>();
    if (!operator) throw new DomainError('UNAUTHENTICATED');
    return operator;
  },
);
