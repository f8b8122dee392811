import { type HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { DOCUMENT, inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { toApiError } from './api-error';
import { isGuestPage } from './guest-page';

/** Base of the REST API. Same origin, so that cookies need nothing special. */
export const API = '/api/v1';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks unsafe requests as ours (CSRF) and those of the guest page as a guest's, and turns error bodies into `ApiError`. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(API)) return next(request);
  const setHeaders: Record<string, string> = {
    ...(SAFE.has(request.method) ? {} : { 'X-Rinjo': '1' }),
    ...(isGuestPage(inject(DOCUMENT).location.pathname) ? { 'X-Rinjo-As': 'guest' } : {}),
  };
  return next(request.clone({ setHeaders })).pipe(
    catchError((response: HttpErrorResponse) => throwError(() => toApiError(response))),
  );
};
