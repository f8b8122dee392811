import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { ApiError } from './api-error';
import { API } from './api-interceptor';
import { SessionStore } from './session';

/** Shows the sign-in page when the session is over. It stands outside `apiInterceptor`, whose errors it reads. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(API)) return next(request);
  const session = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    catchError((thrown: unknown) => {
      if (thrown instanceof ApiError && thrown.code === 'UNAUTHENTICATED' && session.current()) {
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { next: router.url, reason: 'expired' } });
      }
      return throwError(() => thrown);
    }),
  );
};
