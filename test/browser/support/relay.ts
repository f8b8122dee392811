import { createSocket, type Socket as Udp } from 'node:dgram';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Forwards from one address to another on the same port, UDP and TCP, later than it came: Linux kernels without `netem`
 * have no other way to slow a line down.
 */
export class Relay {
  /** Milliseconds that everything takes in each direction. */
  delayMs = 0;
  private readonly clients = new Map<string, Udp>();
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly udp: Udp,
    private readonly tcp: Server,
    private readonly to: { readonly address: string; readonly port: number },
  ) {}

  static async open(
    from: string,
    port: number,
    to: { readonly address: string; readonly port: number },
  ): Promise<Relay> {
    const udp = createSocket('udp4');
    const tcp = createServer({ noDelay: true });
    const relay = new Relay(udp, tcp, to);
    udp.on('message', (message, { address, port: source }) => relay.onward(message, address, source));
    tcp.on('connection', (client) => relay.join(client));
    await new Promise<void>((resolve) => udp.bind(port, from, resolve));
    await new Promise<void>((resolve) => tcp.listen(port, from, resolve));
    return relay;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    for (const client of this.clients.values()) client.close();
    this.udp.close();
    await new Promise((resolve) => this.tcp.close(resolve));
  }

  private onward(message: Buffer, address: string, port: number): void {
    const key = `${address}:${String(port)}`;
    const client = this.clients.get(key) ?? this.client(key, address, port);
    this.later(() => client.send(message, this.to.port, this.to.address));
  }

  private client(key: string, address: string, port: number): Udp {
    const client = createSocket('udp4');
    client.on('message', (answer) => this.later(() => this.udp.send(answer, port, address)));
    client.on('error', () => undefined);
    this.clients.set(key, client);
    return client;
  }

  private join(client: Socket): void {
    const server = connect({ host: this.to.address, port: this.to.port, noDelay: true });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.on('data', (data) => this.later(() => other.destroyed || other.write(data)));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }

  private later(work: () => void): void {
    if (this.delayMs === 0) work();
    else
      setTimeout(() => {
        try {
          work();
        } catch {
          // Closed while it was on the way.
        }
      }, this.delayMs);
  }
}
