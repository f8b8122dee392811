import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Ack } from '@rinjo/contract';
import { map, type Observable } from 'rxjs';

/** Wraps what a command answers. Errors are wrapped by `AckFilter`. */
@Injectable()
export class AckInterceptor implements NestInterceptor<unknown, Ack<unknown>> {
  intercept(_: ExecutionContext, next: CallHandler): Observable<Ack<unknown>> {
    return next.handle().pipe(map((data: unknown) => ({ ok: true, data })));
  }
}
