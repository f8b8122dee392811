import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@rinjo/contract';
import { SessionStore } from './session';

/** Lets signed-in people through and sends everyone else to the sign-in page, from where they come back. */
export const requireSession: CanActivateFn = async (_route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (await session.load()) return true;
  return router.createUrlTree(['/sign-in'], state.url === '/' ? {} : { queryParams: { next: state.url } });
};

/** Shows a page only to those who may use it. Others see that it does not exist. */
export function requirePermission(permission: Permission): CanActivateFn {
  return () => inject(SessionStore).can(permission) || inject(Router).createUrlTree(['/not-found']);
}
