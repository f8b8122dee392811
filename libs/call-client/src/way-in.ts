import {
  type DeviceKind,
  type ErrorCode,
  ERRORS,
  type JoinedCall,
  type LobbyPlace,
  type ResumedCall,
  type Ticket,
} from '@rinjo/contract';
import { CallError } from './call-session.js';
import type { ClientClock } from './clock.js';
import type { Link, LinkListener, OpenLink } from './link.js';
import { nextAddress } from './next-address.js';
import { rejoinDelay } from './recovery.js';

/** A seat and the connection that it is held through. */
export interface Entered {
  readonly link: Link;
  readonly joined: JoinedCall;
  /** False when new transports are needed. */
  readonly mediaKept: boolean;
}

/** A guest's place in the lobby, and the connection that it is held through. */
export interface InLobby {
  readonly link: Link;
  readonly place: LobbyPlace;
}
/** What asking to join leads to. */
export type Asked = Entered | InLobby;

export interface WayInOptions {
  readonly issueTicket: () => Promise<Ticket>;
  readonly device: DeviceKind;
  readonly url?: string;
  readonly openLink: OpenLink;
  readonly clock: ClientClock;
}

/** Pauses grow no further than to this try's while the installation answers and only the node of the call does not. */
const SOON = 2;

/** How a client gets into its call: with a ticket at first, and again with its resume token after a drop. */
export class WayIn {
  /** Where the call was last found, and where it is found again when that does not answer. */
  private url = '';
  private front = '';
  private resumeToken: string | null = null;
  private wake: (() => void) | null = null;

  constructor(
    private readonly options: WayInOptions,
    private readonly listener: LinkListener,
  ) {}

  /** Takes a new seat, or a place in the lobby. Throws `CallError`. */
  async enter(): Promise<Asked> {
    const ticket = await this.ticket();
    this.url = this.options.url ?? ticket.url;
    this.front = this.options.url ?? ticket.front;
    const link = await this.open({ ticket: ticket.ticket });
    return this.askAgain(link);
  }

  /** Asks to join through this connection: somebody in the lobby who was admitted gets a seat now. Throws `CallError`. */
  askAgain(link: Link): Promise<Asked> {
    return this.taking(link, async () => {
      const answer = await link.send('call.join', { device: this.options.device });
      return answer.kind === 'lobby'
        ? { link, place: answer.place }
        : { link, joined: answer, mediaKept: false };
    });
  }

  /**
   * Tries to get back in until it works: the held seat first, a new one when it is lost. Throws the `CallError` of a
   * refusal that waiting does not change. Stops trying, with null, as soon as `wanted` says so.
   */
  async again(lastEvent: () => number, wanted: () => boolean): Promise<Asked | null> {
    let answered = false;
    for (let tries = 0; wanted(); tries += 1) {
      await this.pause(rejoinDelay(answered ? Math.min(tries, SOON) : tries, this.options.clock.random()));
      if (!wanted()) return null;
      try {
        return await this.resume(lastEvent());
      } catch (thrown) {
        const error = toCallError(thrown);
        answered = error.code === 'CALL_ELSEWHERE';
        if (error.code === 'RESUME_REJECTED') this.resumeToken = null;
        else if (!worthAnotherTry(error.code)) throw error;
      }
    }
    return null;
  }

  /** The network is back: try now instead of at the end of the pause. */
  hurry(): void {
    this.wake?.();
  }

  private async resume(lastEvent: number): Promise<Asked> {
    if (!this.resumeToken) return this.enter();
    const link = await this.open({ resumeToken: this.resumeToken });
    return this.taking(link, async () => {
      const joined: ResumedCall = await link.send('call.resume', { lastEvent });
      return { link, joined, mediaKept: joined.mediaKept };
    });
  }

  private async taking(link: Link, take: () => Promise<Asked>): Promise<Asked> {
    try {
      const entered = await take();
      this.resumeToken = 'joined' in entered ? entered.joined.resumeToken : null;
      return entered;
    } catch (thrown) {
      link.close();
      throw thrown;
    }
  }

  private async ticket(): Promise<Ticket> {
    try {
      return await this.options.issueTicket();
    } catch (thrown) {
      throw toCallError(thrown);
    }
  }

  /** Follows the call to the node that holds it: a proof that a wrong one was shown is still good. */
  private async open(proof: { ticket: string } | { resumeToken: string }): Promise<Link> {
    const tried: string[] = [];
    let elsewhere: CallError | null = null;
    for (let url = this.url; ;) {
      tried.push(url);
      try {
        const link = await this.options.openLink(url, proof, this.listener, this.options.clock);
        this.url = url;
        return link;
      } catch (thrown) {
        const error = toCallError(thrown);
        const next = nextAddress(error, tried, this.front);
        // Asked first from now on: it knows which node holds the call now.
        if (error.code === 'UNREACHABLE') this.url = this.front;
        else if (error.code === 'CALL_ELSEWHERE') elsewhere = error;
        // A node that holds the call and does not answer: the installation is there, and places the call anew in a moment.
        if (next === null) throw error.code === 'UNREACHABLE' ? (elsewhere ?? error) : error;
        url = next;
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        this.wake = null;
        resolve();
      };
      const cancel = this.options.clock.after(ms, done);
      this.wake = done;
    });
  }
}

/** Whatever was thrown as a `CallError`: what is none of ours came from the way to the server. */
export function toCallError(thrown: unknown): CallError {
  return thrown instanceof CallError ? thrown : new CallError('UNREACHABLE', {}, { cause: thrown });
}

/** A full call is full for somebody who lost the seat as well: that is told, not retried for ever. */
function worthAnotherTry(code: ErrorCode): boolean {
  return (
    ERRORS[code].retryable &&
    code !== 'CALL_FULL' &&
    code !== 'LOBBY_FULL' &&
    code !== 'CONCURRENT_CALLS_LIMIT'
  );
}
