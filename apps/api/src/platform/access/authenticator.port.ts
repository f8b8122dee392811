import type { Request } from 'express';
import type { Handshake, ParticipantId } from '@rinjo/contract';
import type { CallId } from '@rinjo/contract';
import type { Principal } from './principal.js';

/** What a redeemed ticket or resume token stands for. */
export interface SocketIdentity {
  readonly principal: Principal;
  readonly callId: CallId;
  /** Set when a resume token was shown: the seat that is taken up again. */
  readonly participantId: ParticipantId | null;
}

/** Turns proofs into principals. `identity` implements it. */
export abstract class Authenticator {
  /** The caller of an HTTP request, or null when it carries no valid proof. Never throws for a bad proof. */
  abstract fromRequest(request: Request): Promise<Principal | null>;
}

/** Redeems what a socket handshake shows. `calls` implements it. Throws TICKET_INVALID, RESUME_REJECTED. */
export abstract class SocketAuthenticator {
  abstract fromHandshake(
    handshake: Handshake,
    origin: { readonly address: string; readonly requestId: string },
  ): Promise<SocketIdentity>;
}
