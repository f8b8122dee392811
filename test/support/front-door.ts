import { connect, createServer, type Server, type Socket } from 'node:net';

/** What is in front of several nodes: everybody comes to the first one that takes the connection, or they take turns. */
export class FrontDoor {
  /** Addresses, the one that is wanted first. */
  nodes: readonly string[] = [];
  takesTurns = false;
  private readonly sockets = new Set<Socket>();
  private turn = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<FrontDoor> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('No port');
    const door = new FrontDoor(server, `http://127.0.0.1:${String(address.port)}`);
    server.on('connection', (near) => {
      near.on('error', () => near.destroy());
      door.pass(near, door.order());
    });
    return door;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private order(): readonly string[] {
    if (!this.takesTurns) return this.nodes;
    this.turn = (this.turn + 1) % Math.max(1, this.nodes.length);
    return [...this.nodes.slice(this.turn), ...this.nodes.slice(0, this.turn)];
  }

  private pass(near: Socket, [node, ...others]: readonly string[]): void {
    if (node === undefined) {
      near.destroy();
      return;
    }
    const { hostname, port } = new URL(node);
    const far = connect(Number(port), hostname);
    far.once('error', () => this.pass(near, others));
    far.once('connect', () => {
      far.removeAllListeners('error');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
  }
}
