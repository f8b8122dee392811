import type { UserId } from '@rinjo/contract';
import { emailDomain, type UserEntity } from '../../identity/index.js';
import { demand, SamlRefused } from '../response/refused.js';
import type { AssertedPerson } from '../response/person.js';

/** What is known here of somebody whom an identity provider vouches for. */
export interface KnownPerson {
  /** Whom this identity provider's name for them belongs to. */
  readonly linked: UserEntity | null;
  /** Who has the asserted address in this tenant. */
  readonly sameEmail: {
    readonly user: UserEntity;
    /** With this identity provider under another name, or with another one. */
    readonly isLinked: boolean;
    /** Whether anybody could confirm in a session of theirs: has a password, or was here. */
    readonly hasSignedIn: boolean;
  } | null;
  readonly verifiedDomains: ReadonlySet<string>;
  readonly jitEnabled: boolean;
}

/** What a sign-in does. */
export type PersonPlan =
  | { readonly kind: 'sign_in'; readonly user: UserEntity }
  | { readonly kind: 'create' }
  /** Somebody whom an administrator or the directory has put here, and who never was. */
  | { readonly kind: 'adopt'; readonly user: UserEntity }
  | { readonly kind: 'offer_link'; readonly userId: UserId };

/**
 * Who may come in, and as whom (security.md 2.6): never found by e-mail, except that a person of the same verified address
 * may say in their own session that it was them, and that somebody who was only ever invited or provisioned has come now.
 * Deactivated stays deactivated. Throws SamlRefused.
 */
export function planPerson(asserted: AssertedPerson, known: KnownPerson): PersonPlan {
  const domain = emailDomain(asserted.email);
  const verified = domain !== null && known.verifiedDomains.has(domain);
  demand(verified, 'email_domain_unverified', {
    seen: domain,
    expected: [...known.verifiedDomains].join(' '),
  });
  if (known.linked) {
    demand(known.linked.status === 'active', 'user_deactivated');
    return { kind: 'sign_in', user: known.linked };
  }
  if (known.sameEmail) return planSameEmail(known.sameEmail);
  if (!known.jitEnabled) throw new SamlRefused('user_unknown', { seen: asserted.email });
  return { kind: 'create' };
}

function planSameEmail({ user, isLinked, hasSignedIn }: NonNullable<KnownPerson['sameEmail']>): PersonPlan {
  const mayCome = user.kind === 'person' && (user.status === 'active' || user.status === 'invited');
  demand(mayCome, 'user_deactivated');
  demand(!isLinked, 'user_exists', { seen: user.email });
  return hasSignedIn ? { kind: 'offer_link', userId: user.id } : { kind: 'adopt', user };
}
