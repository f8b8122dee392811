import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { catchError, concatMap, from, type Observable, throwError } from 'rxjs';
import { ERRORS } from '@rinjo/contract';
import type { Authenticated } from '../../platform/access/caller.decorator.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { classify } from '../../platform/errors/wire-error.js';
import { causeOf, Logger } from '../../platform/logging/logger.js';
import { pathOf } from '../../platform/http/request-context.js';
import { Clock } from '../../platform/time/clock.js';
import { ProvisioningRepository } from './provisioning.repository.js';

/** Keeps what directories asked and what they were told, for who sets one up: the query, which names people, is left out. */
@Injectable()
export class RequestJournal implements NestInterceptor {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly requests: ProvisioningRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & Authenticated>();
    return next.handle().pipe(
      concatMap(async (answer) => {
        await this.note(request, http.getResponse<Response>().statusCode, null);
        return answer;
      }),
      catchError((thrown: unknown) => {
        const { code } = classify(thrown);
        const noted = from(this.note(request, ERRORS[code].status, detailOf(thrown) ?? code));
        return noted.pipe(concatMap(() => throwError(() => thrown)));
      }),
    );
  }

  private async note(request: Request & Authenticated, status: number, detail: string | null): Promise<void> {
    const { principal, method } = request;
    if (!principal) return;
    const entry = {
      id: this.ids.next(),
      at: this.clock.now(),
      method,
      path: pathOf(request).slice(-200),
      status,
      detail,
    };
    await this.tenantDb
      .run(principal, (tx) => this.requests.note(tx, entry))
      .catch((cause: unknown) => this.logger.warn('A SCIM request could not be noted', causeOf(cause)));
  }
}

/** What the directory is told, where that is said in words. */
function detailOf(thrown: unknown): string | null {
  const detail = thrown instanceof DomainError ? thrown.details['detail'] : null;
  return typeof detail === 'string' ? detail.slice(0, 200) : null;
}
