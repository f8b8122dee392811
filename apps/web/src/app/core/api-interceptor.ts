import { type HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { toApiError } from './api-error';
import { SessionStore } from './session';

/** Base of the REST API. Same origin, so that cookies need nothing special. */
export const API = '/api/v1';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks unsafe requests as ours (CSRF), turns error bodies into `ApiError`, shows the sign-in page when the session is over. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(API)) return next(request);
  const session = inject(SessionStore);
  const router = inject(Router);
  const marked = SAFE.has(request.method) ? request : request.clone({ setHeaders: { 'X-Rinjo': '1' } });
  return next(marked).pipe(
    catchError((response: HttpErrorResponse) => {
      const error = toApiError(response);
      if (error.code === 'UNAUTHENTICATED' && session.current()) {
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { next: router.url, reason: 'expired' } });
      }
      return throwError(() => error);
    }),
  );
};
