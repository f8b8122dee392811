import type {
  CallId,
  GuestSessionId,
  KeyId,
  OperatorGrantId,
  OperatorId,
  Permission,
  SessionId,
  TenantId,
  UploadPassId,
  UserId,
} from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';

/** Who acts. A job acts for the product itself, in one tenant. */
export type Actor =
  | { readonly kind: 'user'; readonly userId: UserId; readonly sessionId: SessionId; readonly name: string }
  | {
      readonly kind: 'guest';
      readonly guestSessionId: GuestSessionId;
      readonly callId: CallId;
      readonly name: string;
      /** Comes with a pass for late uploads instead of a session. */
      readonly passId?: UploadPassId;
    }
  /** A program with a key. `userId` is the service account, or the person, whose key it is. */
  | { readonly kind: 'key'; readonly keyId: KeyId; readonly userId: UserId; readonly name: string }
  /** Somebody who runs the installation, in this tenant by a grant alone (ADR 0074): asks for one, or reads by it. */
  | {
      readonly kind: 'operator';
      readonly operatorId: OperatorId;
      /** Absent where they change the contract, and read nothing. */
      readonly grantId?: OperatorGrantId;
      readonly name: string;
    }
  | { readonly kind: 'job'; readonly name: string }
  /** Before somebody is known to be who they say: the tenant is resolved, nothing else is. */
  | { readonly kind: 'anonymous'; readonly name: 'anonymous' };

/** Where a request came from. */
export interface Origin {
  readonly address: string;
  readonly requestId: string;
  /** What the browser calls itself, cut to LIMITS.userAgent; absent for sockets and the product's own checks. */
  readonly userAgent?: string;
}

/**
 * The verified caller. Made once, by authentication code, from a session, ticket, key or job; first parameter of
 * every use case down to the database. The tenant comes from here and from nowhere else.
 */
export interface Principal {
  readonly tenantId: TenantId;
  readonly actor: Actor;
  readonly permissions: ReadonlySet<Permission>;
  /** Of an operator with a grant: the database itself refuses to write for it, but for the log. */
  readonly readsOnly?: true;
  /** Where the request came from, for the audit log; null for jobs. */
  readonly origin: Origin | null;
  /** Of a job: the id of the request that it was made in. */
  readonly causedBy?: string;
}

/** The id that everything which comes of a request has, however late; null for what nobody asked for. */
export function requestIdBehind({ origin, causedBy }: Principal): string | null {
  return origin?.requestId ?? causedBy ?? null;
}

/** Id of the actor for audit rows and log lines; null for anonymous callers. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return actor.userId;
    case 'guest':
      return actor.guestSessionId;
    case 'key':
      return actor.keyId;
    case 'operator':
      return actor.operatorId;
    case 'job':
      return actor.name;
    case 'anonymous':
      return null;
  }
}

/** A principal of the product itself: sweeps, timers, compensation. May do nothing that a permission guards. */
export function jobPrincipal(tenantId: TenantId, name: string, causedBy: string | null = null): Principal {
  const principal: Principal = {
    ...{ tenantId, actor: { kind: 'job', name }, permissions: new Set(), origin: null },
  };
  return causedBy === null ? principal : { ...principal, causedBy };
}

/** The person who acts, in a session. Throws FORBIDDEN for keys, guests, jobs and anonymous callers. */
export function userActor(principal: Principal): Extract<Actor, { kind: 'user' }> {
  if (principal.actor.kind !== 'user') throw new DomainError('FORBIDDEN');
  return principal.actor;
}

/** Whoever looks back at what was: a person in a session, or an operator with a grant. Throws FORBIDDEN for everybody else. */
export function assertReader({ actor }: Principal): void {
  if (actor.kind !== 'user' && actor.kind !== 'operator') throw new DomainError('FORBIDDEN');
}

/** The account in whose name something is made: a person's, or the one of a key. Throws FORBIDDEN for everybody else. */
export function accountOf({ actor }: Principal): UserId {
  if (actor.kind !== 'user' && actor.kind !== 'key') throw new DomainError('FORBIDDEN');
  return actor.userId;
}
