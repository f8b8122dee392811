import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CurrentSession, EnrolledSignIn, PendingSignIn, SignInConnection } from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { ApiError } from '../../core/api-error';
import { Preferences } from '../../core/preferences';
import { SessionStore } from '../../core/session';
import { WayOut } from '../../core/way-out';
import { localPath } from './local-path';

/** Whom the server is asked about: as it stores it. */
export interface Who {
  readonly tenant: string;
  readonly email: string;
}

/** One screen of signing in. */
export type SignInStep =
  | { readonly kind: 'who' }
  | { readonly kind: 'password'; readonly who: Who; readonly emergency: boolean }
  | { readonly kind: 'company'; readonly who: Who; readonly connection: SignInConnection }
  | { readonly kind: 'second_factor' | 'enrolment'; readonly pending: PendingSignIn }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/**
 * How far a sign-in has come. A step is a component of its own that reads `step` and calls a verb; verbs throw
 * `ApiError`.
 */
@Service({ autoProvided: false })
export class SignInFlow {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly preferences = inject(Preferences);
  private readonly wayOut = inject(WayOut);
  private readonly now = signal<SignInStep>({ kind: 'who' });
  private readonly offered = signal<readonly SignInConnection[]>([]);
  private looked: string | null = null;

  readonly step = this.now.asReadonly();
  /** The company sign-ins of the organization that was named. */
  readonly connections = this.offered.asReadonly();
  /** What was typed last: it stays when somebody goes back. */
  readonly who = signal<Who>({ tenant: this.preferences.read('tenant') ?? '', email: '' });
  /** The second step took too long, or had too many wrong tries. */
  readonly expired = signal(false);
  /** Where to go afterwards. */
  readonly next = signal<string | undefined>(undefined);

  /** Shows what the organization offers before anything else is typed. Whoever cannot be asked offers nothing. */
  async look(name: string): Promise<void> {
    const tenant = slugOf(name);
    if (tenant === this.looked) return;
    this.looked = tenant;
    const options = tenant === '' ? null : await this.api.signInOptions({ tenant }).catch(() => null);
    if (this.looked === tenant) this.offered.set(options?.connections ?? []);
  }

  /** From the name of the organization and the e-mail address to how people sign in there. */
  async begin(typed: Who): Promise<void> {
    const who = { tenant: slugOf(typed.tenant), email: typed.email.trim() };
    this.who.set(who);
    this.expired.set(false);
    const { connections, required } = await this.api.signInOptions(who);
    this.looked = who.tenant;
    this.offered.set(connections);
    if (required === null) {
      this.now.set({ kind: 'password', who, emergency: false });
      return;
    }
    this.now.set({ kind: 'company', who, connection: required });
    this.wayOut.to(this.address(required));
  }

  /** For the one administrator who may use a password where the company's sign-in is required. */
  emergency(): void {
    this.now.set({ kind: 'password', who: this.who(), emergency: true });
  }

  back(): void {
    this.now.set({ kind: 'who' });
  }

  async withPassword(who: Who, password: string): Promise<void> {
    const pending = await this.session.signIn({ ...who, password });
    this.remember(who.tenant);
    if (pending) this.now.set({ kind: pending.next, pending });
    else await this.goOn();
  }

  /** A request of the second step. When the sign-in has run out meanwhile, it begins anew and says so. */
  async second<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.code === 'SIGN_IN_EXPIRED') {
        this.now.set({ kind: 'who' });
        this.expired.set(true);
      }
      throw thrown;
    }
  }

  async enter(session: CurrentSession): Promise<void> {
    this.session.enter(session);
    await this.goOn();
  }

  /** Signed in with a first second factor: the codes that came with it are shown before anything else. */
  async enrolled({ session, recoveryCodes }: EnrolledSignIn): Promise<void> {
    this.session.enter(session);
    if (recoveryCodes) this.now.set({ kind: 'codes', codes: recoveryCodes });
    else await this.goOn();
  }

  /** To where the person wanted to go. */
  async goOn(): Promise<void> {
    await this.router.navigateByUrl(localPath(this.next()));
  }

  /** Where a company sign-in begins. It is followed as a link: a form may not be redirected to another site. */
  address({ id }: SignInConnection): string {
    return `/saml/${id}/login?returnTo=${encodeURIComponent(localPath(this.next()))}`;
  }

  /** This browser names the organization by itself from now on. */
  remember(tenant: string): void {
    if (tenant !== '') this.preferences.write('tenant', slugOf(tenant));
  }
}

const slugOf = (name: string): string => name.trim().toLowerCase();
