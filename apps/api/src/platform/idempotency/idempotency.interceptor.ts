import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { firstValueFrom, type Observable, of } from 'rxjs';
import type { Authenticated } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { DomainError } from '../errors/domain-error.js';
import { causeOf, Logger } from '../logging/logger.js';
import { fingerprintOf, idempotencyKeyOf } from './idempotency-key.js';
import { type Claim, IdempotencyStore } from './idempotency-store.js';

/** Marks an answer that was given before. */
export const REPLAYED_HEADER = 'Idempotency-Replayed';

/**
 * Does a POST with an `Idempotency-Key` once: whoever sends it again gets the same answer. Requests that were refused are not
 * remembered. Throws IDEMPOTENCY_MISMATCH for another request under the same key, IDEMPOTENCY_RUNNING while the first one
 * is not answered, VALIDATION for a malformed key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly store: IdempotencyStore,
    private readonly logger: Logger,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<Request & Authenticated>();
    const { principal } = request;
    if (request.method !== 'POST' || !principal) return next.handle();
    const key = idempotencyKeyOf(request);
    if (key === null) return next.handle();
    const claim = await this.store.claim(principal, key, fingerprintOf(request));
    switch (claim.kind) {
      case 'mismatch':
        throw new DomainError('IDEMPOTENCY_MISMATCH');
      case 'running':
        throw new DomainError('IDEMPOTENCY_RUNNING');
      case 'answered':
        http.getResponse<Response>().setHeader(REPLAYED_HEADER, 'true');
        return of(claim.body);
      case 'new':
        return of(await this.once(principal, claim, next));
    }
  }

  private async once(
    principal: Principal,
    { id }: Extract<Claim, { kind: 'new' }>,
    next: CallHandler,
  ): Promise<unknown> {
    const body: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined }).catch(
      async (refused: unknown) => {
        await this.store.release(principal, id);
        throw refused;
      },
    );
    // It is done: whoever asked is told so, even if it cannot be remembered.
    await this.store
      .answered(principal, id, body)
      .catch((cause: unknown) => this.logger.error('an answer could not be kept', causeOf(cause)));
    return body;
  }
}
