import { inject, Service, signal } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { OperatorSession, OperatorSignIn } from '@rinjo/contract';
import { toApiError } from '../core/api-error';
import { OperatorApi } from './operator-api';

/** Which operator is signed in in this browser; nothing to do with people of organizations, who may be too. */
@Service()
export class OperatorSessionStore {
  private readonly api = inject(OperatorApi);
  private readonly router = inject(Router);
  private readonly session = signal<OperatorSession | null>(null);
  readonly current = this.session.asReadonly();

  async load(): Promise<OperatorSession | null> {
    const known = this.session();
    if (known) return known;
    try {
      this.session.set(await this.api.session());
    } catch (thrown) {
      if (toApiError(thrown).code !== 'UNAUTHENTICATED') throw thrown;
    }
    return this.session();
  }

  async signIn(body: OperatorSignIn): Promise<void> {
    this.session.set(await this.api.signIn(body));
  }

  async signOut(): Promise<void> {
    await this.api.signOut();
    this.session.set(null);
    await this.router.navigateByUrl('/operator/sign-in');
  }

  /** Shows the sign-in when that is why something failed. */
  async noticed(thrown: unknown): Promise<void> {
    if (toApiError(thrown).code !== 'UNAUTHENTICATED') return;
    this.session.set(null);
    await this.router.navigate(['/operator/sign-in'], { queryParams: { reason: 'expired' } });
  }
}

/** Lets operators through and sends everyone else to their sign-in. */
export const requireOperator: CanActivateFn = async () => {
  const store = inject(OperatorSessionStore);
  const router = inject(Router);
  return (await store.load()) !== null || router.createUrlTree(['/operator/sign-in']);
};
