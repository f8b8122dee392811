import type {
  CallSnapshot,
  CommandName,
  Commands,
  DeviceKind,
  DirectRefusal,
  ErrorCode,
  ErrorDetails,
  LeaveReason,
  LobbyPlace,
  MediaSource,
  ParticipantId,
  ProducerId,
  QualityMode,
  Ticket,
  TransientEvents,
} from '@rinjo/contract';
import type { PointerPacket } from '@rinjo/annotation';
import type { ClientClock } from './clock.js';
import type { Readable } from './readable.js';

/** Steps of the recovery ladder: 0 wait, 1 ICE restart, 2 new transports, 3 rejoin. */
export type Rung = 0 | 1 | 2 | 3;

/** Why something was refused. `UNREACHABLE` is made here, every other code by the server. */
export interface ClientFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** How a session ended; `refused`: it never began or could not be taken up again, `error` says why. */
export type SessionEnd = LeaveReason | 'refused';

/** Whether this device and the other one are connected without the server. */
export type DirectPhase =
  | { readonly kind: 'none' | 'connecting' | 'connected' }
  | { readonly kind: 'refused'; readonly reason: DirectRefusal };

/** Everything the UI shows about being in the call. */
export interface CallState {
  readonly phase: 'idle' | 'joining' | 'waiting' | 'joined' | 'reconnecting' | 'ended';
  /** The last known state of the call; stays while reconnecting and after the end. */
  readonly snapshot: CallSnapshot | null;
  /** Where recovery stands; null while all is well. From 1 on the others do not hear this client. */
  readonly rung: Rung | null;
  /** A guest's place in the lobby, while `phase` is `waiting`; rung 3 then means that the line is lost. */
  readonly lobby: LobbyPlace | null;
  readonly error: ClientFailure | null;
  readonly endReason: SessionEnd | null;
}

/** Before anything has happened. */
export const IDLE: CallState = {
  phase: 'idle',
  snapshot: null,
  rung: null,
  lobby: null,
  error: null,
  endReason: null,
};

/** A track that somebody else sends. */
export interface RemoteTrack {
  readonly producerId: ProducerId;
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly kind: 'audio' | 'video';
  readonly track: MediaStreamTrack;
  /** The sender has muted it. */
  readonly paused: boolean;
  /** The signal is too weak for any picture: show that, never a frozen picture as if it were live. */
  readonly starved: boolean;
  /** It comes from the other device without the server. */
  readonly direct?: true;
}

/** How big a remote picture is shown, in device pixels. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
}

export interface PublishOptions {
  /** Starts muted. */
  readonly muted?: boolean;
  /** A weak uplink: one small encoding instead of three. */
  readonly weakUplink?: boolean;
}

export interface CallClientOptions {
  /** Asks the server for a ticket; called for every join and rejoin. Rejects with a `CallError` when refused. */
  readonly issueTicket: () => Promise<Ticket>;
  readonly device: DeviceKind;
  /** Overrides the origin that the ticket names. */
  readonly url?: string;
  readonly clock?: ClientClock;
  readonly log?: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

/** A position on a picture; see `PointerPacket` for the units. */
export type Pointing = Omit<PointerPacket, 'seq'>;
/** Hears where somebody points; the own positions come back through the data channel alone. */
export type PointerListener = (participantId: ParticipantId, pointing: Pointing) => void;

/** One person's part in one call. `CallClient` implements it; tests and fakes may too. */
export interface CallSession {
  readonly state: Readable<CallState>;
  readonly tracks: Readable<ReadonlyMap<ProducerId, RemoteTrack>>;
  /** What the own line lets through, after what was wished. */
  readonly quality: Readable<QualityMode>;
  /** Bytes sent and received in this call so far. */
  readonly used: Readable<number>;
  readonly direct: Readable<DirectPhase>;
  /** Nothing comes at the moment though it came all the time: the line may be lost, which takes a second longer to know. */
  readonly silent: Readable<boolean>;
  /** Takes a seat; a guest may have to wait for it, for as long as `phase` is `waiting`. Throws `CallError`, after which `state.error` says the same. */
  join(): Promise<void>;
  /** Gives the seat back. Safe to call at any time. */
  leave(): Promise<void>;
  /** Ends the call for everybody; hosts only. */
  endCall(): Promise<void>;
  removeParticipant(participantId: ParticipantId): Promise<void>;
  /** Sends a track. It comes back by itself after every recovery until `unpublish`. */
  publish(source: MediaSource, track: MediaStreamTrack, options?: PublishOptions): Promise<void>;
  replaceTrack(source: MediaSource, track: MediaStreamTrack): Promise<void>;
  unpublish(source: MediaSource): Promise<void>;
  setMuted(source: MediaSource, muted: boolean): Promise<void>;
  /** Sends any command of the contract. Throws `CallError`. */
  send<C extends CommandName>(name: C, input: Commands[C]['input']): Promise<Commands[C]['output']>;
  /** Calls back with what is sent in passing; answers how to stop that. Listeners outlive reconnects. */
  onTransient<E extends keyof TransientEvents>(
    name: E,
    listener: (payload: TransientEvents[E]) => void,
  ): () => void;
  /** Shows the own pointer to everybody. Only the newest position is sent. */
  point(pointing: Pointing): void;
  onPointer(listener: PointerListener): () => void;
  /** The own picture shows something else from now on: it was turned or zoomed. A replaced track says so by itself. */
  frameChanged(source: MediaSource): Promise<void>;
  /** Tells how big a picture is shown; the server sends no more than that. */
  setView(producerId: ProducerId, size: ViewSize): void;
}

/** What the server (or the way to it) refused. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'CallError';
  }
}
