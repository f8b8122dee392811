import type { ConnectionId } from '../ids.js';

/** POST /sign-in/options. Without an e-mail address: what the organization offers to everybody. */
export interface AskSignInOptions {
  readonly tenant: string;
  readonly email?: string;
}

/** A way in through the identity provider of an organization. Begins at `/saml/<id>/login`. */
export interface SignInConnection {
  readonly id: ConnectionId;
  readonly name: string;
}

/**
 * How people sign in there. Depends on the organization and the domain of the e-mail address, never on who has an
 * account; an organization that does not exist offers what one without connections does.
 */
export interface SignInOptions {
  /** By name. */
  readonly connections: readonly SignInConnection[];
  /** The one that people of this domain must use; null where they may choose. */
  readonly required: SignInConnection | null;
}
