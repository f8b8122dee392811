import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { INestApplication } from '@nestjs/common';
import { AbstractWsAdapter, type MessageMappingProperties } from '@nestjs/websockets';
import { type Ack, type CommandName, isOwnAgent, LIMITS, SOCKET_PATH, type TenantId } from '@rinjo/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import { Environment } from '../../config/environment.js';
import { SocketAuthenticator } from '../access/authenticator.port.js';
import { actorId } from '../access/principal.js';
import { TenantStates } from '../access/tenant-states.port.js';
import { AccessLog } from '../access-log/access-log.js';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { logContext } from '../logging/log-context.js';
import { causeOf, Logger } from '../logging/logger.js';
import { AnswerTimes } from '../metrics/answer-times.js';
import { Clock } from '../time/clock.js';
import { Budget } from './budget.js';
import { Connection, type ConnectionData } from './connection.js';
import { HandshakeDesk, HandshakeRefused } from './handshake.js';
import { countRefusal } from './realtime-metrics.js';
import { SocketDispatch } from './socket-dispatch.js';
import { SocketServer } from './socket-server.js';

/** Each kind of line is counted apart: open tabs must not keep anybody out of a call. */
const LINES_PER_ACTOR = { call: 10, desk: LIMITS.deskLinesPerUser } as const;
/** Every gateway listens to every socket. */
const LISTENERS_AT_MOST = 50;
const TENANT_MESSAGES = { perSecond: 2_000, burst: 4_000 } as const;

type RinjoSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, ConnectionData>;
type RinjoServer = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, ConnectionData>;

/** Opens the socket server on the app's own port with the rules of security.md section 6. */
export function configureRealtime(app: INestApplication): void {
  app.useWebSocketAdapter(new RealtimeAdapter(app));
}

class RealtimeAdapter extends AbstractWsAdapter {
  private readonly origin: string;
  private readonly desk: HandshakeDesk;
  private readonly clock: Clock;
  private readonly sockets: SocketServer;
  private readonly log_: Logger;
  private readonly accessLog: AccessLog;
  private readonly times: AnswerTimes;
  private readonly proxyHops: number;
  private readonly dispatches = new WeakMap<RinjoSocket, SocketDispatch>();
  private readonly tenantBudgets = new Map<TenantId, Budget>();

  constructor(app: INestApplication) {
    super(app.getHttpServer() as HttpServer);
    const environment = app.get(Environment);
    this.origin = new URL(environment.PUBLIC_URL).origin;
    this.proxyHops = environment.TRUST_PROXY_HOPS;
    this.clock = app.get(Clock);
    this.desk = new HandshakeDesk(app.get(SocketAuthenticator), app.get(TenantStates), this.clock);
    this.sockets = app.get(SocketServer);
    this.log_ = app.get(Logger);
    this.accessLog = app.get(AccessLog);
    this.times = app.get(AnswerTimes);
  }

