import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

export interface ClamdLimits {
  /** Milliseconds in which clamd says nothing and takes nothing. */
  readonly silenceMs: number;
  /** Milliseconds from the connection to the answer. */
  readonly totalMs: number;
}

const END = Buffer.alloc(4);
const LONGEST_ANSWER = 4_096;

/** The protocol of clamd(8) over its unix socket, one command a connection. Every failure rejects. */
export class ClamdClient {
  constructor(
    private readonly socketPath: string,
    private readonly limits: ClamdLimits,
  ) {}

  /** E.g. `ClamAV 1.4.3/27800/Thu Nov 20 09:23:11 2025`; without signatures of clamav.net, their part is missing. */
  version(): Promise<string> {
    return this.ask('zVERSION\0', emptySource());
  }

  /** The answer to INSTREAM, e.g. `stream: OK`. */
  scan(source: AsyncIterable<Uint8Array>): Promise<string> {
    return this.ask('zINSTREAM\0', framed(source));
  }

  private async ask(command: string, source: AsyncIterable<Buffer>): Promise<string> {
    const socket = connect(this.socketPath);
    socket.setTimeout(this.limits.silenceMs, () => socket.destroy(new Error('clamd is silent')));
    const signal = AbortSignal.timeout(this.limits.totalMs);
    const late = (): void => void socket.destroy(new Error('clamd took too long'));
    signal.addEventListener('abort', late, { once: true });
    const answer = answerOf(socket);
    const heard = { end: false };
    const end = (): void => void (heard.end = true);
    answer.then(end, end); // whoever sends may hear of it first
    try {
      await once(socket, 'connect');
      await send(socket, Buffer.from(command, 'latin1'));
      // It may answer, and close, before it has taken everything: too much is too much. A write after that would destroy the
      // socket with the answer unread, so what has come is read before every write.
      for await (const piece of source) {
        await setImmediate();
        if (heard.end || !(await send(socket, piece))) break;
      }
      return await answer;
    } finally {
      signal.removeEventListener('abort', late);
      socket.destroy();
    }
  }
}

/** Whether it went out: what clamd did not want any more is not an error of its own. */
function send(socket: Socket, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => socket.write(bytes, (error) => resolve(!error)));
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_ANSWER) socket.destroy(new Error('clamd says too much'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('clamd closed without an answer')));
  });
}

async function* framed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    if (piece.length === 0) continue; // an empty frame is the end
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield Buffer.concat([length, piece]);
  }
  yield END;
}

async function* emptySource(): AsyncGenerator<Buffer> {
  // a command without data
}
