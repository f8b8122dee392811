import { type Ack, PROTOCOL, SOCKET_PATH, type Handshake, type WireError } from '@rinjo/contract';
import { type Asked, type OwnDoors } from './own-doors.js';

/** Between packets of one answer (Engine.IO 4). */
const BETWEEN = '\x1e';
const PING = '2';
const PONG = '3';

/**
 * The socket of this very process, over the long polling that it offers beside WebSocket (Engine.IO 4, Socket.IO 5): whatever is asked
 * goes through the handshake and the guard of commands. One command at a time.
 */
export class OwnSocket {
  private acks = 0;

  private constructor(
    private readonly doors: OwnDoors,
    private readonly path: string,
    private readonly asked: Asked,
  ) {}

  /** Throws SocketRefused. */
  static async open(
    doors: OwnDoors,
    handshake: Omit<Handshake, 'protocol'>,
    { cookie }: Pick<Asked, 'cookie'> = {},
  ): Promise<OwnSocket> {
    const asked = { ...(cookie !== undefined && { cookie }) };
    const path = `${SOCKET_PATH}/?EIO=4&transport=polling`;
    const { status, body } = await doors.ask('GET', path, asked);
    if (status !== 200) throw new SocketRefused(`http_${String(status)}`);
    const { sid } = JSON.parse(body.toString('utf8').slice(1)) as { readonly sid: string };
    const socket = new OwnSocket(doors, `${path}&sid=${encodeURIComponent(sid)}`, asked);
    await socket.send(`40${JSON.stringify({ protocol: PROTOCOL, ...handshake })}`);
    const answer = await socket.next((packet) => /^4[04]/.test(packet));
    if (answer.startsWith('40')) return socket;
    const { data } = JSON.parse(answer.slice(2)) as { readonly data?: WireError };
    throw new SocketRefused(data?.code ?? 'refused');
  }

  async command(name: string, input: unknown): Promise<Ack<unknown>> {
    this.acks += 1;
    const id = String(this.acks);
    await this.send(`42${id}${JSON.stringify([name, { id: `canary.${id}`, input }])}`);
    const answer = await this.next((packet) => packet.startsWith(`43${id}[`));
    const [ack] = JSON.parse(answer.slice(`43${id}`.length)) as [Ack<unknown>];
    return ack;
  }

  async close(): Promise<void> {
    await this.send('41').catch(() => undefined);
    await this.send('1').catch(() => undefined);
  }

  private async send(packet: string): Promise<void> {
    const headers = { 'content-type': 'text/plain;charset=UTF-8' };
    const { status } = await this.doors.ask('POST', this.path, { ...this.asked, body: packet, headers });
    if (status !== 200) throw new SocketRefused(`http_${String(status)}`);
  }

  private async next(wanted: (packet: string) => boolean): Promise<string> {
    // Whatever is pushed meanwhile is of no interest.
    for (let looks = 0; looks < 20; looks++) {
      const { status, body } = await this.doors.ask('GET', this.path, this.asked);
      if (status !== 200) throw new SocketRefused(`http_${String(status)}`);
      const packets = body.toString('utf8').split(BETWEEN);
      if (packets.includes(PING)) await this.send(PONG);
      const found = packets.find(wanted);
      if (found !== undefined) return found;
    }
    throw new SocketRefused('silent');
  }
}

export class SocketRefused extends Error {
  constructor(readonly code: string) {
    super(`The socket was refused: ${code}`);
  }
}