  create(): RinjoServer {
    const http = this.httpServer as HttpServer;
    // engine.io answers 400 to a refused upgrade whatever the reason; a foreign page gets the 403 it deserves.
    http.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
      if (!request.url?.startsWith(SOCKET_PATH) || this.fromHere(request)) return;
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    });
    const io: RinjoServer = new Server(http, {
      path: SOCKET_PATH,
      serveClient: false,
      cookie: false,
      allowEIO3: false,
      connectTimeout: 10_000,
      maxHttpBufferSize: LIMITS.socketMessageBytes,
      perMessageDeflate: false,
      httpCompression: false,
      pingInterval: 10_000,
      pingTimeout: 10_000,
      allowRequest: (request, done) => done(null, this.fromHere(request)),
    });
    // Nest listens once for each gateway; Node takes eleven for a leak.
    io.sockets.setMaxListeners(0);
    io.use((socket, next) => {
      socket.setMaxListeners(0);
      this.admit(socket).then(
        () => next(),
        (refused: unknown) => next(refused instanceof Error ? refused : new Error('INTERNAL')),
      );
    });
    io.sockets.setMaxListeners(LISTENERS_AT_MOST);
    this.sockets.attach(io);
    return io;
  }

  bindMessageHandlers(
    socket: RinjoSocket,
    handlers: MessageMappingProperties[],
    transform: (data: unknown) => Observable<Ack<unknown>>,
  ): void {
    const dispatch = this.dispatchOf(socket);
    for (const { message, callback } of handlers)
      dispatch.handle(message as CommandName, (input) =>
        this.noted(socket, message as CommandName, () => this.run(callback, input, transform)),
      );
  }

  /** Every command goes to the access log before it is answered. */
  private noted(
    { data: { connection }, handshake }: RinjoSocket,
    name: CommandName,
    work: () => Promise<Ack<unknown>>,
  ): Promise<Ack<unknown>> {
    const requestId = logContext.getStore()?.requestId ?? '';
    const [begin, started] = [this.clock.now(), performance.now()];
    return connection.during(requestId, async () => {
      const ack = await this.accessLog.admit().then(work, (thrown: unknown): Ack<unknown> => {
        return { ok: false, error: toWireError(thrown, requestId) };
      });
      const { identity, principal } = connection;
      const durationMs = performance.now() - started;
      if (!isOwnAgent(handshake.headers['user-agent'])) this.times.took('command', durationMs);
      this.accessLog.note(principal, {
        ...{
          via: 'socket',
          route: name,
          status: null,
          code: ack.ok ? null : ack.error.code,
          requestId,
          begin,
        },
        durationMs,
        callId: identity.kind === 'call' ? identity.callId : null,
        ...{ content: false, object: null },
      });
      return ack;
    });
  }

  /** A handler answers through the interceptor, or the filter answers through `settle`. */
  private async run(
    callback: MessageMappingProperties['callback'],
    input: unknown,
    transform: (data: unknown) => Observable<Ack<unknown>>,
  ): Promise<Ack<unknown>> {
    let refused: Ack<unknown> | undefined;
    const settle = (ack: Ack<unknown>): void => void (refused = ack);
    try {
      const answer = await firstValueFrom(transform(callback(input, settle)), { defaultValue: undefined });
      return refused ?? answer ?? { ok: false, error: toWireError(new DomainError('INTERNAL'), '') };
    } catch (thrown) {
      this.log_.error('a command failed outside its handler', causeOf(thrown));
      return { ok: false, error: toWireError(thrown, '') };
    }
  }

  private async admit(socket: RinjoSocket): Promise<void> {
    const { cookie, origin } = socket.handshake.headers;
    const from = { address: this.addressOf(socket), cookie, ours: origin === this.origin };
    const identity = await this.desk.admit(socket.handshake.auth, from);
    const { kind, principal } = identity;
    const actor = `${kind}/${principal.tenantId}/${actorId(principal.actor) ?? ''}`;
    const most = LINES_PER_ACTOR[kind];
    if (this.countOf(actor) >= most)
      throw new HandshakeRefused(toWireError(new DomainError('RATE_LIMITED', { sockets: most }), ''));
    const connection = new Connection(socket.id, identity, () => {
      // Let the last answer and event leave first: closing drops what is still in the buffer.
      setImmediate(() => socket.disconnect(true));
    });
    socket.setMaxListeners(LISTENERS_AT_MOST);
    socket.data = {
      connection,
      get principal() {
        return connection.principal;
      },
    };
    const actorRoom = `actor/${actor}`;
    await socket.join(actorRoom);
  }

  private countOf(actor: string): number {
    return this.sockets.sizeOf(`actor/${actor}`);
  }

  private dispatchOf(socket: RinjoSocket): SocketDispatch {
    const known = this.dispatches.get(socket);
    if (known) return known;
    const { connection } = socket.data;
    const { tenantId } = connection.principal;
    const now = this.clock.now().getTime();
    const tenant =
      this.tenantBudgets.get(tenantId) ?? new Budget(TENANT_MESSAGES.perSecond, TENANT_MESSAGES.burst, now);
    this.tenantBudgets.set(tenantId, tenant);
    const dispatch = new SocketDispatch(connection, tenant, this.clock, countRefusal);
    socket.onAny((name: string, ...args: unknown[]) => dispatch.receive(name, args));
    this.dispatches.set(socket, dispatch);
    return dispatch;
  }

  /** Browsers always name the page's origin on an upgrade; programs may leave it out, they need a ticket anyway. */
  private fromHere(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    return origin === undefined || origin === this.origin;
  }

  private addressOf(socket: RinjoSocket): string {
    const forwarded = socket.handshake.headers['x-forwarded-for'];
    if (this.proxyHops === 0 || typeof forwarded !== 'string') return socket.handshake.address;
    const hops = forwarded.split(',').map((hop) => hop.trim());
    return hops.at(-this.proxyHops) ?? socket.handshake.address;
  }
}
