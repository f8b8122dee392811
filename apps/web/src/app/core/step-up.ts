import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector, Service } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { API } from './api-interceptor';
import { ApiError } from './api-error';

/** Asks people to show again who they are. The dialog comes when it is needed first. */
@Service()
export class StepUp {
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | null = null;

  /** Whether they did. Requests that are refused at the same time share one question. */
  ask(mustEnrol: boolean): Promise<boolean> {
    this.asking ??= this.open(mustEnrol).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async open(mustEnrol: boolean): Promise<boolean> {
    const { openStepUpDialog } = await import('../account/step-up/step-up-dialog');
    return openStepUpDialog(this.injector, mustEnrol);
  }
}

/** Repeats a request that was refused with STEP_UP_REQUIRED once its sender has shown who they are. */
export const stepUpInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(API)) return next(request);
  const stepUp = inject(StepUp);
  return next(request).pipe(
    catchError((thrown: unknown) => {
      if (!(thrown instanceof ApiError) || thrown.code !== 'STEP_UP_REQUIRED')
        return throwError(() => thrown);
      return from(stepUp.ask(thrown.details['enrol'] === true)).pipe(
        switchMap((shown) => (shown ? next(request) : throwError(() => thrown))),
      );
    }),
  );
};
