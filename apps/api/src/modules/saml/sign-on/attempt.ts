import type { Request } from 'express';
import type { ConnectionId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import type { LoadedConnection } from '../connections.repository.js';
import type { RequestEntity } from '../request.entity.js';
import type { Asserted, Expected } from '../response/post-check.js';

/** What is known of a posted response so far; more with every check that it passes. */
export interface Attempt {
  /** Nobody yet, in the tenant of the connection. */
  readonly principal: Principal;
  readonly connectionId: ConnectionId;
  connection?: LoadedConnection;
  /** Ours, and begun in this browser. */
  request?: RequestEntity;
  prepared?: Prepared;
  /** Every check of the response held; what it says of the person comes next. */
  asserted?: Asserted;
}

/** A response whose form and request are right; its signatures are next. */
export interface Prepared {
  readonly connection: LoadedConnection;
  readonly request: RequestEntity;
  /** The response as text, normalised. */
  readonly xml: string;
  readonly expected: Expected;
  /** The element that the pre-check tied to its signature, if it has one. */
  readonly root: Element;
  /** Decrypted; as it came, not as it was signed. */
  readonly assertion: Element;
  readonly decryptionKey: string | null;
}

const attempts = new WeakMap<Request, Attempt>();

/** Attempts by their HTTP request, which guard, strategy and controller share. */
export const attemptOf = (request: Request): Attempt | undefined => attempts.get(request);
export const beginAttempt = (request: Request, attempt: Attempt): void => void attempts.set(request, attempt);
