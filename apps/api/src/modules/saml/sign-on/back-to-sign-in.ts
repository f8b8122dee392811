import type { Request } from 'express';
import { requestIdOf } from '../../../platform/http/request-context.js';

/**
 * Whoever came with a browser goes on to the sign-in page, which says in plain words that it did not work and shows the
 * number of the request for the administrator. The answer itself stays the refusal that it is, for programs and for logs.
 */
export function backToSignIn(request: Request): void {
  request.res?.setHeader('Refresh', `0; url=/sign-in?reason=sso&request=${requestIdOf(request)}`);
}

/** Whoever was to show again who they are is still signed in: the window that was opened for it says that it did not work. */
export function backToStepUp(request: Request): void {
  request.res?.setHeader('Refresh', `0; url=/step-up?request=${requestIdOf(request)}`);
}
