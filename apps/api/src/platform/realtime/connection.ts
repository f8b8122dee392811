import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CallId, LobbyEntryId, ParticipantId, TenantId } from '@rinjo/contract';
import type { CallIdentity, SocketIdentity } from '../access/authenticator.port.js';
import type { Principal } from '../access/principal.js';
import { DomainError } from '../errors/domain-error.js';
import { RememberedAcks } from './remembered-acks.js';

/** The place that a connection speaks from. */
export interface SeatRef {
  readonly tenantId: TenantId;
  readonly callId: CallId;
  readonly participantId: ParticipantId;
}

/** What modules see of a socket. */
export class Connection {
  /** Set by joining or resuming. */
  seat: SeatRef | null = null;
  /** Set while a guest waits in the lobby: then there is no seat. */
  waiting: { readonly callId: CallId; readonly entryId: LobbyEntryId } | null = null;
  /** The socket is gone: whatever is being done for it must be undone. */
  closed = false;
  /** Answers given so far; a resumed seat brings its own. */
  acks = new RememberedAcks();

  private caller: Principal;
  /** Of the command that is being worked on; those of one connection come one after the other. */
  private requestId: string | null = null;

  constructor(
    readonly id: string,
    readonly identity: SocketIdentity,
    private readonly cut: () => void,
  ) {
    this.caller = identity.principal;
  }

  /** Who speaks, with the rights of now. */
  get principal(): Principal {
    const { origin } = this.caller;
    if (this.requestId === null || origin === null) return this.caller;
    return { ...this.caller, origin: { ...origin, requestId: this.requestId } };
  }

  /** What a command writes down has the command's own id, by which whoever sent it can ask. */
  async during<T>(requestId: string, work: () => Promise<T>): Promise<T> {
    this.requestId = requestId;
    try {
      return await work();
    } finally {
      this.requestId = null;
    }
  }

  /** The same caller with other rights, or another name. */
  renew(principal: Principal): void {
    this.caller = principal;
  }

  /** The way into a call that this line is. Throws NOT_JOINED for a desk line. */
  get call(): CallIdentity {
    if (this.identity.kind !== 'call') throw new DomainError('NOT_JOINED');
    return this.identity;
  }

  /** Closes the socket; what it was sent before still arrives. */
  close(): void {
    this.cut();
  }
}

/** What the handshake leaves on a socket. `principal` is what `@Caller()` reads: the connection's, of now. */
export interface ConnectionData {
  connection: Connection;
  readonly principal: Principal;
}
export interface SocketLike {
  readonly data: ConnectionData;
}

export const connectionOf = (context: ExecutionContext): Connection =>
  context.switchToWs().getClient<SocketLike>().data.connection;

/** The caller's connection. */
export const Conn = createParamDecorator((_: unknown, context: ExecutionContext): Connection =>
  connectionOf(context),
);

/** The caller's seat. Throws NOT_JOINED. */
export const Seat = createParamDecorator((_: unknown, context: ExecutionContext): SeatRef => {
  const { seat } = connectionOf(context);
  if (!seat) throw new DomainError('NOT_JOINED');
  return seat;
});
