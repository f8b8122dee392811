import type { DirectSignal, DirectState } from '@rinjo/contract';
import type { DirectPhase, Rung } from '../call-session.js';
import type { Exchange, InCall } from '../exchange.js';
import type { Cell } from '../readable.js';
import type { DirectCall } from './direct-call.js';

export interface WithoutServerParts extends InCall {
  readonly exchange: Exchange;
  readonly phase: Cell<DirectPhase>;
  /** Where recovery stands. */
  rung(): Rung | null;
  /** Recovery does nothing by itself for now: it waits for the server, or for another try. */
  park(): void;
  /** Tries whether the server's media can be reached again. */
  tryServer(): void;
}

/** How this device does without the server's media: what it tells the server, and the direct line, whose code comes when it is needed. */
export class WithoutServer {
  private line: Promise<DirectCall> | null = null;
  /** The server was told that its media does not come here. */
  private told = false;
  private over = false;

  constructor(private readonly parts: WithoutServerParts) {}

  /** No media comes from the server. Answers whether the call goes on directly. */
  async lacks(): Promise<boolean> {
    this.told = true;
    const answer = await this.parts
      .link()
      ?.send('direct.want', { wanted: true })
      .catch(() => null);
    // Media may have come meanwhile.
    if (!this.isWithout() || answer?.state.kind !== 'open') return false;
    this.parts.park();
    return true;
  }

  /** Media comes from the server again. */
  hasMedia(): void {
    if (!this.told) return;
    this.told = false;
    this.parts
      .link()
      ?.send('direct.want', { wanted: false })
      .catch(() => undefined);
  }

  /** The server has said something new. */
  follow(): void {
    // The call has no media on the server: nothing that is done here changes that.
    if (this.isLost() && !this.told) {
      this.parts.park();
      void this.lacks();
    }
    const { kind } = this.state();
    if (!this.line && kind === 'none') return;
    const rung = this.parts.rung();
    if (kind === 'open' && rung !== null && rung !== 3) this.parts.park();
    this.line ??= import('./direct-call.js').then(
      (loaded) =>
        new loaded.DirectCall({ ...this.parts, shown: this.parts.phase, tryServer: () => this.tryServer() }),
    );
    this.line.then(
      // As the server has it by now.
      (line) => (this.over ? line.close() : line.follow(this.state())),
      (cause: unknown) => {
        this.line = null;
        this.parts.log('direct', { reason: String(cause) });
      },
    );
  }

  hear(round: number, signal: DirectSignal): void {
    void this.line?.then((line) => line.hear(round, signal)).catch(() => undefined);
  }

  stop(): void {
    this.over = true;
    void this.line?.then((line) => line.close()).catch(() => undefined);
  }

  /** A method, since it changes while something is awaited. */
  private isWithout(): boolean {
    return this.told;
  }

  private tryServer(): void {
    if (!this.isLost() && this.parts.link() && this.parts.rung() === 2) this.parts.tryServer();
  }

  private isLost(): boolean {
    return this.parts.snapshot()?.parts.direct.mediaLost ?? false;
  }

  private state(): DirectState {
    return this.parts.snapshot()?.parts.direct.state ?? { kind: 'none' };
  }
}
