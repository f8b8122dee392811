import type { Request } from 'express';
import type { Handshake, ParticipantId } from '@rinjo/contract';
import type { CallId } from '@rinjo/contract';
import type { Principal } from './principal.js';

/** What a redeemed ticket or resume token stands for: a way into one call. */
export interface CallIdentity {
  readonly kind: 'call';
  readonly principal: Principal;
  readonly callId: CallId;
  /** Set when a resume token was shown: the seat that is taken up again. */
  readonly participantId: ParticipantId | null;
}

/** A signed-in person outside calls. */
export interface DeskIdentity {
  readonly kind: 'desk';
  readonly principal: Principal;
}

export type SocketIdentity = CallIdentity | DeskIdentity;

/** Where a socket comes from, and the cookies that its browser sent along. */
export interface SocketOrigin {
  readonly address: string;
  readonly requestId: string;
  readonly cookie: string | undefined;
}

/** Turns proofs into principals. `identity` implements it. */
export abstract class Authenticator {
  /** The caller of an HTTP request, or null when it carries no valid proof. Throws ADDRESS_NOT_ALLOWED for a good one from elsewhere. */
  abstract fromRequest(request: Request): Promise<Principal | null>;

  /** The signed-in user of a socket, or null. Guests have no desk line. */
  abstract fromSocket(origin: SocketOrigin): Promise<Principal | null>;
}

/** Redeems what a socket handshake shows. `calls` implements it. Throws TICKET_INVALID, RESUME_REJECTED, UNAUTHENTICATED. */
export abstract class SocketAuthenticator {
  abstract fromHandshake(handshake: Handshake, origin: SocketOrigin): Promise<SocketIdentity>;
}
