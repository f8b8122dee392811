import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** The way between one browser and the server, as an HTTP proxy that can be cut: connections die, new ones do too. */
export class LostLine {
  private readonly sockets = new Set<Socket>();
  private down = false;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<LostLine> {
    const server = createServer();
    const line = new LostLine(server);
    server.on('connection', (socket) => line.keep(socket));
    server.on('request', (asked, answer) => {
      const { method, headers, url = '' } = asked;
      const onward = request(url, { method, headers, agent: false }, (result) => {
        answer.writeHead(result.statusCode ?? 502, result.rawHeaders);
        result.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      asked.pipe(onward);
    });
    server.on('connect', (asked, client: Socket) => {
      const { hostname, port } = new URL(`http://${asked.url ?? ''}`);
      const onward = connect(Number(port), hostname, () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
      line.keep(onward);
      onward.pipe(client).pipe(onward);
      for (const [one, other] of [
        [client, onward],
        [onward, client],
      ] as const)
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.down = true;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  mend(): void {
    this.down = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private keep(socket: Socket): void {
    if (this.down) {
      socket.resetAndDestroy();
      return;
    }
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }
}
