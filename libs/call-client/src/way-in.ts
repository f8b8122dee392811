import {
  type DeviceKind,
  type ErrorCode,
  ERRORS,
  type JoinedCall,
  type ResumedCall,
  type Ticket,
} from '@rinjo/contract';
import { CallError } from './call-session.js';
import type { ClientClock } from './clock.js';
import type { Link, LinkListener, OpenLink } from './link.js';
import { rejoinDelay } from './recovery.js';

/** A seat and the connection that it is held through. */
export interface Entered {
  readonly link: Link;
  readonly joined: JoinedCall;
  /** False when new transports are needed. */
  readonly mediaKept: boolean;
}

export interface WayInOptions {
  readonly issueTicket: () => Promise<Ticket>;
  readonly device: DeviceKind;
  readonly url?: string;
  readonly openLink: OpenLink;
  readonly clock: ClientClock;
}

/** How a client gets into its call: with a ticket at first, and again with its resume token after a drop. */
export class WayIn {
  private url = '';
  private resumeToken: string | null = null;
  private wake: (() => void) | null = null;

  constructor(
    private readonly options: WayInOptions,
    private readonly listener: LinkListener,
  ) {}

  /** Takes a new seat. Throws `CallError`. */
  async enter(): Promise<Entered> {
    const ticket = await this.ticket();
    this.url = this.options.url ?? ticket.url;
    const link = await this.open({ ticket: ticket.ticket });
    return this.taking(link, async () => {
      const joined = await link.send('call.join', { device: this.options.device });
      return { link, joined, mediaKept: false };
    });
  }

  /**
   * Tries to get back in until it works: the held seat first, a new one when it is lost. Throws the `CallError` of a
   * refusal that waiting does not change. Stops trying, with null, as soon as `wanted` says so.
   */
  async again(lastEvent: () => number, wanted: () => boolean): Promise<Entered | null> {
    for (let tries = 0; wanted(); tries += 1) {
      await this.pause(rejoinDelay(tries, this.options.clock.random()));
      if (!wanted()) return null;
      try {
        return await this.resume(lastEvent());
      } catch (thrown) {
        const error = toCallError(thrown);
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

  private async resume(lastEvent: number): Promise<Entered> {
    if (!this.resumeToken) return this.enter();
    const link = await this.open({ resumeToken: this.resumeToken });
    return this.taking(link, async () => {
      const joined: ResumedCall = await link.send('call.resume', { lastEvent });
      return { link, joined, mediaKept: joined.mediaKept };
    });
  }

  private async taking(link: Link, take: () => Promise<Entered>): Promise<Entered> {
    try {
      const entered = await take();
      this.resumeToken = entered.joined.resumeToken;
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

  private open(proof: { ticket: string } | { resumeToken: string }): Promise<Link> {
    return this.options.openLink(this.url, proof, this.listener, this.options.clock);
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
  return ERRORS[code].retryable && code !== 'CALL_FULL' && code !== 'CONCURRENT_CALLS_LIMIT';
}
