import type { GroupId, UserId } from '../ids.js';
import type { MailOutcome } from './calls.js';
import type { Locale } from './identity.js';
import type { PageQuery } from './page.js';
import type { RoleKey } from './roles.js';

/** What the link of a letter is for. */
export type AccountLinkPurpose = 'invitation' | 'reset';

/** POST /user-invitations: a person who does not choose a password yet gets a link to do so. */
export interface InviteUser {
  readonly email: string;
  /** What the person is called until they say themselves. */
  readonly displayName: string;
  /** The language of the letter and of the person's pages. */
  readonly locale: Locale;
  readonly roles: readonly RoleKey[];
  readonly groupIds?: readonly GroupId[];
}

export interface UserInvitationView {
  readonly userId: UserId;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  /** Null when whoever invited was not a person, or is deleted. */
  readonly invitedBy: string | null;
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  /** `waiting`: one of many letters that leave one after the other. */
  readonly mail: MailOutcome | 'waiting';
}

/** The answer to inviting and inviting again. */
export interface SentUserInvitation {
  readonly invitation: UserInvitationView;
  /** To hand over oneself, shown once; null when the letter is on its way. */
  readonly url: string | null;
}

/** GET /user-invitations, the newest first. */
export interface UserInvitationQuery extends PageQuery {
  /** Any part of name or e-mail. */
  readonly search?: string;
}

/** POST /user-invitations/preview and /password-resets/preview, without a session. */
export interface PreviewAccountLink {
  readonly token: string;
}

/** What the page of a link from a letter shows. */
export interface AccountLinkPreview {
  readonly tenant: { readonly slug: string; readonly name: string };
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly signIn: SignInRule;
  /** Characters that a password of this person has at least. */
  readonly passwordMin: number;
}

/** How people with an address sign in. */
export interface SignInRule {
  /** Whether with a password. */
  readonly password: boolean;
  /** Where they sign in with their organization's identity provider, as a path of this site; null without one. */
  readonly ssoPath: string | null;
}

/** POST /user-invitations/accept, without a session; the person signs in afterwards. */
export interface AcceptUserInvitation {
  readonly token: string;
  readonly displayName: string;
  readonly password: string;
}

/** POST /password-resets, without a session. The answer is the same for everybody. */
export interface RequestPasswordReset {
  readonly tenant: string;
  readonly email: string;
}
export interface PasswordResetRequested {
  /** Whether this installation sends mail at all; without, only administrators give new passwords. */
  readonly sendsMail: boolean;
}

/** POST /password-resets/complete, without a session. */
export interface CompletePasswordReset {
  readonly token: string;
  readonly password: string;
}
