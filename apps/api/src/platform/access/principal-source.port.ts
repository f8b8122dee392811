import type { GuestSessionId, SessionId, TenantId } from '@rinjo/contract';
import type { Origin, Principal } from './principal.js';

/** The proof that a ticket or a seat was given for. */
export type Proof = { readonly tenantId: TenantId } & (
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'guest'; readonly id: GuestSessionId }
);

/**
 * Makes the principal of a session that is known by id: tickets and resume tokens stand for a session and are worth
 * nothing once it is over. Null when the session has ended, expired or was revoked, or its user was deactivated.
 * `origin` is null for the product's own checks. Throws ADDRESS_NOT_ALLOWED for a user from outside the tenant's addresses.
 * `identity` implements it. Not to be called inside `TenantDb.run`.
 */
export abstract class PrincipalSource {
  abstract of(proof: Proof, origin: Origin | null): Promise<Principal | null>;
}
