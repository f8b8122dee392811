import { connect, createServer, type Server, type Socket } from 'node:net';

/** A piece of network between client and server that a test can cut: connections die without a word. */
export class TcpRelay {
  private readonly sockets = new Set<Socket>();
  private fromClients = 0;

  /** Told how many bytes have come from clients in all, before they are passed on. */
  onBytes: (fromClients: number) => void = () => undefined;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<TcpRelay> {
    const { hostname, port } = new URL(target);
    const relays: TcpRelay[] = [];
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        relays[0]?.sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
      near.on('data', ({ length }) => relays[0]?.count(length));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('No port');
    const relay = new TcpRelay(server, `http://127.0.0.1:${address.port}`);
    relays.push(relay);
    return relay;
  }

  /** Every connection through it is gone, in both directions at once. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private count(bytes: number): void {
    this.fromClients += bytes;
    this.onBytes(this.fromClients);
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}
