import { computed, inject, Service, signal } from '@angular/core';
import {
  type CurrentSession,
  type FeaturesInUse,
  type PendingSignIn,
  type Permission,
  type SignIn,
  PLAN_FEATURES,
  type PlanFeature,
  type TenantLife,
  type TenantSettings,
  type UserView,
} from '@rinjo/contract';
import { ApiClient } from './api-client';
import { toApiError } from './api-error';
import { Appearance } from './appearance';
import { I18n } from './i18n';

/** Who is signed in here and what they may do. */
@Service()
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly i18n = inject(I18n);
  private readonly look = inject(Appearance);
  private readonly session = signal<CurrentSession | null>(null);
  private loading: Promise<CurrentSession | null> | null = null;
  readonly current = this.session.asReadonly();
  readonly user = computed(() => this.session()?.user ?? null);
  readonly tenant = computed(() => this.session()?.tenant ?? null);
  /** Whether the product sends mail itself. */
  readonly sendsMail = computed(() => this.session()?.sendsMail ?? false);

  /** The session of this browser, asked from the server once; null when there is none. */
  async load(): Promise<CurrentSession | null> {
    const known = this.session();
    if (known) return known;
    this.loading ??= this.fetch().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  /** The step that is still to come, or null when that was all. */
  async signIn(body: SignIn): Promise<PendingSignIn | null> {
    const answer = await this.api.signIn(body);
    if ('next' in answer) return answer;
    this.enter(answer);
    return null;
  }

  /** Takes over a session that was opened in another way. */
  enter(session: CurrentSession): void {
    this.session.set(session);
    this.look.show(session.tenant.appearance);
    this.i18n.suggest(session.user.locale);
  }

  /**
   * Ends the session on the server; one that is already gone counts as ended. Answers the address at which the browser signs
   * out of the identity provider as well, null when there is none.
   */
  async signOut(): Promise<string | null> {
    const continueTo = await this.endOnServer();
    this.forget();
    return continueTo;
  }

  /** Forgets the session here, after the server said that it is over. */
  forget(): void {
    this.session.set(null);
    this.look.show(null);
  }

  /** The server decides; this decides what is shown. */
  can(permission: Permission): boolean {
    return this.session()?.permissions.includes(permission) ?? false;
  }

  /** Takes over what the user changed about themselves. */
  changed(user: UserView): void {
    this.session.update((session) => session && { ...session, user });
  }

  /** What the organization does without is not shown. */
  uses(feature: PlanFeature): boolean {
    return this.session()?.tenant.features[feature] ?? true;
  }

  /** Takes over what the organization has set for itself. */
  reorganized(settings: TenantSettings): void {
    const { name, timeZone } = settings;
    const features = featuresBy(settings);
    this.session.update(
      (session) => session && { ...session, tenant: { ...session.tenant, name, timeZone, features } },
    );
  }

  /** Takes over that the contract was cancelled, or that it was not after all. */
  lives(life: Pick<TenantLife, 'state' | 'eraseAt'>): void {
    this.session.update(
      (session) =>
        session && {
          ...session,
          tenant: { ...session.tenant, life: { ...session.tenant.life, ...life } },
        },
    );
  }

  private async endOnServer(): Promise<string | null> {
    try {
      return (await this.api.signOut()).continueTo;
    } catch (thrown) {
      if (toApiError(thrown).code !== 'UNAUTHENTICATED') throw thrown;
      return null;
    }
  }

  private async fetch(): Promise<CurrentSession | null> {
    try {
      const session = await this.api.session();
      this.enter(session);
      return session;
    } catch (thrown) {
      if (toApiError(thrown).code === 'UNAUTHENTICATED') return null;
      throw thrown;
    }
  }
}

/** What there is by these settings. */
function featuresBy({ notInPlan, recordingConsent, ...own }: TenantSettings): FeaturesInUse {
  const wanted: FeaturesInUse = { ...own, recording: recordingConsent !== 'forbid' };
  const inUse = PLAN_FEATURES.map((one) => [one, wanted[one] && !notInPlan.includes(one)]);
  return Object.fromEntries(inUse) as Record<PlanFeature, boolean>;
}
