import { type HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { DOCUMENT, inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { toApiError } from './api-error';
import { SessionStore } from './session';

/** Base of the REST API. Same origin, so that cookies need nothing special. */
export const API = '/api/v1';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Whoever opens an invitation link acts as its guest there, also in a browser where somebody is signed in. */
const GUEST_PAGE = '/g';

/**
 * Marks unsafe requests as ours (CSRF) and those of the guest page as a guest's, turns error bodies into `ApiError`, shows the sign-in page when
 * the session is over.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(API)) return next(request);
  const session = inject(SessionStore);
  const router = inject(Router);
  const setHeaders: Record<string, string> = {
    ...(SAFE.has(request.method) ? {} : { 'X-Rinjo': '1' }),
    ...(inject(DOCUMENT).location.pathname === GUEST_PAGE ? { 'X-Rinjo-As': 'guest' } : {}),
  };
  return next(request.clone({ setHeaders })).pipe(
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
