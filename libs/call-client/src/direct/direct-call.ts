import type { DirectSignal, DirectState, ParticipantId } from '@rinjo/contract';
import type { DirectPhase } from '../call-session.js';
import type { Exchange, InCall } from '../exchange.js';
import type { Cell } from '../readable.js';
import { DirectLine } from './direct-line.js';

/** After this long the server is tried again, for a device that could not reach its media. */
const TRY_SERVER_MS = 20_000;

export interface DirectCallParts extends InCall {
  readonly exchange: Exchange;
  readonly shown: Cell<DirectPhase>;
  /** Tries whether the server's media can be reached again; the direct line stays meanwhile. */
  tryServer(): void;
}

type Open = Extract<DirectState, { readonly kind: 'open' }>;

/** The direct part of a call as the server has it: opens a line when the call goes direct, closes it when it does not any more. */
export class DirectCall {
  private line: { readonly round: number; readonly to: DirectLine } | null = null;
  /** The round that is being opened or open. */
  private round = 0;
  private early: { readonly round: number; readonly signal: DirectSignal }[] = [];
  private cancelTry: () => void = () => undefined;

  constructor(private readonly parts: DirectCallParts) {
    parts.exchange.watchOwn(() => this.give());
  }

  /** What the server says now. */
  follow(state: DirectState): void {
    if (state.kind !== 'open') {
      this.close();
      this.parts.shown.set(state.kind === 'none' ? { kind: 'none' } : state);
      return;
    }
    if (state.round === this.round) return;
    this.close();
    this.round = state.round;
    this.parts.shown.set({ kind: 'connecting' });
    this.trySoon();
    this.open(state).catch((cause: unknown) => {
      this.parts.log('direct', { reason: String(cause) });
      // The next word of the server, or a fresh snapshot, begins anew.
      if (this.round === state.round) this.round = 0;
    });
  }

  hear(round: number, signal: DirectSignal): void {
    if (this.line?.round === round) this.line.to.hear(signal);
    else this.early.push({ round, signal });
  }

  close(): void {
    this.cancelTry();
    this.round = 0;
    this.line?.to.close();
    this.line = null;
  }

  private async open({ round, relayOnly, firm }: Open): Promise<void> {
    const { exchange, shown } = this.parts;
    const { snapshot, other } = this.pair();
    const { iceServers } = await this.link().send('direct.open', { round });
    if (this.round !== round) return;
    const line = new DirectLine({
      ...{ iceServers, relayOnly, firm: firm === snapshot.self, other },
      send: (signal) => {
        this.parts
          .link()
          ?.send('direct.signal', { round, signal })
          .catch((cause: unknown) => this.parts.log('direct signal', { reason: String(cause) }));
      },
      shown: (tracks) => exchange.showDirect(tracks),
      connected: (connected) => shown.set({ kind: connected ? 'connected' : 'connecting' }),
      log: (message) => this.parts.log(message, {}),
    });
    this.line = { round, to: line };
    this.give();
    for (const { round: of, signal } of this.early.splice(0)) if (of === round) line.hear(signal);
  }

  private give(): void {
    this.line?.to
      .give(this.parts.exchange.own)
      .catch((cause: unknown) => this.parts.log('direct', { reason: String(cause) }));
  }

  private pair(): {
    readonly snapshot: NonNullable<ReturnType<InCall['snapshot']>>;
    readonly other: ParticipantId;
  } {
    const snapshot = this.parts.snapshot();
    const other = snapshot?.participants.find(({ id }) => id !== snapshot.self);
    if (!snapshot || !other) throw new Error('nobody is there to be connected with');
    return { snapshot, other: other.id };
  }

  private link(): NonNullable<ReturnType<InCall['link']>> {
    const link = this.parts.link();
    if (!link) throw new Error('the server is not connected');
    return link;
  }

  private trySoon(): void {
    this.cancelTry();
    this.cancelTry = this.parts.clock.after(TRY_SERVER_MS, () => {
      this.parts.tryServer();
      this.trySoon();
    });
  }
}
